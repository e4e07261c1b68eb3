package io.recourse.vendor;

import io.recourse.text.InputCheck;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A draft that has been trimmed and found complete. */
record CheckedVendor(
        String name,
        @Nullable String legalEntity,
        @Nullable String country,
        @Nullable String website,
        @Nullable String claimEmail,
        @Nullable String notes) {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** Takes the draft apart and notes every fault in {@code check}; usable only if the check is clean. */
    static CheckedVendor of(VendorDraft draft, InputCheck check) {
        String country = check.optional("country", draft.country(), 2);
        if (country != null) {
            country = country.toUpperCase(Locale.ROOT);
            check.that(COUNTRIES.contains(country), "country", "field.country");
        }
        String website = check.optional("website", draft.website(), 500);
        check.that(website == null || isSecureAddress(website), "website", "field.https");
        String email = check.optional("claimEmail", draft.claimEmail(), 254);
        check.that(email == null || EMAIL.matcher(email).matches(), "claimEmail", "field.email");
        return new CheckedVendor(
                check.required("name", draft.name(), 200),
                check.optional("legalEntity", draft.legalEntity(), 200),
                country,
                website,
                email,
                check.optional("notes", draft.notes(), 5000));
    }

    private static boolean isSecureAddress(String text) {
        try {
            java.net.URI address = new java.net.URI(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (java.net.URISyntaxException faulty) {
            return false;
        }
    }
}
