package io.recourse.contract;

import io.recourse.db.id.VendorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a contract; unchecked until {@link ContractService} has taken it. Blank means none.
 *
 * @param vendorId required; cannot be changed later
 * @param currency ISO 4217 code
 * @param zone IANA zone, for example Asia/Hong_Kong
 * @param firstDay required
 * @param lastDay last day in force, inclusive as contracts write it; null if no end is agreed
 */
public record ContractDraft(
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

    /** The same with another vendor. */
    ContractDraft ofVendor(VendorId vendor) {
        return new ContractDraft(
                vendor,
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
