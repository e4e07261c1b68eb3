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

    ClaimTrail notifiedOn(@Nullable LocalDate day) {
        return with(day, sending(), answer(), creditedOn, vendorReference);
    }

    ClaimTrail signedBy(@Nullable String maker) {
        return with(notifiedOn, new Sending(maker, null, null), answer(), creditedOn, vendorReference);
    }

    ClaimTrail releasedBy(String checker, LocalDate day) {
        return with(notifiedOn, new Sending(submittedBy, checker, day), answer(), creditedOn, vendorReference);
    }

    ClaimTrail answeredOn(LocalDate day) {
        return with(notifiedOn, sending(), new Answer(day, offerUntil, null), creditedOn, vendorReference);
    }

    ClaimTrail offeredUntil(@Nullable LocalDate day) {
        return with(notifiedOn, sending(), new Answer(approvedOn, day, appealUntil), creditedOn, vendorReference);
    }

    ClaimTrail appealableUntil(LocalDate day) {
        return with(notifiedOn, sending(), new Answer(approvedOn, offerUntil, day), creditedOn, vendorReference);
    }

    ClaimTrail creditedOn(LocalDate day) {
        return with(notifiedOn, sending(), answer(), day, vendorReference);
    }

    ClaimTrail referredToAs(@Nullable String reference) {
        return reference == null || reference.isBlank()
                ? this
                : with(notifiedOn, sending(), answer(), creditedOn, reference);
    }

    /** From the signature to the vendor's door. */
    private record Sending(
            @Nullable String signedBy,
            @Nullable String releasedBy,
            @Nullable LocalDate on) {}

    /** The vendor's last answer, and until when it can be met. */
    private record Answer(
            @Nullable LocalDate on,
            @Nullable LocalDate offerUntil,
            @Nullable LocalDate appealUntil) {}

    private Sending sending() {
        return new Sending(submittedBy, releasedBy, submittedOn);
    }

    private Answer answer() {
        return new Answer(approvedOn, offerUntil, appealUntil);
    }

    private ClaimTrail with(
            @Nullable LocalDate notified,
            Sending sending,
            Answer answer,
            @Nullable LocalDate credited,
            @Nullable String reference) {
        return new ClaimTrail(
                notified,
                sending.signedBy(),
                sending.releasedBy(),
                sending.on(),
                answer.on(),
                answer.offerUntil(),
                answer.appealUntil(),
                credited,
                reference);
    }
}
