package io.recourse.claim.voucher;

import io.recourse.money.Money;
import io.recourse.text.InputCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A voucher, or days, points or units, as they come in.
 *
 * @param code the vendor's code or reference, 1 to 200 characters
 * @param amount face value in the claim's currency, or how much of the claim's unit
 * @param fairValue what days or units are worth, for management only; null if nobody says
 * @param receivedOn day on which we got it; booked no earlier than the claim's last step
 * @param validUntil last day on which it can be used, in the zone; null if it never ends
 * @param terms what it may be used for, at most 2,000 characters
 * @param last nothing more is awaited for the claim
 * @param idempotencyKey the same key with the same content has one effect; 1 to 180 characters
 */
public record VoucherDraft(
        String code,
        VoucherAmount amount,
        @Nullable Money fairValue,
        LocalDate issuedOn,
        LocalDate receivedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        ZoneId zone,
        @Nullable String terms,
        boolean last,
        String idempotencyKey) {

    private static final int LONGEST_TERMS = 2_000;
    private static final int LONGEST_KEY = 180;

    /** Throws InvalidInput that names every faulty field. */
    VoucherDraft checked(LocalDate today) {
        InputCheck check = new InputCheck();
        String given = check.required("code", code, 200);
        String conditions = check.optional("terms", terms, LONGEST_TERMS);
        check.required("idempotencyKey", idempotencyKey, LONGEST_KEY);
        check.that(amount.isPositive(), "amount", "claim.invalid.amountPositive");
        check.that(!receivedOn.isAfter(today), "receivedOn", "claim.invalid.inFuture");
        check.that(!issuedOn.isAfter(receivedOn), "issuedOn", "voucher.invalid.issuedAfterReceipt");
        if (validUntil != null) {
            check.that(!validUntil.isBefore(validFrom), "validUntil", "voucher.invalid.endsBeforeItBegins");
            check.that(!validUntil.isBefore(receivedOn), "validUntil", "voucher.invalid.overWhenReceived");
        }
        if (fairValue != null) {
            check.that(!amount.money(), "fairValue", "voucher.invalid.fairValueOfMoney");
            check.that(fairValue.isPositive(), "fairValue", "claim.invalid.amountPositive");
        }
        check.finish();
        return new VoucherDraft(
                given,
                amount,
                fairValue,
                issuedOn,
                receivedOn,
                validFrom,
                validUntil,
                zone,
                conditions,
                last,
                idempotencyKey.strip());
    }

    /** The end of the last day in the zone; null if it never ends. */
    @Nullable
    Instant expiresAt() {
        return validUntil == null
                ? null
                : validUntil.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** True if this is what was received by this key, so that asking again changes nothing. */
    boolean isOf(Voucher voucher) {
        return code.equals(voucher.code())
                && amount.equals(voucher.granted())
                && java.util.Objects.equals(fairValue, voucher.fairValue())
                && issuedOn.equals(voucher.issuedOn())
                && validFrom.equals(voucher.validFrom())
                && java.util.Objects.equals(validUntil, voucher.validUntil())
                && zone.equals(voucher.zone())
                && java.util.Objects.equals(terms, voucher.terms())
                && last == voucher.last();
    }
}
