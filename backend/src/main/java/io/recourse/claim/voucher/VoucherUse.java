package io.recourse.claim.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A use of a part of a voucher, or of all of it.
 *
 * @param amount in the voucher's own currency or unit
 * @param on day of the use, in the voucher's zone
 * @param reference invoice, or whatever it was used for, 1 to 200 characters
 * @param idempotencyKey the same key with the same content has one effect; 1 to 200 characters
 */
public record VoucherUse(
        BigDecimal amount,
        LocalDate on,
        String reference,
        @Nullable String note,
        String idempotencyKey) {}
