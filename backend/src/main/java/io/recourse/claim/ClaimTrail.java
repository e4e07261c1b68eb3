package io.recourse.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who did the decisive steps of a claim, and when; null for what has not happened.
 *
 * @param submittedBy who signed it
 * @param releasedBy who let it go, never the one who signed
 * @param submittedOn day on which it reached the vendor
 * @param approvedOn day of the vendor's last answer about an amount
 * @param creditedOn day of the credit note or invoice line
 * @param vendorReference the vendor's own number
 */
public record ClaimTrail(
        @Nullable String submittedBy,
        @Nullable String releasedBy,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate creditedOn,
        @Nullable String vendorReference) {

    static final ClaimTrail EMPTY = new ClaimTrail(null, null, null, null, null, null);

    ClaimTrail signedBy(@Nullable String maker) {
        return new ClaimTrail(maker, null, null, approvedOn, creditedOn, vendorReference);
    }

    ClaimTrail releasedBy(String checker, LocalDate day) {
        return new ClaimTrail(submittedBy, checker, day, approvedOn, creditedOn, vendorReference);
    }

    ClaimTrail answeredOn(LocalDate day) {
        return new ClaimTrail(submittedBy, releasedBy, submittedOn, day, creditedOn, vendorReference);
    }

    ClaimTrail creditedOn(LocalDate day) {
        return new ClaimTrail(submittedBy, releasedBy, submittedOn, approvedOn, day, vendorReference);
    }

    ClaimTrail referredToAs(@Nullable String reference) {
        return reference == null || reference.isBlank()
                ? this
                : new ClaimTrail(submittedBy, releasedBy, submittedOn, approvedOn, creditedOn, reference);
    }
}
