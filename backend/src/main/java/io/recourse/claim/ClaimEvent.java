package io.recourse.claim;

import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a claim.
 *
 * @param position 0, 1, 2 ... within the claim
 * @param at when it was recorded
 * @param occurredOn when it happened
 * @param from null for the first
 * @param amount computed, claimed, offered, approved or credited with this step, by kind of step; null if it has none
 * @param evidence what proves it, as text; null if nothing was given
 * @param until last day that the step set, such as that of the vendor's offer; null if it set none
 */
public record ClaimEvent(
        int position,
        Kind kind,
        Instant at,
        LocalDate occurredOn,
        String actor,
        @Nullable ClaimStatus from,
        ClaimStatus to,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable String vendorReference,
        @Nullable String evidence,
        @Nullable LocalDate until) {

    /** What sort of step. */
    public enum Kind {
        OPENED,
        MOVED,
        REASSESSED,
        REDATED,
        AMENDMENT_DUE,
        AMENDMENT_SETTLED,
        /** A part of the credit arrived; more is awaited. */
        CREDIT_BOOKED,
        /** A credit that was booked wrongly counts no more; its amount is told as negative. */
        CREDIT_TAKEN_BACK,
        /** The first of two releases was given. */
        RELEASED,
        /** The first of two agreements to give money up. */
        CONCEDED,
        /** The vendor was told of the incident before there was a claim; the reason tells who recorded it, and when. */
        NOTICE_CARRIED,
        /** That the vendor was told of the incident was recorded by mistake. */
        NOTICE_VOIDED,
        /** The vendor gave its offer another last day. */
        OFFER_PROLONGED,
        /** Somebody proposed to reopen an expired claim. */
        REOPENING_PROPOSED,
        /** Somebody said for which account it is claimed. */
        ACCOUNT_SET,
        /** Other accounts claim a part of it for themselves. */
        SPLIT,
        /** Held back, because the claim of the root cause covers it. */
        COVERED,
        /** Stands on its own again. */
        UNCOVERED,
        /** Somebody proposed another amount for what was submitted. */
        AMENDMENT_PROPOSED,
        /** The first of two releases of an amendment was given. */
        AMENDMENT_RELEASED,
        /** A proposed amendment was given up. */
        AMENDMENT_DROPPED,
        /** The vendor got another amount than what was submitted. */
        AMENDED
    }
}
