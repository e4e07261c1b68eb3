package io.recourse.reports.monthly.figures;

import io.recourse.money.Money;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds amounts of each currency by itself. */
final class AmountSums {

    private final SortedMap<String, Money> sums = new TreeMap<>();

    void add(@Nullable Money amount) {
        if (amount != null) {
            sums.merge(amount.currencyCode(), amount, Money::plus);
        }
    }

    Money of(String currency) {
        return sums.getOrDefault(currency, Money.zero(currency));
    }

    List<String> currencies() {
        return List.copyOf(sums.keySet());
    }

    /** One positive amount for each currency, by its code. */
    List<Money> positive() {
        return sums.values().stream().filter(Money::isPositive).toList();
    }
}
