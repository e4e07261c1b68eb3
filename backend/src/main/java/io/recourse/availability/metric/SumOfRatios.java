package io.recourse.availability.metric;

import io.recourse.money.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exact sum of many fractions of small numbers. Those with the same denominator are added first and the rest is
 * added in pairs, so that thousands of different denominators take milliseconds and not minutes.
 */
final class SumOfRatios {

    private final Map<Long, BigInteger> numerators = new TreeMap<>();

    /** Adds numerator / denominator, both positive. */
    void add(long numerator, long denominator) {
        long divisor = gcd(numerator, denominator);
        numerators.merge(denominator / divisor, BigInteger.valueOf(numerator / divisor), BigInteger::add);
    }

    Fraction sum() {
        List<BigInteger[]> terms = new ArrayList<>();
        numerators.forEach(
                (denominator, numerator) -> terms.add(new BigInteger[] {numerator, BigInteger.valueOf(denominator)}));
        while (terms.size() > 1) {
            int pairs = terms.size() / 2;
            for (int i = 0; i < pairs; i++) {
                terms.set(i, added(terms.get(i), terms.get(terms.size() - 1 - i)));
            }
            terms.subList(terms.size() - pairs, terms.size()).clear();
        }
        return terms.isEmpty() ? Fraction.ZERO : new Fraction(terms.getFirst()[0], terms.getFirst()[1]);
    }

    private static BigInteger[] added(BigInteger[] one, BigInteger[] other) {
        return new BigInteger[] {one[0].multiply(other[1]).add(other[0].multiply(one[1])), one[1].multiply(other[1])};
    }

    private static long gcd(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
