package io.recourse.claim.voucher;

/**
 * Something happened to a voucher: published for every {@link VoucherStep}, inside the transaction that writes it.
 *
 * @param voucher as it stands after the step
 */
public record VoucherMoved(Voucher voucher, VoucherStep step) {}
