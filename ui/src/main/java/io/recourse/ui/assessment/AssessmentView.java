package io.recourse.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Figure;
import io.recourse.assessment.change.AssessmentChanges;
import io.recourse.assessment.change.RevisionChange;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.db.id.AssessmentId;
import io.recourse.text.NotFound;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.StatTile;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One figure and everything behind it: the clause's words, the minutes, the arithmetic, the inputs by hash. */
@Route(value = "assessments/:id", layout = MainLayout.class)
@PermitAll
public class AssessmentView extends Page implements BeforeEnterObserver {

    private final transient AssessmentService assessments;
    private final transient AssessmentChanges changes;
    private final transient ClaimService claims;
    private final transient List<AssessmentPageCard> cards;

    public AssessmentView(
            AssessmentService assessments,
            AssessmentChanges changes,
            ClaimService claims,
            List<AssessmentPageCard> cards) {
        this.assessments = assessments;
        this.changes = changes;
        this.claims = claims;
        this.cards = cards;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String text = event.getRouteParameters().get("id").orElse("");
        try {
            fill(assessments.detail(AssessmentId.of(text)));
        } catch (IllegalArgumentException malformed) {
            throw NotFound.of(text);
        }
    }

    private void fill(AssessmentDetail detail) {
        Div columns = new Div(new CountingCard(detail), new CreditCard(detail.assessment()));
        columns.addClassName("rc-columns");
        List<Component> parts = new ArrayList<>(List.of(tiles(detail)));
        AssessmentId id = detail.assessment().id();
        cards.forEach(card ->
                card.of(detail.assessment(), () -> fill(assessments.detail(id))).ifPresent(parts::add));
        parts.add(new ClauseCard(detail));
        if (ItemsCard.explains(detail)) {
            parts.add(new ItemsCard(detail));
        }
        if (!detail.intervals().isEmpty()) {
            parts.add(new SpansCard(detail));
        }
        parts.add(columns);
        if (!ItemsCard.explains(detail)) {
            parts.add(new OtherSourcesCard(detail));
        }
        List<RevisionChange> reasons = changes.of(detail.assessment().id());
        if (ChangesCard.explains(reasons)) {
            parts.add(new ChangesCard(reasons));
        }
        parts.add(new RevisionsCard(detail));
        show(header(detail), parts.toArray(Component[]::new));
    }

    private PageHeader header(AssessmentDetail detail) {
        Assessment one = detail.assessment();
        PageHeader header = new PageHeader(UiTexts.beside(one.subject().serviceName(), PeriodText.of(one.period())))
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.assessments"), "assessments"),
                        new Crumb(PeriodText.of(one.period()), "assessments?period=" + one.period()))
                .beside(Badge.verdict(one.figure().met()));
        if (!one.finished()) {
            header.beside(new Badge(Tone.INFO, getTranslation("assessment.running")));
        }
        if (!one.latest()) {
            header.beside(new Badge(Tone.AT_RISK, getTranslation("assessment.superseded", one.revision())));
        }
        if (!detail.unknownHolidayYears().isEmpty()) {
            header.beside(new Badge(
                    Tone.AT_RISK,
                    getTranslation(
                            "assessment.unknownHolidays",
                            detail.unknownHolidayYears().stream()
                                    .map(String::valueOf)
                                    .collect(UiTexts.enumerated()))));
        }
        if (detail.stale()) {
            header.beside(new Badge(Tone.AT_RISK, getTranslation("assessment.stale")));
        }
        return header.note(
                Links.to("vendors/" + one.subject().vendor(), one.subject().vendorName()),
                Links.to("contracts/" + one.subject().contract(), one.subject().contractReference()),
                Links.to("clauses/" + one.subject().clause(), one.subject().clauseTitle()),
                Links.to(
                        "services/" + one.subject().service() + "?period=" + one.period(),
                        getTranslation("assessment.toTimeline")));
    }

    private Div tiles(AssessmentDetail detail) {
        Assessment one = detail.assessment();
        Figure figure = one.figure();
        Formats formats = Formats.current();
        String timeline = "services/" + one.subject().service() + "?period=" + one.period();
        StatTile availability = new StatTile(
                        getTranslation("assessment.value." + figure.metric()), FigureWords.value(figure), timeline)
                .note(getTranslation(
                        "assessment.promised",
                        FigureWords.promise(figure, detail.version().terms())));
        if (figure.met() != null) {
            availability.tone(figure.isBreached() ? Tone.MISSED : Tone.MET);
        }
        StatTile down = figure.isTime()
                ? new StatTile(
                                getTranslation("timeline.down"),
                                new FigureText(formats.duration(figure.downTime())),
                                timeline)
                        .note(getTranslation("assessment.allowed", formats.duration(figure.allowedDown())))
                : new StatTile(getTranslation("assessment.missed"), FigureWords.amount(figure, figure.down()), timeline)
                        .note(new Div(
                                new Span(getTranslation("assessment.outOf") + " "),
                                FigureWords.amount(figure, figure.counted())));
        StatTile credit = new StatTile(
                getTranslation("assessment.credit"),
                new FigureText(formats.money(one.entitlement().credit())),
                claim(one).map(claim -> "claims/" + claim.id()).orElse("claims"));
        credit.note(claim(one)
                .map(claim -> getTranslation("assessment.claimed", claim.name()))
                .orElseGet(() -> getTranslation("assessment.noClaim")));
        Div tiles = new Div(availability, down, credit);
        tiles.addClassName("rc-tiles");
        return tiles;
    }

    private Optional<Claim> claim(Assessment one) {
        return claims.list(new ClaimFilter(Set.of(), null, one.subject().contract(), null)).stream()
                .filter(claim -> claim.subject().clause().equals(one.subject().clause()))
                .filter(claim -> claim.periodLabel().equals(one.period().label()))
                .findFirst();
    }
}
