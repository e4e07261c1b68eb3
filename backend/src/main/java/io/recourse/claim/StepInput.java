package io.recourse.claim;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.Objects;

/** Checks what was entered for a step. */
final class StepInput {

    private static final int LONGEST = 2000;

    private StepInput() {}

    /** Throws InvalidInput naming each field. */
    static void check(Claim claim, Transition step, ClaimMove move, LocalDate day) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(move.hasReason() || !step.needsReason(), "reason", "claim.invalid.reasonMissing");
        length(check, "reason", move.reason(), LONGEST);
        length(check, "evidence", move.evidence(), LONGEST);
        length(check, "vendorReference", move.vendorReference(), 200);
        check.that(
                !move.disputesRest()
                        || step.to() == ClaimStatus.PARTIALLY_APPROVED && step.from() != ClaimStatus.COUNTER_OFFERED,
                "disputeRest",
                "claim.invalid.noRestHere");
        LocalDate until = move.offerUntil();
        check.that(
                until == null || step.to() == ClaimStatus.COUNTER_OFFERED, "offerUntil", "claim.invalid.noOfferHere");
        check.that(until == null || !until.isBefore(day), "offerUntil", "claim.invalid.offerEndsBefore");
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
                boolean closes = step.to() == ClaimStatus.CREDITED
                        && amount.isZero()
                        && claim.amounts().received().isPositive();
                check.that(amount.isPositive() || closes, "amount", "claim.invalid.amountPositive");
            }
        }
        check.orThrow();
    }

    static Money signed(ClaimAmounts amounts, ClaimMove move) {
        Money amount = move.amount() == null ? amounts.computed() : move.amount();
        if (!amount.equals(amounts.computed()) && !move.hasReason()) {
            throw new InvalidInput("reason", "claim.invalid.differsFromComputed");
        }
        return amount;
    }

    static Money approved(ClaimAmounts amounts, ClaimMove move) {
        Money amount = move.amount() == null ? amounts.sought() : move.amount();
        if (amount.compareTo(amounts.sought()) < 0) {
            throw new InvalidInput("amount", "claim.invalid.lessIsPartial");
        }
        if (amount.compareTo(amounts.sought()) > 0 && !move.hasReason()) {
            throw new InvalidInput("reason", "claim.invalid.moreThanClaimed");
        }
        return amount;
    }

    static Money part(ClaimAmounts amounts, ClaimMove move) {
        Money amount = Objects.requireNonNullElse(move.amount(), amounts.sought());
        if (amount.compareTo(amounts.sought()) >= 0) {
            throw new InvalidInput("amount", "claim.invalid.partIsLess");
        }
        return amount;
    }

    static Money offer(ClaimAmounts amounts, ClaimMove move) {
        Money amount = Objects.requireNonNullElse(move.amount(), amounts.sought());
        if (amount.compareTo(amounts.sought()) >= 0) {
            throw new InvalidInput("amount", "claim.invalid.offerIsLess");
        }
        return amount;
    }

    private static void length(
            InvalidInput.Check check, String field, @org.jspecify.annotations.Nullable String text, int longest) {
        check.that(text == null || text.length() <= longest, field, "input.tooLong", longest);
    }
}
