package io.recourse.ui.outage;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.claim.bulk.Outage;
import io.recourse.claim.bulk.OutageFilter;
import io.recourse.claim.bulk.OutageService;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.SideBySide;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Outages on which claims rest, the latest first. */
@Route(value = "outages", layout = MainLayout.class)
@PermitAll
class OutagesView extends Page {

    private final ZoneId zone;
    private final DataGrid<Outage> grid = new DataGrid<>(UiTexts.text("frame.navigation.outages"), OutageTexts::path);
    private final Select<String> vendor = new Select<>();
    private final Checkbox open = new Checkbox(UiTexts.text("outages.openOnly"), true);
    private String words = "";

    OutagesView(OutageService outages, OrganisationService organisations) {
        zone = organisations.get().zone();
        List<Outage> rows = outages.list(new OutageFilter(null, false));
        PageHeader header =
                new PageHeader(getTranslation("frame.navigation.outages")).note(getTranslation("outages.note"));
        if (rows.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("outages.empty"),
                            getTranslation("outages.empty.text"),
                            Links.to("assessments", getTranslation("frame.navigation.assessments"))));
            return;
        }
        open.setValue(rows.stream().anyMatch(outage -> outage.open() > 0));
        columns();
        fill();
        grid.setRows(rows);
        show(header, filters(rows), grid);
        grid.filter(this::passes);
    }

    private FilterBar filters(List<Outage> rows) {
        vendor.setLabel(getTranslation("claims.vendor"));
        vendor.setEmptySelectionAllowed(true);
        vendor.setEmptySelectionCaption(getTranslation("claims.filter.allVendors"));
        vendor.setItems(
                rows.stream().map(Outage::vendorName).distinct().sorted().toList());
        vendor.setItemLabelGenerator(
                name -> Objects.requireNonNullElse(name, getTranslation("claims.filter.allVendors")));
        vendor.addValueChangeListener(event -> grid.filter(this::passes));
        open.addValueChangeListener(event -> grid.filter(this::passes));
        FilterBar bar = new FilterBar(vendor, open);
        bar.search(getTranslation("outages.search"), entered -> {
            words = entered.toLowerCase(Locale.ROOT);
            grid.filter(this::passes);
        });
        return bar;
    }

    private boolean passes(Outage outage) {
        String text = (OutageTexts.name(outage) + " " + outage.vendorName() + " " + outage.services() + " "
                        + outage.names())
                .toLowerCase(Locale.ROOT);
        return (!open.getValue() || outage.open() > 0)
                && (vendor.getValue() == null || outage.vendorName().equals(vendor.getValue()))
                && text.contains(words);
    }

    private void columns() {
        Formats formats = Formats.current();
        grid.column(
                        "from",
                        getTranslation("outages.from"),
                        outage -> formats.instant(outage.span().from(), zone))
                .link(OutageTexts::path)
                .sortBy(outage -> outage.span().from());
        grid.column(
                        "length",
                        getTranslation("outages.length"),
                        outage -> formats.duration(outage.span().duration()))
                .figures()
                .sortBy(outage -> outage.span().duration());
        grid.column("vendor", getTranslation("claims.vendor"), Outage::vendorName)
                .sortByText();
        grid.column("name", getTranslation("outages.name"), OutageTexts::name)
                .width("10rem")
                .grow();
        grid.column(
                        "services",
                        getTranslation("outages.services"),
                        outage -> formats.number(outage.services().size()))
                .figures()
                .sortBy(outage -> outage.services().size());
        grid.column(
                        "claims",
                        getTranslation("losses.count"),
                        outage -> formats.number(outage.claims().size()))
                .figures()
                .sortBy(outage -> outage.claims().size());
        grid.column("open", getTranslation("outages.open"), outage -> formats.number(outage.open()))
                .component(OutagesView::openBadge)
                .sortBy(Outage::open)
                .atEnd();
        grid.column("atStake", getTranslation("outages.atStake"), OutageTexts::atStake)
                .figures();
        grid.card(outage -> new RowCard(
                                Links.to(
                                        OutageTexts.path(outage),
                                        formats.instant(outage.span().from(), zone)),
                                openBadge(outage))
                        .rest(UiTexts.beside(outage.vendorName(), OutageTexts.name(outage)))
                        .rest(new SideBySide(
                                new Span(getTranslation("losses.count") + ": "
                                        + formats.number(outage.claims().size())),
                                new FigureText(OutageTexts.atStake(outage)))))
                .tools("outages");
    }

    private static Badge openBadge(Outage outage) {
        return new Badge(
                outage.open() > 0 ? Tone.AT_RISK : Tone.MET, UiTexts.text("outages.open.count", outage.open()));
    }
}
