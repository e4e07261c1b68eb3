package io.recourse.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry in days, points or units to be written: so many from one account to another, beside all money.
 *
 * @param key business key: the same key with the same content is the same entry, however often it is sent
 * @param quantity positive
 */
public record QuantityDraft(
        String key,
        LocalDate eventDate,
        String description,
        @Nullable ClaimReference claim,
        boolean sample,
        ChartAccount debit,
        ChartAccount credit,
        Quantity quantity) {

    public QuantityDraft {
        if (!debit.kind().isQuantity() || !credit.kind().isQuantity() || !quantity.isPositive()) {
            throw new IllegalArgumentException("Quantities move between accounts of quantities only: " + key);
        }
    }
}
