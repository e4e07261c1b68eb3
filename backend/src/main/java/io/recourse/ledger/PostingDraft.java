package io.recourse.ledger;

import io.recourse.money.Money;

/**
 * One line of an entry to be written.
 *
 * @param amount positive for a debit, negative for a credit, never zero
 */
public record PostingDraft(ChartAccount account, Money amount) {

    public PostingDraft {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A posting of zero on account " + account.code());
        }
    }

    /** Debits the account with a positive amount. */
    public static PostingDraft debit(ChartAccount account, Money amount) {
        return new PostingDraft(account, amount);
    }

    /** Credits the account with a positive amount. */
    public static PostingDraft credit(ChartAccount account, Money amount) {
        return new PostingDraft(account, amount.negated());
    }
}
