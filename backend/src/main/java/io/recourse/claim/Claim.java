package io.recourse.claim;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A claim for a service credit: one clause, one period.
 *
 * @param number running number, see {@link #name()}
 * @param periodLabel such as 2026-03, 2026-Q1 or 2026
 * @param quantity days or units that the clause grants instead of money; null for a claim of money
 * @param amendment what a later revision of the assessment says about a claim that was already submitted; null if none
 * @param reopening proposal to let an expired claim live again; null if none
 * @param concession first of two agreements to give money up; null if none counts
 * @param coverage the claim of the root cause that covers this one, which is then held back; null if it stands alone
 * @param offerLapsed whether the vendor's offer, which nobody answered, had lapsed when the claim was read
 * @param sample invented, belongs to the sample workspace
 * @param version counts up with each change
 */
public record Claim(
        ClaimId id,
        long number,
        ClaimSubject subject,
        String periodLabel,
        ClaimDeadline deadline,
        ClaimState state,
        @Nullable Quantity quantity,
        @Nullable Amendment amendment,
        @Nullable Reopening reopening,
        @Nullable Concession concession,
        @Nullable Coverage coverage,
        boolean offerLapsed,
        boolean sample,
        Instant openedAt,
        int version) {

    /** Name that people use: CLM-000123. */
    public String name() {
        return nameOf(number);
    }

    /** Name of the claim with this running number. */
    public static String nameOf(long number) {
        // In any server's language: these are the digits of the number, not of a country.
        return String.format(Locale.ROOT, "CLM-%06d", number);
    }

    public ClaimStatus status() {
        return state.status();
    }

    /** Its status as people read it. */
    public ClaimStanding standing() {
        return new ClaimStanding(status(), offerLapsed);
    }

    public ClaimAmounts amounts() {
        return state.amounts();
    }

    /** What is expected of it in the books before anything is agreed: nothing while another claim covers it. */
    Money expected() {
        return coverage == null ? amounts().sought() : amounts().zero();
    }

    /**
     * What is at stake of it and has neither arrived nor been lost: nothing while another claim covers it, or once it is
     * over.
     */
    public Money open() {
        return coverage == null && !state.isOver()
                ? amounts().open()
                : amounts().zero();
    }

    /** True if its last day had passed when it was opened. Invented claims were opened when their period was over. */
    boolean wasOverWhenOpened() {
        return deadline.extendedTo() == null
                && deadline.hasPassed(sample ? deadline.period().to() : openedAt);
    }

    /** True if it went because a revision found no breach: should there be one again, another claim is opened. */
    boolean wasNoLongerBreached() {
        return status() == ClaimStatus.WITHDRAWN && amounts().lostCause() == LossCause.NO_LONGER_BREACHED;
    }

    /** False where the clause grants days or units: such a claim reaches the ledger as a quantity, never as money. */
    public boolean isMonetary() {
        return quantity == null;
    }

    /** After a step; a proposal to reopen it, and a first agreement to give money up, are answered by any. */
    Claim with(ClaimState next) {
        return new Claim(
                id,
                number,
                subject,
                periodLabel,
                deadline,
                next,
                quantity,
                amendment,
                null,
                null,
                coverage,
                false,
                sample,
                openedAt,
                version + 1);
    }

    Claim dated(ClaimDeadline other) {
        return new Claim(
                id,
                number,
                subject,
                periodLabel,
                other,
                state,
                quantity,
                amendment,
                reopening,
                concession,
                coverage,
                offerLapsed,
                sample,
                openedAt,
                version);
    }

    /** The same with other words for what somebody wrote. */
    Claim with(@Nullable Reopening proposal, @Nullable Coverage cover) {
        return new Claim(
                id,
                number,
                subject,
                periodLabel,
                deadline,
                state,
                quantity,
                amendment,
                proposal,
                concession,
                cover,
                offerLapsed,
                sample,
                openedAt,
                version);
    }

    /** Days, points or units instead of money. */
    public record Quantity(BigDecimal amount, String unit) {

        /** A plain number, in whatever form it was written: 600, not 6E+2. */
        public Quantity {
            amount = amount.scale() < 0 ? amount.setScale(0) : amount;
        }
    }

    /** A later revision, and the credit that it computes: money, or a quantity; null where it grants no quantity. */
    public record Amendment(
            AssessmentId assessment,
            Money computed,
            @Nullable Quantity quantity) {}
}
