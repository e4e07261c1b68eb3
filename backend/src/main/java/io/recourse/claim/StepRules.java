package io.recourse.claim;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/** What a permitted step makes of a claim's figures: pure functions, no clock, no database. */
final class StepRules {

    private StepRules() {}

    /** The claim after the step. Throws InvalidInput, in words, if the step makes no sense as it was given. */
    static ClaimState apply(Claim claim, Transition step, ClaimMove move, StepSituation situation) {
        LocalDate day = situation.day();
        StepInput.check(claim, step, move, day);
        ClaimState before = claim.state();
        ClaimAmounts amounts = before.amounts();
        ClaimTrail trail = before.trail().referredToAs(move.vendorReference());
        ClaimState state = before.at(step.to()).with(trail);
        return switch (step.to()) {
            case ACKNOWLEDGED, UNDER_REVIEW, CREDIT_PENDING, CLOSED -> state;
            case ASSESSED -> state.unsigned().with(amounts.withClaimed(null).losingNothing());
            case DRAFTED -> state.unsigned();
            case NOTIFIED -> state.with(trail.notifiedOn(day));
            case AWAITING_RELEASE -> {
                Money amount = StepInput.signed(amounts, move);
                yield state.with(amounts.withClaimed(amount))
                        .with(trail.signedBy(situation.actor()))
                        .with(ClaimRelease.of(situation.needsBoth().test(amount)));
            }
            case SUBMITTED -> state.with(trail.releasedBy(situation.actor(), day));
            case COUNTER_OFFERED ->
                state.with(amounts.withOffered(StepInput.offer(amounts, move)))
                        .with(trail.answeredOn(day).offeredUntil(move.offerUntil()));
            case APPROVED -> {
                Money amount = StepInput.approved(amounts, move);
                yield state.with(amounts.withApproved(amount).contesting(null).losingNothing())
                        .with(trail.answeredOn(day));
            }
            case PARTIALLY_APPROVED -> state.with(partly(amounts, step, move)).with(trail.answeredOn(day));
            case DISPUTED -> state.with(amounts.contesting(null).losingNothing());
            case REJECTED ->
                state.with(amounts.withApproved(amounts.received())
                                .contesting(null)
                                .losing(amounts.missing(), LossCause.REJECTED))
                        .with(trail.answeredOn(day).appealableUntil(day.plusDays(appealDays(claim, situation))));
            case CREDITED -> {
                Money part = move.amount() == null ? amounts.awaited() : move.amount();
                yield state.with(credited(amounts, part, true)).with(trail.creditedOn(day));
            }
            case WITHDRAWN -> state.with(lose(claim, LossCause.WITHDRAWN));
            case EXPIRED -> state.with(lose(claim, expiryCause(claim)));
            case LAPSED -> state.with(lose(claim, LossCause.LAPSED));
            case WRITTEN_OFF ->
                state.with(lose(
                        claim, amounts.received().isPositive() ? LossCause.CREDITED_SHORT : LossCause.WRITTEN_OFF));
        };
    }

    /** The amounts after a credit; only the last one can leave something missing. */
    static ClaimAmounts credited(ClaimAmounts amounts, Money part, boolean last) {
        ClaimAmounts after = amounts.withCredited(amounts.received().plus(part));
        if (!last) {
            return after;
        }
        if (!after.missing().isPositive()) {
            return after.contesting(null).losingNothing();
        }
        boolean lessThanAgreed = after.received().compareTo(amounts.agreed()) < 0;
        return after.contesting(null)
                .losing(after.missing(), lessThanAgreed ? LossCause.CREDITED_SHORT : LossCause.PARTLY_APPROVED);
    }

    /** The vendor agrees to a part; the rest is given up, or stays in dispute. */
    private static ClaimAmounts partly(ClaimAmounts amounts, Transition step, ClaimMove move) {
        Money part = step.from() == ClaimStatus.COUNTER_OFFERED
                ? Objects.requireNonNull(amounts.offered())
                : StepInput.part(amounts, move);
        Money rest = amounts.sought().minus(part);
        ClaimAmounts agreed = amounts.withApproved(part);
        return move.disputesRest()
                ? agreed.contesting(rest).losingNothing()
                : agreed.contesting(null).losing(rest, LossCause.PARTLY_APPROVED);
    }

    /** Nothing is lost with a claim that another one covers. */
    static ClaimAmounts lose(Claim claim, LossCause cause) {
        ClaimAmounts amounts = claim.amounts().contesting(null);
        return amounts.losing(claim.coverage() == null ? amounts.missing() : amounts.zero(), cause);
    }

    private static int appealDays(Claim claim, StepSituation situation) {
        return Objects.requireNonNullElse(claim.deadline().window().appealDays(), situation.appealDays());
    }

    private static LossCause expiryCause(Claim claim) {
        if (claim.state().trail().isSigned()) {
            return LossCause.NOT_RELEASED;
        }
        if (claim.wasOverWhenOpened()) {
            return LossCause.OVER_BEFORE_OPENING;
        }
        return claim.status() == ClaimStatus.ASSESSED ? LossCause.NEVER_DRAFTED : LossCause.NEVER_SUBMITTED;
    }
}
