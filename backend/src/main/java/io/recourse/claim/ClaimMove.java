package io.recourse.claim;

import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants a claim to take.
 *
 * @param amount for the steps that take one: claimed, offered, approved or credited; null for the amount so far
 * @param reason why; required by some steps
 * @param vendorReference the vendor's own number for the claim or credit note
 * @param occurredOn day on which it happened, for example the date of the vendor's letter; null for today
 * @param version of the claim that the step was decided on
 * @param evidence what proves it: words, an address, the name of a paper; shown as text, never opened
 * @param disputesRest with a partial approval: the rest stays in dispute instead of being given up
 * @param stated figures that the vendor gave with its answer; null if it gave none
 * @param offerUntil with an offer: last day on which the vendor lets us accept it, in the clause's zone; null if it
 *     named none
 */
public record ClaimMove(
        ClaimStatus to,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable String vendorReference,
        @Nullable LocalDate occurredOn,
        int version,
        @Nullable String evidence,
        boolean disputesRest,
        @Nullable StatedFigures stated,
        @Nullable LocalDate offerUntil) {

    /** Without evidence; a partial approval gives the rest up. */
    public ClaimMove(
            ClaimStatus to,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable String vendorReference,
            @Nullable LocalDate occurredOn,
            int version) {
        this(to, amount, reason, vendorReference, occurredOn, version, null, false, null, null);
    }

    /** A step without amount or reason, today. */
    public static ClaimMove to(ClaimStatus status, int version) {
        return new ClaimMove(status, null, null, null, null, version);
    }

    /** The same with an amount. */
    ClaimMove of(Money other) {
        return new ClaimMove(
                to, other, reason, vendorReference, occurredOn, version, evidence, disputesRest, stated, offerUntil);
    }

    /** The same with what proves it. */
    public ClaimMove provedBy(@Nullable String proof) {
        return new ClaimMove(
                to, amount, reason, vendorReference, occurredOn, version, proof, disputesRest, stated, offerUntil);
    }

    /** The same, with the rest of a partial approval kept in dispute. */
    public ClaimMove disputingRest() {
        return new ClaimMove(
                to, amount, reason, vendorReference, occurredOn, version, evidence, true, stated, offerUntil);
    }

    /** The same with figures that the vendor gave. */
    public ClaimMove stating(@Nullable StatedFigures figures) {
        return new ClaimMove(
                to, amount, reason, vendorReference, occurredOn, version, evidence, disputesRest, figures, offerUntil);
    }

    /** The same, of an offer that may be accepted until a day. */
    public ClaimMove openUntil(@Nullable LocalDate day) {
        return new ClaimMove(
                to, amount, reason, vendorReference, occurredOn, version, evidence, disputesRest, stated, day);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
