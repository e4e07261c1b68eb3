package io.recourse.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/**
 * An exact rational number in lowest terms with a positive denominator. Whatever decides a breach or an amount is
 * computed with it, so that nothing is rounded before the one place where a contract rounds.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Powers of ten that commitments, percentages and shares are written with. */
    private static final BigInteger[] POWERS =
            IntStream.range(0, 25).mapToObj(BigInteger.TEN::pow).toArray(BigInteger[]::new);

    public static final Fraction ZERO = of(0, 1);
    public static final Fraction ONE = of(1, 1);

    /** Reduces to lowest terms; throws ArithmeticException if the denominator is zero. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Fraction with denominator zero");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            if (fitLong(numerator, denominator)) {
                // Nearly all figures do, for which this is many times faster.
                long divisor = gcd(Math.abs(numerator.longValue()), Math.abs(denominator.longValue()));
                divisor = denominator.signum() < 0 ? -divisor : divisor;
                if (divisor != 1) {
                    numerator = BigInteger.valueOf(numerator.longValue() / divisor);
                    denominator = BigInteger.valueOf(denominator.longValue() / divisor);
                }
            } else {
                BigInteger divisor = numerator.gcd(denominator);
                divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    /** The exact value of a decimal number. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), powerOfTen(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                product(numerator, other.denominator).add(product(other.numerator, denominator)),
                product(denominator, other.denominator));
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                product(numerator, other.denominator).subtract(product(other.numerator, denominator)),
                product(denominator, other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(product(numerator, other.numerator), product(denominator, other.denominator));
    }

    /** A whole number and this times another, in one step. */
    public Fraction timesPlus(long factor, long whole) {
        return new Fraction(
                product(numerator, BigInteger.valueOf(factor)).add(product(denominator, BigInteger.valueOf(whole))),
                denominator);
    }

    /** Throws ArithmeticException if the divisor is zero. */
    public Fraction dividedBy(Fraction divisor) {
        return new Fraction(product(numerator, divisor.denominator), product(denominator, divisor.numerator));
    }

    public int signum() {
        return numerator.signum();
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The quotient with so many decimals, rounded as told; RoundingMode.DOWN cuts. */
    public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /** The nearest whole number, rounded as told; throws ArithmeticException if it does not fit a long. */
    public long toLong(RoundingMode rounding) {
        return toDecimal(0, rounding).longValueExact();
    }

    /** Whether so many decimals tell it exactly. */
    public boolean endsWithin(int decimals) {
        // In lowest terms: the denominator must divide the power of ten.
        return powerOfTen(decimals).mod(denominator).signum() == 0;
    }

    /** As short as it can be told: all decimals if they end within the given number, else cut there. */
    public String toPlainString(int atMostDecimals) {
        return toDecimal(atMostDecimals, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        if (isShort(numerator) && isShort(denominator) && isShort(other.numerator) && isShort(other.denominator)) {
            return compareProducts(
                    numerator.longValue(),
                    other.denominator.longValue(),
                    other.numerator.longValue(),
                    denominator.longValue());
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    private static BigInteger powerOfTen(int exponent) {
        return exponent < POWERS.length ? POWERS[exponent] : BigInteger.TEN.pow(exponent);
    }

    private static boolean isShort(BigInteger number) {
        return number.bitLength() < Long.SIZE;
    }

    /** Compares two products, each of which may need 128 bits. */
    private static int compareProducts(long one, long timesOne, long other, long timesOther) {
        int high = Long.compare(Math.multiplyHigh(one, timesOne), Math.multiplyHigh(other, timesOther));
        return high != 0 ? high : Long.compareUnsigned(one * timesOne, other * timesOther);
    }

    /** Whole numbers are nearly all there is; without this, multiplying by one would cost as much as by any other. */
    private static BigInteger product(BigInteger left, BigInteger right) {
        if (right.equals(BigInteger.ONE)) {
            return left;
        }
        if (left.equals(BigInteger.ONE)) {
            return right;
        }
        return left.bitLength() + right.bitLength() < Long.SIZE - 1
                ? BigInteger.valueOf(left.longValue() * right.longValue())
                : left.multiply(right);
    }

    /** True if both fit a long, and so do their absolute values. */
    private static boolean fitLong(BigInteger one, BigInteger other) {
        return one.bitLength() < Long.SIZE - 1 && other.bitLength() < Long.SIZE - 1;
    }

    private static long gcd(long left, long right) {
        if (left == 0 || right == 1) {
            return right;
        }
        int twos = Long.numberOfTrailingZeros(left | right);
        long odd = left >>> Long.numberOfTrailingZeros(left);
        long other = right;
        while (odd != 1 && other != 0) {
            other >>>= Long.numberOfTrailingZeros(other);
            long smaller = Math.min(odd, other);
            other = Math.abs(odd - other);
            odd = smaller;
        }
        return odd << twos;
    }
}
