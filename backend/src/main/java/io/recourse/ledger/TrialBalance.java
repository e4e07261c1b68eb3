package io.recourse.ledger;

import io.recourse.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Debits, credits and balance of every account that was ever used, by currency, money before memorandum.
 *
 * @param asOf last booking date that counts; null for everything
 */
public record TrialBalance(@Nullable LocalDate asOf, List<Line> lines) {

    public TrialBalance {
        lines = List.copyOf(lines);
    }

    /**
     * One account.
     *
     * @param debit sum of its debits, never negative
     * @param credit sum of its credits, as a positive amount
     * @param balance debit minus credit
     */
    public record Line(ChartAccount account, Money debit, Money credit, Money balance) {

        public Currency currency() {
            return balance.currency();
        }
    }

    /** Currencies in which anything was booked, in alphabetical order. */
    public List<Currency> currencies() {
        return lines.stream().map(Line::currency).distinct().toList();
    }

    /** Lines of one currency and side of the books. */
    public List<Line> lines(Currency currency, boolean memorandum) {
        return lines.stream()
                .filter(line -> line.currency().equals(currency)
                        && line.account().kind().isMemorandum() == memorandum)
                .toList();
    }

    /** Balance of one account; zero if it was never used. */
    public Money balance(ChartAccount account, Currency currency) {
        return lines.stream()
                .filter(line -> line.account() == account && line.currency().equals(currency))
                .map(Line::balance)
                .findFirst()
                .orElse(Money.zero(currency.getCurrencyCode()));
    }
}
