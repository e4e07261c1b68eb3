package io.recourse.claim;

import io.recourse.ledger.ChartAccount;
import org.jspecify.annotations.Nullable;

/**
 * In what form a credit arrived.
 *
 * @param account that it is held on: what we owe the vendor for a credit note, the vouchers for a voucher
 * @param quantity days, points or units that were given, which may be more than was agreed; null as agreed
 */
record Received(ChartAccount account, Claim.@Nullable Quantity quantity) {

    static final Received CREDIT_NOTE = new Received(ChartAccount.ACCOUNTS_PAYABLE, null);

    static Received voucher(Claim.@Nullable Quantity quantity) {
        return new Received(ChartAccount.VOUCHERS_HELD, quantity);
    }
}
