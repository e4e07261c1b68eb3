package io.recourse.ledger;

import io.recourse.money.Money;

/**
 * One line of a written entry.
 *
 * @param amount positive for a debit, negative for a credit
 * @param balanceAfter balance of the account right after this posting
 */
public record Posting(ChartAccount account, Money amount, Money balanceAfter) {

    public boolean isDebit() {
        return amount.isPositive();
    }
}
