package io.recourse.claim;

import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may stand against a step that the table has: the days, the people, what has to come first. */
final class StepGuards {

    private StepGuards() {}

    /** Why the step is not possible now and for this person; empty if nothing stands against it. */
    static Optional<Conflict> refusal(Claim claim, Transition step, StepSituation situation) {
        return Optional.ofNullable(
                switch (step.to()) {
                    case NOTIFIED -> notice(claim);
                    case DRAFTED -> step.from() == ClaimStatus.NOTIFIED ? needsSignature(claim) : null;
                    case AWAITING_RELEASE -> signing(claim);
                    case SUBMITTED -> release(claim, situation);
                    case ASSESSED ->
                        step.from() == ClaimStatus.WITHDRAWN ? claimingAfterAll(claim) : reopening(claim, situation);
                    case DISPUTED -> step.from() == ClaimStatus.REJECTED ? appeal(claim, situation.day()) : null;
                    case PARTIALLY_APPROVED -> agreement(claim, step, situation.day());
                    case CREDITED ->
                        claim.isMonetary() ? null : new Conflict("claim.refused.quantityIsReceived", claim.name());
                    case COUNTER_OFFERED -> claim.isMonetary() ? null : new Conflict("claim.refused.quantityIsWhole");
                    default -> null;
                });
    }

    private static @Nullable Conflict notice(Claim claim) {
        if (claim.deadline().window().notice() == null) {
            return new Conflict("claim.refused.noNoticeDue", claim.name());
        }
        LocalDate given = claim.state().trail().notifiedOn();
        return given == null ? null : new Conflict("claim.refused.noticeGiven", given.toString());
    }

    private static @Nullable Conflict needsSignature(Claim claim) {
        return claim.state().trail().isSigned() ? null : new Conflict("claim.refused.notSigned", claim.name());
    }

    private static @Nullable Conflict signing(Claim claim) {
        Coverage coverage = claim.coverage();
        if (coverage != null) {
            return new Conflict("claim.refused.covered", claim.name(), coverage.rootName());
        }
        return claim.state().trail().isSigned() ? new Conflict("claim.refused.signed", claim.name()) : null;
    }

    /** The maker may never release; of two, no person twice and each office once; and the days must fit. */
    private static @Nullable Conflict release(Claim claim, StepSituation situation) {
        ClaimTrail trail = claim.state().trail();
        ClaimRelease release = claim.state().release();
        if (!trail.isSigned()) {
            return new Conflict("claim.refused.notSigned", claim.name());
        }
        if (situation.actor().equals(trail.submittedBy())) {
            return new Conflict("claim.refused.secondPerson");
        }
        if (situation.actor().equals(release.firstBy())) {
            return new Conflict("claim.refused.thirdPerson");
        }
        if (release.firstAs() != null
                && (situation.office() == null || !situation.office().completes(release.firstAs()))) {
            return new Conflict("claim.refused.otherOffice");
        }
        if (claim.deadline().window().notice() != null && trail.notifiedOn() == null) {
            return new Conflict("claim.refused.noticeFirst", claim.name());
        }
        return days(claim, situation.day());
    }

    private static @Nullable Conflict days(Claim claim, LocalDate day) {
        if (claim.deadline().hasPassed(day)) {
            return new Conflict(
                    "claim.refused.tooLate", String.valueOf(claim.deadline().latest()));
        }
        if (claim.deadline().isTooEarly(day)) {
            return new Conflict(
                    "claim.refused.tooEarly", String.valueOf(claim.deadline().earliest()));
        }
        return null;
    }

    /** By all steps anew; not what the vendor has answered, nor where the latest revision finds no breach. */
    private static @Nullable Conflict claimingAfterAll(Claim claim) {
        ClaimAmounts amounts = claim.amounts();
        if (claim.wasNoLongerBreached()) {
            return new Conflict("claim.refused.notBreached", claim.name());
        }
        return amounts.approved() != null || amounts.credited() != null
                ? new Conflict("claim.refused.wasAnswered", claim.name())
                : null;
    }

    private static @Nullable Conflict reopening(Claim claim, StepSituation situation) {
        Reopening proposed = claim.reopening();
        if (proposed == null) {
            return new Conflict("claim.refused.reopeningNotProposed", claim.name());
        }
        if (situation.actor().equals(proposed.by())) {
            return new Conflict("claim.refused.reopeningSecondPerson");
        }
        if (situation.office() == null || !situation.office().completes(proposed.as())) {
            return new Conflict("claim.refused.otherOffice");
        }
        return null;
    }

    /** What the vendor offered until a day is accepted by then, or not any more. */
    private static @Nullable Conflict agreement(Claim claim, Transition step, LocalDate day) {
        if (!claim.isMonetary()) {
            return new Conflict("claim.refused.quantityIsWhole");
        }
        LocalDate until = claim.state().trail().offerUntil();
        boolean accepts = step.from() == ClaimStatus.COUNTER_OFFERED;
        Money offered = claim.amounts().offered();
        if (accepts && offered != null && offered.compareTo(claim.amounts().sought()) >= 0) {
            return new Conflict("claim.refused.offerIsAll", offered.toString());
        }
        return accepts && until != null && LapsedOffers.hasEnded(until, day)
                ? new Conflict("claim.refused.offerLapsed", claim.name(), until.toString())
                : null;
    }

    private static @Nullable Conflict appeal(Claim claim, LocalDate day) {
        LocalDate until = claim.state().trail().appealUntil();
        return until != null && day.isAfter(until) ? new Conflict("claim.refused.appealOver", until.toString()) : null;
    }
}
