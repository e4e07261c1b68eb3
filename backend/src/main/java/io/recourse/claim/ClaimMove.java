package io.recourse.claim;

import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants a claim to take.
 *
 * @param amount for the steps that take one: claimed, approved or credited; null for the amount so far
 * @param reason why; required by some steps
 * @param vendorReference the vendor's own number for the claim or credit note
 * @param occurredOn day on which it happened, for example the date of the vendor's letter; null for today
 * @param version of the claim that the step was decided on
 */
public record ClaimMove(
        ClaimStatus to,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable String vendorReference,
        @Nullable LocalDate occurredOn,
        int version) {

    /** A step without amount or reason, today. */
    public static ClaimMove to(ClaimStatus status, int version) {
        return new ClaimMove(status, null, null, null, null, version);
    }
}
