package io.recourse.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who did the decisive steps of a claim, and when; null for what has not happened.
 *
 * @param notifiedOn day on which the vendor was told of the incident, where the clause asks for that first
 * @param submittedBy who signed it
 * @param releasedBy who let it go, never the one who signed; of two the second
 * @param submittedOn day on which it reached the vendor
 * @param approvedOn day of the vendor's last answer about an amount
 * @param offerUntil last day to accept the vendor's last offer, in the clause's zone; null if it named none
 * @param appealUntil last day to dispute a refusal
 * @param creditedOn day of the credit note or invoice line
 * @param vendorReference the vendor's own number
 */
public record ClaimTrail(
        @Nullable LocalDate notifiedOn,
        @Nullable String submittedBy,
        @Nullable String releasedBy,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate offerUntil,
        @Nullable LocalDate appealUntil,
        @Nullable LocalDate creditedOn,
        @Nullable String vendorReference) {

    /** True once its maker has signed it. */
    public boolean isSigned() {
        return submittedBy != null;
    }

    ClaimTrail notifiedOn(LocalDate day) {
        return new ClaimTrail(
                day,
                submittedBy,
                releasedBy,
                submittedOn,
                approvedOn,
                offerUntil,
                appealUntil,
                creditedOn,
                vendorReference);
    }

    ClaimTrail signedBy(@Nullable String maker) {
        return new ClaimTrail(
                notifiedOn, maker, null, null, approvedOn, offerUntil, appealUntil, creditedOn, vendorReference);
    }

    ClaimTrail releasedBy(String checker, LocalDate day) {
        return new ClaimTrail(
                notifiedOn,
                submittedBy,
                checker,
                day,
                approvedOn,
                offerUntil,
                appealUntil,
                creditedOn,
                vendorReference);
    }

    ClaimTrail answeredOn(LocalDate day) {
        return new ClaimTrail(
                notifiedOn, submittedBy, releasedBy, submittedOn, day, offerUntil, null, creditedOn, vendorReference);
    }

    ClaimTrail offeredUntil(@Nullable LocalDate day) {
        return new ClaimTrail(
                notifiedOn,
                submittedBy,
                releasedBy,
                submittedOn,
                approvedOn,
                day,
                appealUntil,
                creditedOn,
                vendorReference);
    }

    ClaimTrail appealableUntil(LocalDate day) {
        return new ClaimTrail(
                notifiedOn,
                submittedBy,
                releasedBy,
                submittedOn,
                approvedOn,
                offerUntil,
                day,
                creditedOn,
                vendorReference);
    }

    ClaimTrail creditedOn(LocalDate day) {
        return new ClaimTrail(
                notifiedOn,
                submittedBy,
                releasedBy,
                submittedOn,
                approvedOn,
                offerUntil,
                appealUntil,
                day,
                vendorReference);
    }

    ClaimTrail referredToAs(@Nullable String reference) {
        return reference == null || reference.isBlank()
                ? this
                : new ClaimTrail(
                        notifiedOn,
                        submittedBy,
                        releasedBy,
                        submittedOn,
                        approvedOn,
                        offerUntil,
                        appealUntil,
                        creditedOn,
                        reference);
    }
}
