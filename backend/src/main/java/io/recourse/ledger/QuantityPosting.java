package io.recourse.ledger;

/**
 * One line of an entry in days, points or units.
 *
 * @param amount positive is a debit
 * @param balanceAfter balance of the account right after this line
 */
public record QuantityPosting(ChartAccount account, Quantity amount, Quantity balanceAfter) {

    public boolean isDebit() {
        return amount.isPositive();
    }
}
