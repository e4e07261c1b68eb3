package io.recourse.claim;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Books credit notes and invoice lines on claims, whole or in parts, each named by a key and booked once. */
@Component
class CreditSteps {

    private final JooqClaims claims;
    private final JooqClaimCredits credits;
    private final ClaimSteps steps;
    private final CreditWriter writer;
    private final ShortCredits shortCredits;

    CreditSteps(
            JooqClaims claims,
            JooqClaimCredits credits,
            ClaimSteps steps,
            CreditWriter writer,
            ShortCredits shortCredits) {
        this.claims = claims;
        this.credits = credits;
        this.steps = steps;
        this.writer = writer;
        this.shortCredits = shortCredits;
    }

    /** Throws Conflict if nothing was agreed or the key names another credit, InvalidInput for what is missing. */
    Claim book(ClaimId id, ClaimCredit credit) {
        return book(id, credit, Received.CREDIT_NOTE);
    }

    /** Takes in a voucher, or days, points or units, which come as a whole and without an amount of money. */
    Claim receive(ClaimId id, ClaimCredit credit, Claim.@Nullable Quantity quantity) {
        return book(id, credit, Received.voucher(quantity));
    }

    private Claim book(ClaimId id, ClaimCredit credit, Received received) {
        // Whoever sends the same key at the same time waits here, and then finds it booked.
        claims.lock(id);
        Claim before = steps.get(id);
        BookedCredit known = credits.keyed(credit.idempotencyKey()).orElse(null);
        if (known != null) {
            if (!known.isOf(id, credit)) {
                throw new Conflict("claim.refused.creditKey", credit.idempotencyKey());
            }
            return before;
        }
        Task task = step(before, credit).task();
        if (!task.isMine()) {
            throw new AccessDeniedException(CurrentUser.name() + " may not book a credit on " + before.name());
        }
        if (received.quantity() == null) {
            check(before, credit);
        } else {
            check(before, credit, received.quantity());
        }
        LocalDate day = steps.notBeforeLastStep(before, credit.on());
        if (credit.last() && received.quantity() == null) {
            StepSituation situation = steps.situation(before, steps.today(before));
            if (shortCredits.isToBeAgreed(before, credit.amount(), situation)) {
                return shortCredits.keepOpen(before, credit, day, received, situation);
            }
        }
        return writer.write(before, credit, credit.last(), day, received);
    }

    private static Transition step(Claim claim, ClaimCredit credit) {
        ClaimStatus to = credit.last() ? ClaimStatus.CREDITED : ClaimStatus.CREDIT_PENDING;
        boolean another = claim.status() == ClaimStatus.CREDIT_PENDING && !credit.last();
        return Transitions.find(claim.status(), another ? ClaimStatus.CREDITED : to)
                .orElseThrow(() -> new Conflict(
                        "claim.refused.nothingAgreed",
                        claim.name(),
                        claim.status().name()));
    }

    private void check(Claim claim, ClaimCredit credit) {
        InvalidInput.Check check = new InvalidInput.Check();
        Money amount = credit.amount();
        if (check.that(claim.isMonetary(), "amount", "claim.invalid.noAmountHere")
                && check.that(
                        amount.currency().equals(claim.amounts().computed().currency()),
                        "amount",
                        "claim.invalid.currency",
                        claim.amounts().computed().currencyCode())) {
            boolean closes = credit.last()
                    && amount.isZero()
                    && claim.amounts().received().isPositive();
            check.that(amount.isPositive() || closes, "amount", "claim.invalid.amountPositive");
        }
        shape(check, claim, credit);
        check.orThrow();
    }

    private void check(Claim claim, ClaimCredit credit, Claim.Quantity given) {
        InvalidInput.Check check = new InvalidInput.Check();
        Claim.Quantity agreed = claim.quantity();
        if (agreed == null || !agreed.unit().equals(given.unit())) {
            check.reject("amount", "claim.invalid.otherUnit", claim.name());
        } else {
            check.that(
                    agreed.amount().compareTo(given.amount()) <= 0,
                    "amount",
                    "claim.invalid.lessThanAgreed",
                    agreed.amount().stripTrailingZeros().toPlainString(),
                    agreed.unit());
        }
        check.that(credit.amount().isZero() && credit.last(), "amount", "claim.invalid.noAmountHere");
        shape(check, claim, credit);
        check.orThrow();
    }

    private void shape(InvalidInput.Check check, Claim claim, ClaimCredit credit) {
        check.that(credit.document().length() <= 200, "document", "input.tooLong", 200);
        int key = credit.idempotencyKey().length();
        check.that(key > 0 && key <= 200, "idempotencyKey", "input.tooLong", 200);
        check.that(!credit.on().isAfter(steps.today(claim)), "on", "claim.invalid.inFuture");
    }
}
