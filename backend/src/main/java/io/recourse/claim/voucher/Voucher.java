package io.recourse.claim.voucher;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor gave for a claim instead of a credit note: a voucher with a face value, or days, points or units.
 *
 * @param number running number, see {@link #name()}
 * @param code the vendor's; masked for readers who do not have to redeem it
 * @param used sum of the uses that stand
 * @param lost what was left when it expired
 * @param fairValue what all the days or units are worth, for management only; null for money and where nobody said
 * @param receivedOn day in the books; no use is before it
 * @param validUntil last day on which it can be used, in its zone; null if it never ends
 * @param expiresAt the first moment that is too late; null if it never ends
 * @param last nothing more was awaited for the claim
 * @param claimPosition step of the claim that received it; null for what arrived before vouchers were followed
 */
public record Voucher(
        VoucherId id,
        long number,
        ClaimId claim,
        String claimName,
        VendorId vendor,
        String vendorName,
        String serviceName,
        String code,
        VoucherAmount granted,
        VoucherAmount used,
        VoucherAmount lost,
        @Nullable Money fairValue,
        LocalDate issuedOn,
        LocalDate receivedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        ZoneId zone,
        @Nullable Instant expiresAt,
        @Nullable String terms,
        VoucherState state,
        boolean last,
        @Nullable Integer claimPosition,
        boolean sample,
        String recordedBy,
        Instant recordedAt,
        int version) {

    /** Name that people use: VCH-000123. */
    public String name() {
        return nameOf(number);
    }

    /** Name of the voucher with this running number. */
    public static String nameOf(long number) {
        // In any server's language: these are the digits of the number, not of a country.
        return String.format(Locale.ROOT, "VCH-%06d", number);
    }

    /** The same for a reader who does not have to redeem it: the last four characters tell it from others. */
    Voucher masked(CodeMask codes) {
        return new Voucher(
                id,
                number,
                claim,
                claimName,
                vendor,
                vendorName,
                serviceName,
                CodeMask.shown(code),
                granted,
                used,
                lost,
                fairValue,
                issuedOn,
                receivedOn,
                validFrom,
                validUntil,
                zone,
                expiresAt,
                codes.orNull(terms),
                state,
                last,
                claimPosition,
                sample,
                recordedBy,
                recordedAt,
                version);
    }

    /** What can still be used; zero once it expired or was taken back. */
    public VoucherAmount rest() {
        return state == VoucherState.TAKEN_BACK
                ? granted.with(0)
                : granted.minus(used).minus(lost);
    }

    /** True if its days are over, whether or not the job has seen it. */
    public boolean isOver(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** First day on which it may be used: neither before it was valid nor before it was received. */
    public LocalDate firstDay() {
        return validFrom.isBefore(receivedOn) ? receivedOn : validFrom;
    }
}
