package io.recourse.ui.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimAmendments;
import io.recourse.claim.ClaimDetails;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatements;
import io.recourse.db.id.ClaimId;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Crumb;
import io.recourse.ui.component.Page;
import io.recourse.ui.component.PageHeader;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.frame.MainLayout;
import io.recourse.ui.register.Ids;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/**
 * One claim, as cards: what may be done, its amounts, its last day in words, the clause, its life and its ledger
 * entries. Other parts of claims add theirs as a {@link ClaimPageCard}.
 */
@Route(value = "claims/:id", layout = MainLayout.class)
@PermitAll
class ClaimView extends Page implements BeforeEnterObserver {

    private final transient ClaimService claims;
    private final transient ClaimAmendments amendments;
    private final transient ClaimStatements statements;
    private final transient AssessmentService assessments;
    private final transient List<ClaimPageCard> others;

    ClaimView(
            ClaimService claims,
            ClaimAmendments amendments,
            ClaimStatements statements,
            AssessmentService assessments,
            List<ClaimPageCard> others) {
        this.claims = claims;
        this.amendments = amendments;
        this.statements = statements;
        this.assessments = assessments;
        this.others = others;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(Ids.read(event, ClaimId::of));
    }

    private void fill(ClaimId id) {
        ClaimDetails details = claims.details(id);
        Claim claim = details.claim();
        AssessmentDetail assessment = assessments.detail(claim.subject().assessment());
        Div work = stack(new ClaimActions(details, claims, statements, done -> fill(id)));
        AmendmentCard.of(claim, amendments, () -> fill(id)).ifPresent(work::add);
        work.add(
                new AmountsCard(claim, claims.credits(id)),
                new SentencesCard("claims.deadline", claim.deadline().explanation()));
        Div reference = stack(
                new FactsCard(claim),
                new ClauseCard(assessment.version().terms()),
                new SentencesCard(
                        "claims.computation",
                        assessment.assessment().entitlement().steps()),
                new EntriesCard(details));
        for (ClaimPageCard other : others) {
            (other.column() == ClaimPageCard.Column.WORK ? work : reference).add(other.of(claim, () -> fill(id)));
        }
        work.add(new SectionCard(getTranslation("claims.timeline"), new ClaimTimeline(claim, details.events())));
        Div columns = new Div(work, reference);
        columns.addClassName("rc-columns");
        show(header(details), new StageProgress(claim), columns);
    }

    private PageHeader header(ClaimDetails details) {
        Claim claim = details.claim();
        PageHeader header = new PageHeader(claim.name())
                .crumbs(
                        new Crumb(getTranslation("frame.navigation.claims"), "claims"),
                        new Crumb(
                                claim.subject().vendorName(),
                                "vendors/" + claim.subject().vendor()))
                .beside(
                        ClaimTexts.status(claim.standing()),
                        new Badge(
                                ClaimTexts.timeLeftTone(claim, details.today()),
                                ClaimTexts.timeLeft(claim, details.today())));
        if (claim.sample()) {
            header.beside(new Badge(Tone.INFO, getTranslation("frame.sample")));
        }
        return header.note(UiTexts.beside(
                claim.subject().serviceName(), claim.subject().clauseTitle(), PeriodText.of(claim.periodLabel())));
    }

    private static Div stack(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("rc-stack");
        return stack;
    }
}
