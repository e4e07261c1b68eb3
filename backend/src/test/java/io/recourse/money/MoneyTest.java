package io.recourse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void minor_units_follow_the_currency() {
        assertThat(Money.of("1234.5", "HKD").minorUnits()).isEqualTo(123_450);
        assertThat(Money.of("1234", "JPY").minorUnits()).isEqualTo(1234);
        assertThat(Money.of("1.234", "KWD").minorUnits()).isEqualTo(1234);
        assertThat(Money.of("1E+2", "USD")).isEqualTo(Money.of("100", "USD"));
    }

    @Test
    void more_decimals_than_the_currency_has_are_refused() {
        assertThatThrownBy(() -> Money.of("1.5", "JPY")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("0.001", "USD")).isInstanceOf(InvalidInput.class);
        assertThat(Money.of("1.50000", "USD").minorUnits()).isEqualTo(150);
    }

    @Test
    void nonsense_is_refused_and_never_spelled_out() {
        assertThatThrownBy(() -> Money.of("1E999999999", "USD")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("1E-999999999", "USD")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("ten", "USD")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("1", "XAU")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Money.of("1", "usd")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void currencies_do_not_mix() {
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "HKD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1", "USD").compareTo(Money.of("1", "HKD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflow_is_an_error_and_not_a_negative_amount() {
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, "USD").plus(Money.ofMinor(1, "USD")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MIN_VALUE, "USD").negated())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void rounding_is_named_where_it_happens() {
        Money cent = Money.ofMinor(1, "USD");

        assertThat(cent.times(Fraction.of(1, 2), RoundingMode.HALF_UP).minorUnits())
                .isEqualTo(1);
        assertThat(cent.times(Fraction.of(1, 2), RoundingMode.DOWN).minorUnits())
                .isZero();
        assertThat(Percent.of("10").of(Money.of("0.05", "USD"), RoundingMode.HALF_UP))
                .isEqualTo(Money.ofMinor(1, "USD"));
    }

    @Test
    void allocation_loses_no_cent() {
        assertThat(Money.of("100", "USD").allocate(1, 1, 1))
                .isEqualTo(List.of(Money.of("33.34", "USD"), Money.of("33.33", "USD"), Money.of("33.33", "USD")));
        assertThat(Money.of("0.05", "USD").allocate(7, 3))
                .isEqualTo(List.of(Money.of("0.04", "USD"), Money.of("0.01", "USD")));
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            Money amount = Money.ofMinor(random.nextInt(2_000_001) - 1_000_000L, "HKD");
            long[] weights = random.longs(1 + random.nextInt(9), 0, 1000).toArray();
            weights[0]++;
            Money sum = amount.allocate(weights).stream().reduce(Money.zero("HKD"), Money::plus);
            assertThat(sum).as("%s by %s", amount, List.of(weights)).isEqualTo(amount);
        }
    }

    @Test
    void what_is_left_goes_to_the_shares_that_lost_most_and_of_equal_ones_to_the_earlier() {
        // 3.33 and 6.67 cents
        assertThat(cents(Money.ofMinor(10, "USD").allocate(1, 2))).containsExactly(3L, 7L);
        // 1.67 three times and 5: two cents are left
        assertThat(cents(Money.ofMinor(10, "USD").allocate(1, 1, 1, 3))).containsExactly(2L, 2L, 1L, 5L);
        // 0.4, 2.8 and 0.8: the share that lost most is neither the first nor the last
        assertThat(cents(Money.ofMinor(4, "USD").allocate(2, 14, 4))).containsExactly(0L, 3L, 1L);
        assertThat(cents(Money.ofMinor(-10, "USD").allocate(1, 2))).containsExactly(-3L, -7L);
        assertThat(cents(Money.ofMinor(10, "USD").allocate(0, 1))).containsExactly(0L, 10L);
    }

    @Test
    void weights_that_say_nothing_are_refused() {
        Money money = Money.of("1", "USD");
        assertThatThrownBy(() -> money.allocate(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> money.allocate(3, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> money.allocate(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_are_told_apart_by_sign_and_size() {
        Money one = Money.of("1", "USD");
        Money nothing = Money.zero("USD");
        assertThat(one.isPositive()).isTrue();
        assertThat(nothing.isPositive()).isFalse();
        assertThat(nothing.isNegative()).isFalse();
        assertThat(one.negated().isNegative()).isTrue();
        assertThat(one.min(nothing)).isEqualTo(nothing);
        assertThat(nothing.min(one)).isEqualTo(nothing);
        assertThat(one.minus(Money.of("3", "USD"))).isEqualTo(Money.of("-2", "USD"));
        assertThat(Money.rounded(new BigDecimal("2.5"), "JPY", RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of("2", "JPY"));
    }

    @Test
    void an_amount_without_its_currency_is_refused_by_name() {
        assertThat(missingIn("{\"currency\": \"USD\"}")).isEqualTo("amount");
        assertThat(missingIn("{\"amount\": \"1\"}")).isEqualTo("currency");
    }

    private String missingIn(String json) {
        try {
            throw new AssertionError(mapper.readValue(json, Money.class));
        } catch (JacksonException refused) {
            return ((InvalidInput) refused.getCause()).errors().getFirst().field();
        }
    }

    private static List<Long> cents(List<Money> shares) {
        return shares.stream().map(Money::minorUnits).toList();
    }

    @Test
    void is_written_as_amount_and_currency() {
        Money money = Money.of("1234.5", "HKD");

        assertThat(mapper.writeValueAsString(money)).isEqualTo("{\"amount\":\"1234.50\",\"currency\":\"HKD\"}");
        assertThat(mapper.readValue("{\"amount\":\"1234.50\",\"currency\":\"HKD\"}", Money.class))
                .isEqualTo(money);
        assertThat(mapper.writeValueAsString(Money.of("5", "JPY")))
                .isEqualTo("{\"amount\":\"5\",\"currency\":\"JPY\"}");
    }
}
