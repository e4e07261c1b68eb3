package io.recourse.ui.measurement;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.DataGrid;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.RowCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All exclusions; each is decided on the page of its service. */
@Route(value = "exclusions", layout = MainLayout.class)
@PermitAll
public class ExclusionsView extends Page {

    private static final int MOST = 5_000;

    private final transient Map<ServiceId, BoughtService> services;

    public ExclusionsView(ExclusionService exclusions, ServiceRegister services) {
        this.services = services.list().stream().collect(Collectors.toMap(BoughtService::id, Function.identity()));
        PageHeader header = new PageHeader(getTranslation("frame.navigation.exclusions"))
                .note(getTranslation("exclusion.list.note"));
        List<Exclusion> all = exclusions.list(null, null, MOST);
        if (all.isEmpty()) {
            show(
                    header,
                    new EmptyState(
                            getTranslation("exclusion.list.empty"),
                            getTranslation("exclusion.list.empty.text"),
                            Links.to("services", getTranslation("frame.navigation.services"))));
            return;
        }
        DataGrid<Exclusion> grid = grid();
        grid.setRows(all);
        Select<ExclusionStatus> status = new Select<>();
        status.setAriaLabel(getTranslation("exclusion.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("exclusion.status.any"));
        status.setPlaceholder(getTranslation("exclusion.status.any"));
        status.setItems(ExclusionStatus.values());
        status.setItemLabelGenerator(
                one -> one == null ? getTranslation("exclusion.status.any") : UiTexts.text("exclusion.status." + one));
        status.addValueChangeListener(
                event -> grid.filter(one -> event.getValue() == null || one.status() == event.getValue()));
        fill();
        show(header, new FilterBar(status), grid);
    }

    private DataGrid<Exclusion> grid() {
        Formats formats = Formats.current();
        DataGrid<Exclusion> grid = new DataGrid<>(getTranslation("frame.navigation.exclusions"), Exclusion::id);
        grid.column("service", getTranslation("timeline.service"), this::serviceName)
                .link(ExclusionsView::path)
                .sortByText()
                .grow();
        grid.column(
                        "from",
                        getTranslation("component.interval.from", "UTC"),
                        one -> formats.exact(one.period().from(), ZoneOffset.UTC))
                .figures()
                .sortByText();
        grid.column(
                        "to",
                        getTranslation("component.interval.to", "UTC"),
                        one -> formats.exact(one.period().to(), ZoneOffset.UTC))
                .figures()
                .sortByText();
        grid.column("kind", getTranslation("exclusion.kind"), one -> UiTexts.text("exclusion.kind." + one.kind()))
                .sortByText();
        grid.column(
                        "status",
                        getTranslation("exclusion.status"),
                        one -> UiTexts.text("exclusion.status." + one.status()))
                .component(one -> ExclusionsCard.status(one.status()))
                .sortByText();
        grid.column("reason", getTranslation("exclusion.reason"), Exclusion::reason)
                .width("14rem")
                .grow();
        grid.column("proposedBy", getTranslation("exclusion.proposedBy"), Exclusion::proposedBy)
                .sortByText();
        grid.column(
                        "decidedBy",
                        getTranslation("exclusion.decidedBy"),
                        one -> one.decidedBy() == null ? Formats.NONE : one.decidedBy())
                .sortByText()
                .optional();
        grid.card(one -> new RowCard(Links.to(path(one), serviceName(one)), ExclusionsCard.status(one.status()))
                .rest(UiTexts.beside(
                        formats.exact(one.period().from(), ZoneOffset.UTC),
                        UiTexts.text("exclusion.kind." + one.kind()))));
        return grid.opens(ExclusionsView::path).tools("exclusions");
    }

    private String serviceName(Exclusion exclusion) {
        BoughtService service = services.get(exclusion.service());
        return service == null ? exclusion.service().toString() : UiTexts.beside(service.vendorName(), service.name());
    }

    private static String path(Exclusion exclusion) {
        Period month = Period.containing(PeriodKind.MONTH, exclusion.period().from(), ZoneOffset.UTC);
        return "services/" + exclusion.service() + "?period=" + month;
    }
}
