package io.recourse.claim.settlement.match;

import io.recourse.db.id.SettlementLineId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credit that is not, or not wholly, matched.
 *
 * @param number of its document
 * @param remaining what no claim has taken yet; positive
 * @param words all free text of line and document
 * @param reference the vendor's own reference, where the format has a field for it
 */
public record OpenLine(
        SettlementLineId id,
        VendorId vendor,
        String number,
        String line,
        LocalDate issuedOn,
        Money remaining,
        String words,
        @Nullable String reference) {

    /** How people name it. */
    String name() {
        return number + " / " + line;
    }
}
