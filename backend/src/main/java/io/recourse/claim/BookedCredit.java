package io.recourse.claim;

import io.recourse.db.id.ClaimId;
import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit note or invoice line that stands in a claim's life.
 *
 * @param position of the step that booked it
 * @param document its number; null if nobody gave one
 * @param last no more was awaited after it
 * @param contested what was still contested beside it when it arrived; a last credit gives that up, and taking it back
 *     contests it again; null if nothing was
 */
public record BookedCredit(
        ClaimId claim,
        int position,
        Money amount,
        @Nullable String document,
        LocalDate on,
        boolean last,
        String idempotencyKey,
        @Nullable Money contested) {

    /** True if this is what was asked for, so that asking again changes nothing. */
    boolean isOf(ClaimId asked, ClaimCredit credit) {
        return claim.equals(asked)
                && amount.equals(credit.amount())
                && credit.document().strip().equals(document == null ? "" : document)
                && on.equals(credit.on())
                && last == credit.last();
    }
}
