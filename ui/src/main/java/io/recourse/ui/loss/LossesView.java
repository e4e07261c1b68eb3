package io.recourse.ui.loss;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.OrganisationService;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.figures.LossGroup;
import io.recourse.claim.figures.LostClaim;
import io.recourse.ui.component.EmptyState;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.FilterBar;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Money that will not come, by cause, vendor or month, and the claims behind each sum. */
@Route(value = "losses", layout = MainLayout.class)
@PermitAll
class LossesView extends Page implements BeforeEnterObserver {

    private final transient ClaimFigures figures;
    private final transient OrganisationService organisations;
    private final transient Clock clock;

    LossesView(ClaimFigures figures, OrganisationService organisations, Clock clock) {
        this.figures = figures;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LossQuery query = LossQuery.read(event.getLocation().getQueryParameters());
        LocalDate today = organisations.get().today(clock);
        List<LostClaim> losses = figures.lost(query.filter(today));
        PageHeader header =
                new PageHeader(getTranslation("frame.navigation.losses")).note(getTranslation("losses.note"));
        if (losses.isEmpty()) {
            show(
                    header,
                    filters(query),
                    new EmptyState(
                            getTranslation("losses.empty"),
                            getTranslation("losses.empty.text"),
                            Links.to("claims?status=TO_DO", getTranslation("frame.navigation.claims"))));
            return;
        }
        LossGroupGrid groups = new LossGroupGrid(query);
        groups.setRows(LossGroup.of(losses, query.by()));
        LostClaimGrid claims = new LostClaimGrid();
        claims.setRows(losses);
        SectionCard sums = new SectionCard(getTranslation("losses.by." + query.by()), groups).flush();
        SectionCard behind = new SectionCard(getTranslation("losses.claims"), claims).flush();
        if (query.isNarrowed()) {
            behind.actions(Links.to(query.whole().path(), getTranslation("losses.all")));
        }
        show(header, filters(query), tiles(losses), choice(query), sums, behind);
    }

    private Component filters(LossQuery query) {
        Select<LossQuery.Range> range = new Select<>();
        range.setLabel(getTranslation("losses.range"));
        range.setWidth("16rem");
        range.setItems(LossQuery.Range.values());
        range.setItemLabelGenerator(one -> getTranslation("losses.range." + one));
        range.setValue(query.range());
        range.addValueChangeListener(event -> getUI().ifPresent(
                        ui -> ui.navigate(query.range(event.getValue()).path())));
        return new FilterBar(range);
    }

    private Component tiles(List<LostClaim> losses) {
        List<LostClaim> expired =
                losses.stream().filter(loss -> loss.cause().isExpiry()).toList();
        Formats formats = Formats.current();
        Div tiles = new Div(
                new StatTile(
                                getTranslation("losses.expired"),
                                new FigureText(LossTexts.sums(expired)),
                                "claims?status=EXPIRED")
                        .note(getTranslation("losses.expired.note", formats.number(expired.size())))
                        .tone(expired.isEmpty() ? Tone.MET : Tone.MISSED),
                new StatTile(getTranslation("losses.total"), new FigureText(LossTexts.sums(losses)), "claims")
                        .note(getTranslation("losses.total.note", formats.number(losses.size()))));
        tiles.addClassName("rc-tiles");
        return tiles;
    }

    private Component choice(LossQuery query) {
        Nav choice = new Nav();
        choice.addClassName("rc-choice");
        choice.setAriaLabel(getTranslation("losses.sum"));
        for (LossGroup.By by : LossGroup.By.values()) {
            Anchor link = Links.to(query.by(by).path(), getTranslation("losses.by." + by));
            if (by == query.by()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }
}
