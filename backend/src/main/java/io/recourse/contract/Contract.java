package io.recourse.contract;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a vendor.
 *
 * @param reference the number or name under which both sides file it; unique per vendor
 * @param currency currency of its fees and credits
 * @param zone zone in which its days and periods are reckoned; a clause may name another
 * @param term days on which it is in force
 * @param claimChannel where a claim must arrive, as the contract says: address, portal, subject words
 * @param accountNumber our customer number with the vendor, which claims must quote
 * @param version optimistic lock: send it back with a change
 */
public record Contract(
        ContractId id,
        VendorId vendorId,
        String vendorName,
        String reference,
        String title,
        Currency currency,
        ZoneId zone,
        @Nullable String governingLaw,
        Term term,
        @Nullable String claimChannel,
        @Nullable String accountNumber,
        @Nullable String notes,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** What a person may change of this contract, as it stands now. */
    public ContractDraft draft() {
        return new ContractDraft(
                vendorId,
                reference,
                title,
                currency.getCurrencyCode(),
                zone.getId(),
                governingLaw,
                term.from(),
                term.lastDay(),
                claimChannel,
                accountNumber,
                notes);
    }
}
