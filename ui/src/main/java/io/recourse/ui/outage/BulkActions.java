package io.recourse.ui.outage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.access.CurrentUser;
import io.recourse.assessment.AssessmentService;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.bulk.BulkItem;
import io.recourse.claim.bulk.BulkResult;
import io.recourse.claim.bulk.BulkService;
import io.recourse.claim.bulk.BulkStep;
import io.recourse.claim.bulk.Review;
import io.recourse.claim.bulk.ReviewService;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the reader can do to many claims at once: draft, go through, sign, release. */
class BulkActions extends SectionCard {

    private final transient BulkService bulk;
    private final transient Consumer<List<BulkResult>> done;
    private final Div buttons = new Div();

    /** @param done fills the page anew, with what became of each claim */
    BulkActions(
            List<Claim> claims,
            List<Review> reviews,
            ClaimService service,
            BulkService bulk,
            ReviewService reviewing,
            AssessmentService assessments,
            Consumer<List<BulkResult>> done) {
        super(UiTexts.text("outages.together"));
        this.bulk = bulk;
        this.done = done;
        buttons.addClassNames("rc-row");
        List<Claim> sign = waitingFor(ClaimStatus.AWAITING_RELEASE, claims, service);
        List<Claim> release = waitingFor(ClaimStatus.SUBMITTED, claims, service);
        step(
                BulkStep.DRAFT,
                waitingFor(ClaimStatus.DRAFTED, claims, service).stream()
                        .filter(claim -> claim.status() == ClaimStatus.ASSESSED)
                        .toList());
        List<Claim> unseen = Stream.concat(sign.stream(), release.stream())
                .filter(claim -> !isReviewed(claim, reviews))
                .toList();
        if (!unseen.isEmpty()) {
            Button review = new Button(
                    UiTexts.text("outages.review", Formats.current().number(unseen.size())),
                    event -> new ReviewDialog(unseen, assessments, reviewing, () -> done.accept(List.of())).open());
            review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            review.setId("review");
            buttons.add(review);
        }
        step(BulkStep.SIGN, reviewed(sign, reviews));
        step(BulkStep.RELEASE, reviewed(release, reviews));
        add(new Paragraph(UiTexts.text("outages.together.text")), buttons);
    }

    boolean isOpenToReader() {
        return buttons.getComponentCount() > 0;
    }

    private void step(BulkStep step, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        String number = Formats.current().number(claims.size());
        String words = UiTexts.text("outages.step." + step, number);
        Button button = new Button(
                words,
                event -> ReasonDialog.question(
                                words,
                                UiTexts.text("outages.step." + step + ".text"),
                                words,
                                () -> done.accept(bulk.take(
                                        step,
                                        claims.stream()
                                                .limit(BulkService.MOST)
                                                .map(claim -> new BulkItem(claim.id(), claim.version()))
                                                .toList())))
                        .open());
        button.setId("bulk-" + step);
        buttons.add(button);
    }

    /** Those that the reader may take to a status now. */
    private static List<Claim> waitingFor(ClaimStatus status, List<Claim> claims, ClaimService service) {
        return claims.stream()
                .filter(claim -> claim.status().isUnsubmitted())
                .filter(claim -> service.nextSteps(claim).stream().anyMatch(step -> step.to() == status))
                .toList();
    }

    private static boolean isReviewed(Claim claim, List<Review> reviews) {
        return reviews.stream()
                .anyMatch(review -> review.claim().equals(claim.id())
                        && review.claimVersion() == claim.version()
                        && review.reviewer().equals(CurrentUser.name()));
    }

    private static List<Claim> reviewed(List<Claim> claims, List<Review> reviews) {
        return claims.stream().filter(claim -> isReviewed(claim, reviews)).toList();
    }
}
