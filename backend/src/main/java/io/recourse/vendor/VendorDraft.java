package io.recourse.vendor;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a vendor; unchecked until {@link VendorService} has taken it. Blank means none.
 *
 * @param name required, at most 200 characters, unique without regard to case
 * @param country ISO 3166-1 alpha-2 code
 * @param website address beginning with https://
 */
public record VendorDraft(
        @Nullable String name,
        @Nullable String legalEntity,
        @Nullable String country,
        @Nullable String website,
        @Nullable String claimEmail,
        @Nullable String notes) {

    /** A draft with nothing filled in. */
    public static VendorDraft empty() {
        return new VendorDraft(null, null, null, null, null, null);
    }
}
