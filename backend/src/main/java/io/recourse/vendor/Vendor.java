package io.recourse.vendor;

import io.recourse.db.id.VendorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company that sells services to us.
 *
 * @param legalEntity the entity that signs; SLA text, currency, law and data location follow from it
 * @param country ISO 3166-1 alpha-2 code of the legal entity's country
 * @param website address beginning with https://
 * @param claimEmail where claims go unless a contract names another channel
 * @param sample belongs to the sample workspace
 * @param version optimistic lock: send it back with a change
 */
public record Vendor(
        VendorId id,
        String name,
        @Nullable String legalEntity,
        @Nullable String country,
        @Nullable String website,
        @Nullable String claimEmail,
        @Nullable String notes,
        boolean sample,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** What a person may change of this vendor, as it stands now. */
    public VendorDraft draft() {
        return new VendorDraft(name, legalEntity, country, website, claimEmail, notes);
    }
}
