package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmounts;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimTrail;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Message;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.ledger.TAccounts;
import io.recourse.ui.register.Ids;
import io.recourse.ui.register.Quote;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One claim: what may be done, its amounts, its last day in words, the clause, its life and its ledger entries. */
@Route(value = "claims/:id", layout = MainLayout.class)
@PermitAll
class ClaimView extends Page implements BeforeEnterObserver {

    private final transient ClaimService claims;
    private final transient AssessmentService assessments;

    ClaimView(ClaimService claims, AssessmentService assessments) {
        this.claims = claims;
        this.assessments = assessments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(Ids.read(event, ClaimId::of));
    }

    private void fill(ClaimId id) {
        ClaimDetails details = claims.details(id);
        Claim claim = details.claim();
        AssessmentDetail assessment = assessments.detail(claim.subject().assessment());
        PageHeader header = new PageHeader(claim.name())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.claims"), "claims"),
                        new Crumb(
                                claim.subject().vendorName(),
                                "vendors/" + claim.subject().vendor()))
                .beside(
                        ClaimTexts.status(claim.status()),
                        new Badge(
                                ClaimTexts.timeLeftTone(claim, details.today()),
                                ClaimTexts.timeLeft(claim, details.today())));
        if (claim.sample()) {
            header.beside(new Badge(Tone.INFO, getTranslation("frame.sample")));
        }
        header.note(claim.subject().serviceName() + " · " + claim.subject().clauseTitle() + " · "
                + PeriodText.of(claim.periodLabel()));
        Div columns = new Div(
                stack(
                        new ClaimActions(details, claims, done -> fill(id)),
                        amounts(claim),
                        deadline(claim),
                        new SectionCard(getTranslation("claims.timeline"), new ClaimTimeline(claim, details.events()))),
                stack(subject(claim), clause(assessment), computation(assessment), entries(details)));
        columns.addClassName("rc-columns");
        show(header, columns);
    }

    private static Div stack(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("rc-stack");
        return stack;
    }

    private SectionCard amounts(Claim claim) {
        ClaimAmounts amounts = claim.amounts();
        KeyValueList facts = new KeyValueList().fact(getTranslation("claims.computed"), ClaimTexts.granted(claim));
        if (claim.isMonetary()) {
            facts.fact(getTranslation("claims.claimed"), money(amounts.claimed()))
                    .fact(getTranslation("claims.approved"), money(amounts.approved()))
                    .fact(getTranslation("claims.credited"), money(amounts.credited()));
        } else {
            facts.fact(getTranslation("claims.quantity"), getTranslation("claims.quantity.text"));
        }
        if (amounts.lostCause() != null) {
            facts.fact(
                    getTranslation("claims.lost"),
                    new Span(money(amounts.lost())),
                    new Span(" · " + getTranslation(amounts.lostCause().messageKey())));
        }
        return new SectionCard(getTranslation("claims.amounts"), facts);
    }

    private static String money(@Nullable Money money) {
        return Formats.current().money(money);
    }

    private SectionCard deadline(Claim claim) {
        return new SectionCard(
                getTranslation("claims.deadline"), sentences(claim.deadline().explanation()));
    }

    private static OrderedList sentences(List<Message> messages) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-steps");
        messages.forEach(message -> list.add(new ListItem(UiTexts.sentence(message))));
        return list;
    }

    private SectionCard subject(Claim claim) {
        ClaimTrail trail = claim.state().trail();
        Formats formats = Formats.current();
        return new SectionCard(
                getTranslation("claims.facts"),
                new KeyValueList()
                        .fact(
                                getTranslation("claims.vendor"),
                                Links.to(
                                        "vendors/" + claim.subject().vendor(),
                                        claim.subject().vendorName()))
                        .fact(
                                getTranslation("claims.contract"),
                                Links.to(
                                        "contracts/" + claim.subject().contract(),
                                        claim.subject().contractReference()))
                        .fact(
                                getTranslation("claims.service"),
                                Links.to(
                                        "services/" + claim.subject().service(),
                                        claim.subject().serviceName()))
                        .fact(
                                getTranslation("claims.clause"),
                                Links.to(
                                        "clauses/" + claim.subject().clause(),
                                        claim.subject().clauseTitle()))
                        .fact(
                                getTranslation("claims.period"),
                                Links.to(
                                        "assessments/" + claim.subject().assessment(),
                                        getTranslation(
                                                "claims.assessmentOf",
                                                UiTexts.isolated(PeriodText.of(claim.periodLabel())))))
                        .fact(getTranslation("claims.submittedBy"), trail.submittedBy())
                        .fact(getTranslation("claims.releasedBy"), trail.releasedBy())
                        .fact(getTranslation("claims.submittedOn"), formats.date(trail.submittedOn()))
                        .fact(getTranslation("claims.approvedOn"), formats.date(trail.approvedOn()))
                        .fact(getTranslation("claims.creditedOn"), formats.date(trail.creditedOn()))
                        .fact(getTranslation("claims.step.vendorReference"), trail.vendorReference()));
    }

    private SectionCard clause(AssessmentDetail assessment) {
        ClauseTerms terms = assessment.version().terms();
        String place = String.join(
                " · ",
                java.util.stream.Stream.of(
                                terms.section() == null ? "" : getTranslation("claims.section", terms.section()),
                                terms.page() == null ? "" : getTranslation("claims.page", terms.page()))
                        .filter(part -> !part.isEmpty())
                        .toList());
        Paragraph where = new Paragraph(place);
        where.addClassName("rc-quiet");
        return new SectionCard(getTranslation("claims.clauseText"), new Quote(terms.quotedText()), where);
    }

    private SectionCard computation(AssessmentDetail assessment) {
        return new SectionCard(
                getTranslation("claims.computation"),
                sentences(assessment.assessment().entitlement().steps()));
    }

    private SectionCard entries(ClaimDetails details) {
        if (!details.claim().isMonetary()) {
            return new SectionCard(
                    getTranslation("claims.ledger"), new Paragraph(getTranslation("claims.ledger.quantity")));
        }
        if (details.entries().isEmpty()) {
            return new SectionCard(
                    getTranslation("claims.ledger"), new Paragraph(getTranslation("claims.ledger.none")));
        }
        return new SectionCard(getTranslation("claims.ledger"), new TAccounts(details.entries()));
    }
}
