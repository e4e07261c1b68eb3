package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes back credits that were booked on the wrong claim: latest first, by reversal, leaving every trace. */
@Component
class CreditsTakenBack {

    private final JooqClaims claims;
    private final JooqClaimEvents events;
    private final JooqClaimCredits credits;
    private final ClaimSteps steps;
    private final ClaimPostings postings;

    CreditsTakenBack(
            JooqClaims claims,
            JooqClaimEvents events,
            JooqClaimCredits credits,
            ClaimSteps steps,
            ClaimPostings postings) {
        this.claims = claims;
        this.events = events;
        this.credits = credits;
        this.steps = steps;
        this.postings = postings;
    }

    Claim take(ClaimId id, String key, String reason) {
        if (reason.isBlank() || reason.length() > 2000) {
            throw new InvalidInput("reason", "claim.invalid.reasonMissing");
        }
        claims.lock(id);
        Claim before = steps.get(id);
        if (!Task.SETTLE.isMine()) {
            throw new AccessDeniedException(
                    CurrentUser.name() + " may not take a credit of " + before.name() + " back");
        }
        BookedCredit credit =
                credits.keyed(key).filter(one -> one.claim().equals(id)).orElseThrow(() -> NotFound.of(key));
        List<BookedCredit> standing = credits.of(before);
        if (!standing.contains(credit)) {
            throw new Conflict("claim.refused.creditTakenBack", before.name());
        }
        if (!standing.getLast().equals(credit)) {
            throw new Conflict(
                    "claim.refused.laterCredit",
                    String.valueOf(standing.getLast().document()));
        }
        if (before.status() != ClaimStatus.CREDIT_PENDING && before.status() != ClaimStatus.CREDITED) {
            throw new Conflict(
                    "claim.refused.creditStays", before.name(), before.status().name());
        }
        return write(before, credit, standing.subList(0, standing.size() - 1), reason.strip());
    }

    private Claim write(Claim before, BookedCredit credit, List<BookedCredit> rest, String reason) {
        LocalDate day = steps.notBeforeLastStep(before, steps.today(before));
        ClaimState state = before.state()
                .at(status(before.amounts(), rest))
                .with(amounts(before.amounts(), credit, rest))
                .with(trail(before, credit, rest));
        ClaimEvent event = steps.write(
                before,
                state,
                new ClaimSteps.Note(
                        ClaimEvent.Kind.CREDIT_TAKEN_BACK, day, credit.amount().negated(), reason, null, null));
        if (!credits.takeBack(credit, event.position())) {
            throw Conflict.changedMeanwhile();
        }
        postings.takeBack(before.with(state), event, credit.position());
        return steps.get(before.id());
    }

    private static ClaimStatus status(ClaimAmounts amounts, List<BookedCredit> rest) {
        if (!rest.isEmpty()) {
            return ClaimStatus.CREDIT_PENDING;
        }
        return amounts.agreed().compareTo(amounts.sought()) < 0 ? ClaimStatus.PARTIALLY_APPROVED : ClaimStatus.APPROVED;
    }

    private static ClaimAmounts amounts(ClaimAmounts before, BookedCredit credit, List<BookedCredit> rest) {
        Money received = before.received().minus(credit.amount());
        Money refused = before.sought().minus(before.agreed());
        boolean partly = credit.last() && refused.isPositive();
        // What was still contested was given up with the last credit, and stays so.
        return new ClaimAmounts(
                before.computed(),
                before.claimed(),
                before.offered(),
                before.approved(),
                before.contested(),
                rest.isEmpty() ? null : received,
                partly ? refused : credit.last() ? null : before.lost(),
                partly ? LossCause.PARTLY_APPROVED : credit.last() ? null : before.lostCause());
    }

    /** The vendor's number is again the one that was known before the credit's document took its place. */
    private ClaimTrail trail(Claim before, BookedCredit credit, List<BookedCredit> rest) {
        ClaimTrail trail = before.state().trail();
        String reference = null;
        for (ClaimEvent event : events.of(before)) {
            if (event.position() < credit.position() && event.vendorReference() != null) {
                reference = event.vendorReference();
            }
        }
        return new ClaimTrail(
                trail.notifiedOn(),
                trail.submittedBy(),
                trail.releasedBy(),
                trail.submittedOn(),
                trail.approvedOn(),
                trail.appealUntil(),
                rest.isEmpty() ? null : rest.getLast().on(),
                reference);
    }
}
