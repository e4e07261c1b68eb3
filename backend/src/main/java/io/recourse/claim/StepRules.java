package io.recourse.claim;

import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.Objects;

/** What a permitted step makes of a claim's figures: pure functions, no clock, no database. */
final class StepRules {

    private StepRules() {}

    /** The claim after the step. Throws InvalidInput or Conflict, in words, if the step makes no sense as it was given. */
    static ClaimState apply(Claim claim, Transition step, ClaimMove move, String actor, LocalDate day) {
        checkInput(claim, step, move);
        ClaimAmounts amounts = claim.amounts();
        ClaimTrail trail = claim.state().trail().referredToAs(move.vendorReference());
        ClaimState state = new ClaimState(step.to(), amounts, trail);
        return switch (step.to()) {
            case ASSESSED, ACKNOWLEDGED, UNDER_REVIEW, CREDIT_PENDING, CLOSED -> state;
            case DRAFTED -> state.with(amounts.withClaimed(null)).with(trail.signedBy(null));
            case AWAITING_RELEASE ->
                state.with(amounts.withClaimed(signed(amounts, move))).with(trail.signedBy(actor));
            case SUBMITTED -> {
                checkRelease(claim, actor, day);
                yield state.with(trail.releasedBy(actor, day));
            }
            case APPROVED ->
                state.with(amounts.withApproved(approved(amounts, move)).losingNothing())
                        .with(trail.answeredOn(day));
            case PARTIALLY_APPROVED -> {
                Money part = part(amounts, move);
                yield state.with(amounts.withApproved(part)
                                .losing(amounts.sought().minus(part), LossCause.PARTLY_APPROVED))
                        .with(trail.answeredOn(day));
            }
            case DISPUTED -> state.with(amounts.losingNothing());
            case REJECTED ->
                state.with(amounts.withApproved(amounts.received()).losing(amounts.missing(), LossCause.REJECTED))
                        .with(trail.answeredOn(day));
            case CREDITED -> {
                Money part = move.amount() == null ? amounts.awaited() : move.amount();
                yield state.with(credited(amounts, part, true)).with(trail.creditedOn(day));
            }
            case WITHDRAWN -> state.with(amounts.losing(amounts.missing(), LossCause.WITHDRAWN));
            case EXPIRED -> state.with(amounts.losing(amounts.sought(), expiryCause(step.from())));
            case LAPSED -> state.with(amounts.losing(amounts.missing(), LossCause.LAPSED));
            case WRITTEN_OFF -> state.with(amounts.losing(amounts.missing(), LossCause.WRITTEN_OFF));
        };
    }

    /** Throws Conflict if the actor signed the claim, or the vendor would not accept it on that day. */
    static void checkRelease(Claim claim, String actor, LocalDate day) {
        if (actor.equals(claim.state().trail().submittedBy())) {
            throw new Conflict("claim.refused.secondPerson");
        }
        if (claim.deadline().hasPassed(day)) {
            throw new Conflict(
                    "claim.refused.tooLate", String.valueOf(claim.deadline().latest()));
        }
        if (claim.deadline().isTooEarly(day)) {
            throw new Conflict(
                    "claim.refused.tooEarly", String.valueOf(claim.deadline().earliest()));
        }
    }

    private static void checkInput(Claim claim, Transition step, ClaimMove move) {
        InvalidInput.Check check = new InvalidInput.Check();
        boolean reasoned = move.reason() != null && !move.reason().isBlank();
        check.that(reasoned || !step.needsReason(), "reason", "claim.invalid.reasonMissing");
        check.that(move.reason() == null || move.reason().length() <= 2000, "reason", "input.tooLong", 2000);
        check.that(
                move.vendorReference() == null || move.vendorReference().length() <= 200,
                "vendorReference",
                "input.tooLong",
                200);
        Money amount = move.amount();
        if (amount == null) {
            boolean needed = step.amount() == Transition.AmountUse.REQUIRED && claim.isMonetary();
            check.that(!needed, "amount", "claim.invalid.amountMissing");
        } else {
            boolean taken = step.amount() != Transition.AmountUse.NONE && claim.isMonetary();
            if (check.that(taken, "amount", "claim.invalid.noAmountHere")
                    && check.that(
                            amount.currency().equals(claim.amounts().computed().currency()),
                            "amount",
                            "claim.invalid.currency",
                            claim.amounts().computed().currency().getCurrencyCode())) {
                check.that(amount.isPositive(), "amount", "claim.invalid.amountPositive");
            }
        }
        check.orThrow();
        if (step.to() == ClaimStatus.PARTIALLY_APPROVED && !claim.isMonetary()) {
            throw new Conflict("claim.refused.quantityIsWhole");
        }
    }

    private static Money signed(ClaimAmounts amounts, ClaimMove move) {
        Money amount = move.amount() == null ? amounts.computed() : move.amount();
        if (!amount.equals(amounts.computed())
                && (move.reason() == null || move.reason().isBlank())) {
            throw new InvalidInput("reason", "claim.invalid.differsFromComputed");
        }
        return amount;
    }

    private static Money approved(ClaimAmounts amounts, ClaimMove move) {
        Money amount = move.amount() == null ? amounts.sought() : move.amount();
        if (amount.compareTo(amounts.sought()) < 0) {
            throw new InvalidInput("amount", "claim.invalid.lessIsPartial");
        }
        return amount;
    }

    private static Money part(ClaimAmounts amounts, ClaimMove move) {
        Money amount = Objects.requireNonNullElse(move.amount(), amounts.sought());
        if (amount.compareTo(amounts.sought()) >= 0) {
            throw new InvalidInput("amount", "claim.invalid.partIsLess");
        }
        return amount;
    }

    /** The amounts after a credit; only the last one can leave something missing. */
    static ClaimAmounts credited(ClaimAmounts amounts, Money part, boolean last) {
        ClaimAmounts after = amounts.withCredited(amounts.received().plus(part));
        if (!last || !after.missing().isPositive()) {
            return after.losingNothing();
        }
        boolean lessThanAgreed = after.received().compareTo(amounts.agreed()) < 0;
        return after.losing(after.missing(), lessThanAgreed ? LossCause.CREDITED_SHORT : LossCause.PARTLY_APPROVED);
    }

    private static LossCause expiryCause(ClaimStatus from) {
        return switch (from) {
            case AWAITING_RELEASE -> LossCause.NOT_RELEASED;
            case DRAFTED -> LossCause.NEVER_SUBMITTED;
            default -> LossCause.NEVER_DRAFTED;
        };
    }
}
