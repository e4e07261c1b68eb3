package io.recourse.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage as it is written in a contract, such as 99.95 or 7.5: from 0, with at most 12 decimals. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    public static final Percent HUNDRED = new Percent(BigDecimal.valueOf(100));

    /** Throws InvalidInput if the value is negative or above one million. */
    public Percent {
        value = Decimals.within("", value, "0", "1000000");
    }

    @JsonCreator
    public static Percent of(BigDecimal value) {
        return new Percent(value);
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** The part of one that this percentage is: 99.9 % is 999/1000. */
    public Fraction asFraction() {
        return Fraction.of(value).dividedBy(Fraction.of(100));
    }

    /** This percentage of an amount, rounded once as told. */
    public Money of(Money amount, RoundingMode rounding) {
        return amount.times(asFraction(), rounding);
    }

    /** The percentage as plain text without the sign: {@code 99.9}. */
    @JsonValue
    public String text() {
        return value.toPlainString();
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return text() + " %";
    }
}
