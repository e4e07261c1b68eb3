package io.recourse.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that a vendor of the sample gave for a real breach, and what became of it. Invented.
 *
 * @param service code of the service
 * @param clause title of the clause
 * @param value in the claim's currency; null for all that is still awaited
 * @param last nothing more will come for the claim
 */
record VoucherStory(
        String service,
        String clause,
        String period,
        String by,
        String code,
        @Nullable String value,
        LocalDate issuedOn,
        LocalDate receivedOn,
        LocalDate validUntil,
        String zone,
        String terms,
        boolean last,
        List<Use> uses) {

    /** A part of it that paid an invoice. */
    record Use(
            String amount,
            LocalDate on,
            String reference,
            @Nullable String note) {}
}
