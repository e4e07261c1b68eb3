package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.CREDIT_PENDING;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Takes back credits that were booked on the wrong claim: latest first, by reversal, leaving every trace. */
@Component
class CreditsTakenBack {

    /** What was written off because a credit was short is open again without that credit. */
    private static final Set<ClaimStatus> FROM = Set.of(CREDIT_PENDING, ClaimStatus.CREDITED, ClaimStatus.WRITTEN_OFF);

    private final JooqClaims claims;
    private final JooqClaimEvents events;
    private final JooqClaimCredits credits;
    private final ClaimSteps steps;
    private final StepWriter writer;
    private final CreditPostings postings;

    CreditsTakenBack(
            JooqClaims claims,
            JooqClaimEvents events,
            JooqClaimCredits credits,
            ClaimSteps steps,
            StepWriter writer,
            CreditPostings postings) {
        this.claims = claims;
        this.events = events;
        this.credits = credits;
        this.steps = steps;
        this.writer = writer;
        this.postings = postings;
    }

    Claim take(ClaimId id, String key, String reason) {
        String because = Reason.checked(reason);
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
        List<ClaimEvent> life = events.of(before);
        if (!FROM.contains(before.status())
                || isWrittenOff(before) && writeOff(life).from() != CREDIT_PENDING) {
            throw new Conflict(
                    "claim.refused.creditStays", before.name(), before.status().name());
        }
        return write(before, life, credit, standing.subList(0, standing.size() - 1), because);
    }

    private Claim write(
            Claim before, List<ClaimEvent> life, BookedCredit credit, List<BookedCredit> rest, String reason) {
        LocalDate day = steps.notBeforeLastStep(before, steps.today(before));
        ClaimState state = before.state()
                .at(status(life, credit))
                .with(amounts(before.amounts(), credit, rest, isWrittenOff(before)))
                .with(trail(before, life, credit, rest));
        ClaimEvent event = writer.write(
                before,
                state,
                new StepNote(
                        ClaimEvent.Kind.CREDIT_TAKEN_BACK, day, credit.amount().negated(), reason, null, null, null));
        if (!credits.takeBack(credit, event.position())) {
            throw Conflict.changedMeanwhile();
        }
        postings.takeBack(
                before.with(state),
                event,
                isWrittenOff(before)
                        ? List.of(writeOff(life).position(), credit.position())
                        : List.of(credit.position()));
        return steps.get(before.id());
    }

    private static boolean isWrittenOff(Claim claim) {
        return claim.status() == ClaimStatus.WRITTEN_OFF;
    }

    private static ClaimEvent writeOff(List<ClaimEvent> life) {
        return life.reversed().stream()
                .filter(event -> event.kind() == ClaimEvent.Kind.MOVED && event.to() == ClaimStatus.WRITTEN_OFF)
                .findFirst()
                .orElseThrow();
    }

    /** Where the claim stood when the credit arrived. */
    private static ClaimStatus status(List<ClaimEvent> life, BookedCredit credit) {
        return Objects.requireNonNull(life.get(credit.position()).from());
    }

    /** What a last credit gave up is contested again, or lost again for the reason of before. */
    private static ClaimAmounts amounts(
            ClaimAmounts before, BookedCredit credit, List<BookedCredit> rest, boolean writtenOff) {
        ClaimAmounts without =
                before.withCredited(rest.isEmpty() ? null : before.received().minus(credit.amount()));
        if (!credit.last() && !writtenOff) {
            return without;
        }
        Money contested = credit.contested();
        Money refused = before.sought().minus(before.agreed());
        ClaimAmounts open = without.contesting(contested).losingNothing();
        return contested == null && refused.isPositive() ? open.losing(refused, LossCause.PARTLY_APPROVED) : open;
    }

    /** The vendor's number is again the one that was known before the credit's document took its place. */
    private static ClaimTrail trail(Claim before, List<ClaimEvent> life, BookedCredit credit, List<BookedCredit> rest) {
        ClaimTrail trail = before.state().trail();
        String reference = null;
        for (ClaimEvent event : life) {
            boolean counts = !isCredit(event) || rest.stream().anyMatch(one -> one.position() == event.position());
            if (event.position() < credit.position() && event.vendorReference() != null && counts) {
                reference = event.vendorReference();
            }
        }
        return new ClaimTrail(
                trail.notifiedOn(),
                trail.submittedBy(),
                trail.releasedBy(),
                trail.submittedOn(),
                trail.approvedOn(),
                trail.offerUntil(),
                trail.appealUntil(),
                rest.isEmpty() ? null : rest.getLast().on(),
                reference);
    }

    private static boolean isCredit(ClaimEvent event) {
        return event.kind() == ClaimEvent.Kind.CREDIT_BOOKED
                || event.kind() == ClaimEvent.Kind.MOVED && event.to() == ClaimStatus.CREDITED;
    }
}
