package io.recourse.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.recourse.text.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An amount of one currency, in its minor units (cents of HKD, whole yen). Arithmetic is exact and refuses to overflow
 * or to mix currencies; where something must be rounded, the caller names how. In JSON
 * {@code {"amount": "1234.50", "currency": "HKD"}}.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** Throws InvalidInput for a currency without minor units, such as gold. */
    public Money {
        requireMinorUnits(currency);
    }

    /** Throws InvalidInput if the amount has more decimals than the currency, or the code is unknown. */
    public static Money of(BigDecimal amount, String currencyCode) {
        Currency currency = currency(currencyCode);
        BigDecimal checked = Decimals.within("amount", amount, "-10000000000000", "10000000000000");
        int decimals = currency.getDefaultFractionDigits();
        if (checked.stripTrailingZeros().scale() > decimals) {
            throw new InvalidInput("amount", "money.decimals", currencyCode, decimals);
        }
        return new Money(checked.movePointRight(decimals).longValueExact(), currency);
    }

    /** The same for an amount in plain text such as {@code 1234.50}. */
    public static Money of(String amount, String currencyCode) {
        try {
            return of(new BigDecimal(amount), currencyCode);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("amount", "money.amount");
        }
    }

    /** The amount at the decimals of the currency, rounded once as told; throws InvalidInput like {@link #of}. */
    public static Money rounded(BigDecimal amount, String currencyCode, RoundingMode rounding) {
        return of(amount.setScale(currency(currencyCode).getDefaultFractionDigits(), rounding), currencyCode);
    }

    public static Money ofMinor(long minorUnits, String currencyCode) {
        return new Money(minorUnits, currency(currencyCode));
    }

    public static Money zero(String currencyCode) {
        return ofMinor(0, currencyCode);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Money read(
            @JsonProperty("amount") @Nullable String amount, @JsonProperty("currency") @Nullable String currency) {
        if (amount == null) {
            throw new InvalidInput("amount", "input.required");
        }
        if (currency == null) {
            throw new InvalidInput("currency", "input.required");
        }
        return of(amount, currency);
    }

    /** Throws ArithmeticException on overflow, IllegalArgumentException if the currencies differ. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, requireSameCurrency(other).minorUnits), currency);
    }

    /** Throws ArithmeticException on overflow, IllegalArgumentException if the currencies differ. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, requireSameCurrency(other).minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /** The product, rounded once to whole minor units as told. */
    public Money times(Fraction factor, RoundingMode rounding) {
        return new Money(Fraction.of(minorUnits).times(factor).toLong(rounding), currency);
    }

    /**
     * Splits the amount in proportion to the weights, losing no minor unit: each share is cut, and what is left goes, one
     * minor unit each, to the shares that lost most, earlier ones first. Throws IllegalArgumentException if a weight is
     * negative or all are zero.
     */
    public List<Money> allocate(long... weights) {
        Fraction total = Fraction.of(LongStream.of(weights).reduce(0, Math::addExact));
        if (total.signum() <= 0 || LongStream.of(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Weights must not be negative, and one must be positive");
        }
        Fraction amount = Fraction.of(minorUnits);
        Fraction[] lost = new Fraction[weights.length];
        long[] shares = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            Fraction exact = amount.times(Fraction.of(weights[i])).dividedBy(total);
            shares[i] = exact.toLong(RoundingMode.FLOOR);
            lost[i] = exact.minus(Fraction.of(shares[i]));
        }
        for (long left = minorUnits - LongStream.of(shares).sum(); left > 0; left--) {
            int most = indexOfGreatest(lost);
            shares[most]++;
            lost[most] = Fraction.ZERO;
        }
        return Arrays.stream(shares)
                .mapToObj(share -> new Money(share, currency))
                .toList();
    }

    private static int indexOfGreatest(Fraction[] values) {
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i].compareTo(values[greatest]) > 0) {
                greatest = i;
            }
        }
        return greatest;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /** The amount in whole currency units with all decimals of the currency. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    /** Compares amounts; throws IllegalArgumentException if the currencies differ. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, requireSameCurrency(other).minorUnits);
    }

    /** Unformatted, for logs and worked examples: {@code HKD 1234.50}. */
    @Override
    public String toString() {
        return currencyCode() + " " + toDecimal().toPlainString();
    }

    @JsonValue
    Json toJson() {
        return new Json(toDecimal().toPlainString(), currencyCode());
    }

    private Money requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + this + " with " + other);
        }
        return other;
    }

    private static Currency requireMinorUnits(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new InvalidInput("currency", "money.currency", currency.getCurrencyCode());
        }
        return currency;
    }

    private static Currency currency(String code) {
        Currency currency;
        try {
            currency = Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("currency", "money.currency", code);
        }
        return requireMinorUnits(currency);
    }

    /** Money as it is written in JSON. */
    @Schema(name = "Money")
    record Json(String amount, String currency) {}
}
