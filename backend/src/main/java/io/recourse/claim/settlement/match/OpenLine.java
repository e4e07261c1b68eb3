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
 * @param servedFrom first day of the period that it is for; null if the file does not say
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
        @Nullable String reference,
        @Nullable LocalDate servedFrom) {

    /** Of a line that names no period. */
    public OpenLine(
            SettlementLineId id,
            VendorId vendor,
            String number,
            String line,
            LocalDate issuedOn,
            Money remaining,
            String words,
            @Nullable String reference) {
        this(id, vendor, number, line, issuedOn, remaining, words, reference, null);
    }

    /** Earliest day on which what it deducts may have been used: an invoice is written after what it is for. */
    LocalDate usedOn() {
        return servedFrom != null && servedFrom.isBefore(issuedOn) ? servedFrom : issuedOn;
    }

    /** How people name it. */
    String name() {
        return number + " / " + line;
    }
}
