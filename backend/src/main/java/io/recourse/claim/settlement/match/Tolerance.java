package io.recourse.claim.settlement.match;

import io.recourse.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How closely amounts must agree.
 *
 * @param minorUnits largest difference within one currency that is no difference
 * @param exchangePercent largest deviation from our rate of exchange, where the currencies differ
 * @param rates what one unit of a currency is worth on a day
 */
public record Tolerance(long minorUnits, BigDecimal exchangePercent, Rates rates) {

    /** Rates of exchange as the books have them. */
    @FunctionalInterface
    public interface Rates {

        /** The amount in another currency, rounded once; null if a rate is not known for the day. */
        @Nullable
        Money convert(Money amount, String currency, LocalDate day);
    }

    /** True if the amounts, of one currency, are the same for our purpose. */
    boolean isSame(Money one, Money other) {
        return Math.abs(one.minorUnits() - other.minorUnits()) <= minorUnits;
    }

    /** True if a converted amount deviates from the open one no more than rates do. */
    boolean isSameConverted(Money converted, Money open) {
        long allowed = BigDecimal.valueOf(open.minorUnits())
                .multiply(exchangePercent)
                .movePointLeft(2)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
        return Math.abs(converted.minorUnits() - open.minorUnits()) <= allowed + minorUnits;
    }
}
