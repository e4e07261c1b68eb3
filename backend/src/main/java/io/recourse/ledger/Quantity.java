package io.recourse.ledger;

import java.math.BigDecimal;

/**
 * Days, points or units of use: never money, and never added to another unit.
 *
 * @param amount positive, negative or zero, with at most six decimals
 * @param unit such as DAYS; 1 to 100 characters
 */
public record Quantity(BigDecimal amount, String unit) {

    private static final int DECIMALS = 6;

    /** Throws IllegalArgumentException for a unit without a name, ArithmeticException for more than six decimals. */
    public Quantity {
        if (unit.isBlank() || unit.length() > 100) {
            throw new IllegalArgumentException("A unit has a name of 1 to 100 characters");
        }
        unit = unit.strip();
        amount = ofMillionths(millionths(amount));
    }

    static Quantity ofMillionths(long millionths, String unit) {
        return new Quantity(ofMillionths(millionths), unit);
    }

    private static BigDecimal ofMillionths(long millionths) {
        BigDecimal amount = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static long millionths(BigDecimal amount) {
        return amount.setScale(DECIMALS).unscaledValue().longValueExact();
    }

    /** As the books keep it. */
    long millionths() {
        return millionths(amount);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public Quantity negated() {
        return new Quantity(amount.negate(), unit);
    }

    /** Difference to another quantity of the same unit. */
    public Quantity minus(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("Two units: " + unit + " and " + other.unit);
        }
        return new Quantity(amount.subtract(other.amount), unit);
    }
}
