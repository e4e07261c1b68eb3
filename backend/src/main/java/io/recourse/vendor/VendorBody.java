package io.recourse.vendor;

import org.jspecify.annotations.Nullable;

/** A vendor as the API takes it; {@code version} is needed with PUT only. */
record VendorBody(
        @Nullable Integer version,
        @Nullable String name,
        @Nullable String legalEntity,
        @Nullable String country,
        @Nullable String website,
        @Nullable String claimEmail,
        @Nullable String notes) {

    VendorDraft draft() {
        return new VendorDraft(name, legalEntity, country, website, claimEmail, notes);
    }
}
