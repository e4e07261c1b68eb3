package io.recourse.ui.outage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.access.CurrentUser;
import io.recourse.access.OrganisationService;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.bulk.BulkResult;
import io.recourse.claim.bulk.BulkService;
import io.recourse.claim.bulk.Outage;
import io.recourse.claim.bulk.OutageService;
import io.recourse.claim.bulk.Review;
import io.recourse.claim.bulk.ReviewService;
import io.recourse.db.id.VendorId;
import io.recourse.text.NotFound;
import io.recourse.ui.claim.ClaimTexts;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One outage with all claims that rest on it, and what can be done to many of them at once. */
@Route(value = "outages/:vendor/:at", layout = MainLayout.class)
@PermitAll
class OutageView extends Page implements BeforeEnterObserver {

    private final transient OutageService outages;
    private final transient ClaimService service;
    private final transient ReviewService reviews;
    private final transient BulkService bulk;
    private final transient AssessmentService assessments;
    private final ZoneId zone;

    OutageView(
            OutageService outages,
            ClaimService service,
            ReviewService reviews,
            BulkService bulk,
            AssessmentService assessments,
            OrganisationService organisations) {
        this.outages = outages;
        this.service = service;
        this.reviews = reviews;
        this.bulk = bulk;
        this.assessments = assessments;
        this.zone = organisations.get().zone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String vendor = event.getRouteParameters().get("vendor").orElse("");
        String at = event.getRouteParameters().get("at").orElse("");
        try {
            fill(VendorId.of(vendor), Instant.ofEpochMilli(Long.parseLong(at)), List.of());
        } catch (IllegalArgumentException malformed) {
            throw NotFound.of(vendor + "/" + at);
        }
    }

    private void fill(VendorId vendor, Instant at, List<BulkResult> results) {
        Outage outage = outages.get(vendor, at);
        List<Claim> claims =
                outage.claims().stream().map(Outage.ClaimOfOutage::claim).toList();
        List<Review> known = reviews.of(claims.stream().map(Claim::id).toList());
        PageHeader header = new PageHeader(getTranslation(
                        "outages.title",
                        outage.vendorName(),
                        UiTexts.isolated(Formats.current().instant(outage.span().from(), zone))))
                .crumbs(new Crumb(getTranslation("frame.navigation.outages"), "outages"))
                .note(OutageTexts.name(outage));
        List<Component> sections = new ArrayList<>();
        if (!results.isEmpty()) {
            sections.add(results(results));
        }
        BulkActions actions = new BulkActions(
                claims,
                known,
                service,
                bulk,
                reviews,
                assessments,
                done -> fill(vendor, outage.span().from(), done));
        if (actions.isOpenToReader()) {
            sections.add(actions);
        }
        sections.add(claims(outage, known));
        sections.add(facts(outage));
        show(header, sections.toArray(Component[]::new));
    }

    private static SectionCard results(List<BulkResult> results) {
        DataTable table = new DataTable(
                UiTexts.text("outages.results"),
                UiTexts.text("home.claim"),
                UiTexts.text("outages.result"),
                UiTexts.text("claims.status"),
                UiTexts.text("outages.why"));
        for (BulkResult result : results) {
            table.row(
                    Links.to("claims/" + result.claim(), new FigureText(result.name())),
                    new Badge(
                            tone(result.outcome()),
                            UiTexts.text(result.outcome().messageKey())),
                    result.status() == null ? new Span(Formats.NONE) : ClaimTexts.status(result.status()),
                    result.message() == null ? Formats.NONE : result.message());
        }
        SectionCard card = new SectionCard(UiTexts.text("outages.results"), table);
        card.getElement().setAttribute("role", "status");
        return card;
    }

    private static Tone tone(BulkResult.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Tone.MET;
            case ALREADY -> Tone.INFO;
            case NOT_REVIEWED -> Tone.AT_RISK;
            case REFUSED, FAILED -> Tone.MISSED;
        };
    }

    private static SectionCard claims(Outage outage, List<Review> known) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("losses.claims"),
                UiTexts.text("home.claim"),
                UiTexts.text("claims.service"),
                UiTexts.text("claims.clause"),
                UiTexts.text("claims.period"),
                ">" + UiTexts.text("outages.downtime"),
                ">" + UiTexts.text("home.claim.sought"),
                UiTexts.text("claims.latest"),
                UiTexts.text("claims.status"),
                UiTexts.text("outages.reviewed"));
        for (Outage.ClaimOfOutage one : outage.claims()) {
            Claim claim = one.claim();
            table.row(
                    Links.to("claims/" + claim.id(), new FigureText(claim.name())),
                    claim.subject().serviceName(),
                    Links.to(
                            "clauses/" + claim.subject().clause(),
                            claim.subject().clauseTitle()),
                    new FigureText(PeriodText.of(claim.periodLabel())),
                    formats.duration(one.downtime()),
                    claim.isMonetary() ? new MoneyText(claim.amounts().sought()) : new Span(ClaimTexts.granted(claim)),
                    new FigureText(formats.date(claim.deadline().latest())),
                    ClaimTexts.status(claim.standing()),
                    reviewers(claim, known));
        }
        return new SectionCard(UiTexts.text("outages.claims"), table);
    }

    private static Component reviewers(Claim claim, List<Review> known) {
        List<Review> valid = known.stream()
                .filter(review -> review.claim().equals(claim.id()) && review.claimVersion() == claim.version())
                .toList();
        if (!claim.status().isUnsubmitted() || valid.isEmpty()) {
            return new Span(Formats.NONE);
        }
        return new Badge(
                valid.stream().anyMatch(review -> review.reviewer().equals(CurrentUser.name())) ? Tone.MET : Tone.INFO,
                valid.stream()
                        .map(Review::reviewer)
                        .collect(Collectors.joining(UiTexts.text("reminder.roles.separator"))));
    }

    private SectionCard facts(Outage outage) {
        KeyValueList facts = new KeyValueList()
                .fact(UiTexts.text("claims.vendor"), Links.to("vendors/" + outage.vendor(), outage.vendorName()))
                .fact(
                        UiTexts.text("outages.from"),
                        new InstantText(outage.span().from(), zone))
                .fact(UiTexts.text("outages.to"), new InstantText(outage.span().to(), zone))
                .fact(
                        UiTexts.text("outages.length"),
                        Formats.current().duration(outage.span().duration()))
                .fact(
                        UiTexts.text("outages.services"),
                        String.join(UiTexts.text("reminder.roles.separator"), outage.services()));
        Div names = new Div();
        for (Outage.Name name : outage.names()) {
            names.add(new Paragraph(UiTexts.beside(name.externalId(), name.title())));
        }
        facts.fact(
                UiTexts.text("outages.incidents"),
                outage.names().isEmpty() ? new Span(UiTexts.text("outages.incidents.none")) : names);
        return new SectionCard(UiTexts.text("outages.facts"), facts);
    }
}
