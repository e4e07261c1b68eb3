package io.recourse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void is_kept_in_lowest_terms_with_a_positive_denominator() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2));
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void decimals_are_exact() {
        assertThat(Fraction.of(new BigDecimal("99.950"))).isEqualTo(Fraction.of(1999, 20));
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    }

    @Test
    void compares_without_rounding() {
        Fraction third = Fraction.of(1, 3);
        Fraction almost = Fraction.of(new BigDecimal("0.333333333333333333333333333333"));

        assertThat(third).isGreaterThan(almost);
        assertThat(third.toDecimal(30, RoundingMode.DOWN))
                .isEqualByComparingTo(almost.toDecimal(30, RoundingMode.DOWN));
    }

    @Test
    void text_ends_where_the_decimals_end_and_else_is_cut() {
        assertThat(Fraction.of(5, 2).toPlainString(12)).isEqualTo("2.5");
        assertThat(Fraction.of(100).toPlainString(12)).isEqualTo("100");
        assertThat(Fraction.of(2, 3).toPlainString(4)).isEqualTo("0.6666");
    }

    @Test
    void arithmetic_obeys_its_laws() {
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            Fraction a = random(random);
            Fraction b = random(random);
            Fraction c = random(random);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
            assertThat(b.signum() == 0 ? a : a.times(b).dividedBy(b)).isEqualTo(a);
            assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
            assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    void numbers_at_the_edge_of_a_long_are_as_exact_as_small_ones() {
        Random random = new Random(43);
        for (int i = 0; i < 1000; i++) {
            BigInteger numerator = new BigInteger(20 + random.nextInt(60), random).negate();
            BigInteger denominator = new BigInteger(20 + random.nextInt(60), random).add(BigInteger.ONE);
            Fraction a = new Fraction(numerator, denominator);
            assertThat(a.numerator().multiply(denominator))
                    .isEqualTo(a.denominator().multiply(numerator));
            assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
            long factor = random.nextLong();
            long whole = random.nextLong();
            assertThat(a.timesPlus(factor, whole))
                    .isEqualTo(a.times(Fraction.of(factor)).plus(Fraction.of(whole)));
        }
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(Long.MIN_VALUE, -2)).isEqualTo(Fraction.of(1L << 62));
        assertThat(Fraction.of(Long.MIN_VALUE)
                        .times(Fraction.of(Long.MIN_VALUE))
                        .numerator())
                .isEqualTo(BigInteger.TWO.pow(126));
    }

    @Test
    void the_smaller_and_the_greater_of_two() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.min(Fraction.ONE)).isEqualTo(third);
        assertThat(Fraction.ONE.min(third)).isEqualTo(third);
        assertThat(third.max(Fraction.ONE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.max(third)).isEqualTo(Fraction.ONE);
    }

    @Test
    void so_many_decimals_tell_it_exactly_or_they_do_not() {
        assertThat(Fraction.of(5, 2).endsWithin(0)).isFalse();
        assertThat(Fraction.of(5, 2).endsWithin(1)).isTrue();
        assertThat(Fraction.of(1, 3).endsWithin(30)).isFalse();
        assertThat(Fraction.of(-7).endsWithin(0)).isTrue();
        assertThat(Fraction.of(new BigDecimal("99.312866530061")).endsWithin(12))
                .isTrue();
        assertThat(Fraction.of(new BigDecimal("99.312866530061")).endsWithin(11))
                .isFalse();
    }

    private static Fraction random(Random random) {
        return Fraction.of(random.nextInt(2001) - 1000L, random.nextInt(1000) + 1L);
    }
}
