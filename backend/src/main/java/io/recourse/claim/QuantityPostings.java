package io.recourse.claim;

import static io.recourse.ledger.ChartAccount.QUANTITIES_AGREED;
import static io.recourse.ledger.ChartAccount.QUANTITIES_CONTRA;
import static io.recourse.ledger.ChartAccount.QUANTITIES_EXPECTED;
import static io.recourse.ledger.ChartAccount.QUANTITIES_HELD;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each step of a claim for days, points or units books: expected until the vendor answers, agreed until it is
 * credited, held from then on, and nothing once it is lost. No money moves.
 */
@Component
class QuantityPostings {

    private static final List<ChartAccount> STAGES = List.of(QUANTITIES_EXPECTED, QUANTITIES_AGREED, QUANTITIES_HELD);

    private final Ledger ledger;

    QuantityPostings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Moves what stands to the stage of the claim's new state; must run in the transaction of the step. */
    void post(Claim claim, Claim.Quantity granted, ClaimEvent event) {
        if (claim.status() == ClaimStatus.CLOSED) {
            return;
        }
        ChartAccount stage = stage(claim.status());
        if (stage == QUANTITIES_EXPECTED && claim.coverage() != null) {
            // Another claim covers this one: nothing is expected of it by itself.
            stage = null;
        }
        Quantity nothing = new Quantity(BigDecimal.ZERO, granted.unit());
        Quantity due = stage == null ? nothing : new Quantity(granted.amount(), granted.unit());
        ClaimBooks books = new ClaimBooks(ledger, claim, event);
        Map<ChartAccount, Quantity> standing =
                ledger.quantitiesOfClaim(claim.id().value(), due.unit());
        Quantity reached = stage == null ? nothing : standing.getOrDefault(stage, nothing);
        for (ChartAccount account : STAGES) {
            Quantity there = standing.getOrDefault(account, nothing);
            if (account == stage || !there.isPositive()) {
                continue;
            }
            Quantity moves = stage == null ? there : smaller(there, due.minus(reached));
            if (stage != null && moves.isPositive()) {
                books.move(stage, account, moves);
                reached = reached.minus(moves.negated());
            }
            Quantity rest = stage == null ? there : there.minus(moves);
            if (rest.isPositive()) {
                books.move(QUANTITIES_CONTRA, account, rest);
            }
        }
        if (stage != null) {
            Quantity missing = due.minus(reached);
            if (missing.isPositive()) {
                books.move(stage, QUANTITIES_CONTRA, missing);
            } else if (!missing.isZero()) {
                books.move(QUANTITIES_CONTRA, stage, missing.negated());
            }
        }
    }

    /** Takes off what stands in a unit that the claim is not for any more. */
    void clear(ClaimBooks books, String unit) {
        Map<ChartAccount, Quantity> standing =
                ledger.quantitiesOfClaim(books.claim().id().value(), unit);
        for (ChartAccount account : STAGES) {
            Quantity there = standing.getOrDefault(account, new Quantity(BigDecimal.ZERO, unit));
            if (there.isPositive()) {
                books.move(QUANTITIES_CONTRA, account, there);
            }
        }
    }

    private static Quantity smaller(Quantity one, Quantity other) {
        if (!other.isPositive()) {
            return new Quantity(BigDecimal.ZERO, one.unit());
        }
        return one.minus(other).isPositive() ? other : one;
    }

    private static @Nullable ChartAccount stage(ClaimStatus status) {
        return switch (status) {
            case ASSESSED,
                    DRAFTED,
                    NOTIFIED,
                    AWAITING_RELEASE,
                    SUBMITTED,
                    ACKNOWLEDGED,
                    UNDER_REVIEW,
                    COUNTER_OFFERED,
                    DISPUTED -> QUANTITIES_EXPECTED;
            case APPROVED, PARTIALLY_APPROVED, CREDIT_PENDING -> QUANTITIES_AGREED;
            case CREDITED, CLOSED -> QUANTITIES_HELD;
            case REJECTED, WITHDRAWN, EXPIRED, LAPSED, WRITTEN_OFF -> null;
        };
    }
}
