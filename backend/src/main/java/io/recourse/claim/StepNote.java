package io.recourse.claim;

import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a step, beside the state that it leads to.
 *
 * @param until last day that the step set, such as that of an offer; null if it set none
 */
record StepNote(
        ClaimEvent.Kind kind,
        LocalDate day,
        @Nullable Money amount,
        @Nullable String reason,
        @Nullable String vendorReference,
        @Nullable String evidence,
        @Nullable LocalDate until) {

    static StepNote of(ClaimEvent.Kind kind, LocalDate day, @Nullable Money amount, ClaimMove move) {
        return new StepNote(
                kind, day, amount, move.reason(), move.vendorReference(), move.evidence(), move.offerUntil());
    }
}
