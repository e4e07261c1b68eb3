package io.recourse.contract;

import io.recourse.db.id.VendorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contract as the API takes it; {@code version} is needed with PUT only, {@code vendorId} with POST only. */
record ContractBody(
        @Nullable Integer version,
        @Nullable VendorId vendorId,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String currency,
        @Nullable String zone,
        @Nullable String governingLaw,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String claimChannel,
        @Nullable String accountNumber,
        @Nullable String notes) {

    ContractDraft draft() {
        return new ContractDraft(
                vendorId,
                reference,
                title,
                currency,
                zone,
                governingLaw,
                firstDay,
                lastDay,
                claimChannel,
                accountNumber,
                notes);
    }
}
