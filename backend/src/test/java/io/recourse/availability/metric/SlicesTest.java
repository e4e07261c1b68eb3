package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.SliceFigure;
import io.recourse.contract.terms.SliceRule;
import io.recourse.contract.terms.StateCharge;
import io.recourse.money.Fraction;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlicesTest {

    private static final long MINUTE = 60_000;
    private static final long SLICE = 5 * MINUTE;

    @Test
    void the_mean_of_error_rates_weighs_slices_and_not_requests() {
        // Rates 0/1000, 1/2, 0 (empty): mean 1/6, though only one of 1002 requests failed.
        SliceResult result = Slices.assess(
                SliceRule.DEFAULT, Case.of(3).count(0, 1000, 0).count(1, 2, 1).input());

        assertThat(result.availability()).isEqualTo(Fraction.of(5, 6));
        assertThat(result.counted()).isEqualTo(3);
        assertThat(result.empty()).isEqualTo(1);
        assertThat(result.requests()).isEqualTo(1002);
        assertThat(result.errors()).isEqualTo(1);
    }

    @Test
    void the_total_error_rate_weighs_requests() {
        SliceRule total = new SliceRule(Duration.ofMinutes(5), SliceFigure.TOTAL_ERROR_RATE, null, 1, 0);

        SliceResult result =
                Slices.assess(total, Case.of(3).count(0, 1000, 0).count(1, 2, 1).input());

        assertThat(result.availability()).isEqualTo(Fraction.of(1001, 1002));
    }

    @Test
    void an_empty_slice_that_was_watched_has_no_error() {
        SliceResult result = Slices.assess(SliceRule.DEFAULT, Case.of(4).input());

        assertThat(result.availability()).isEqualTo(Fraction.ONE);
        assertThat(result.empty()).isEqualTo(4);
    }

    @Test
    void a_slice_nobody_watched_is_not_empty_but_unknown() {
        SliceResult result = Slices.assess(
                SliceRule.DEFAULT, Case.of(4).watched(0, 2).count(0, 10, 10).input());

        assertThat(result.availability()).isEqualTo(Fraction.of(1, 2));
        assertThat(result.unknown()).isEqualTo(2);
        assertThat(result.removed()).isEqualTo(2);
    }

    @Test
    void without_any_data_there_is_no_figure() {
        SliceResult result =
                Slices.assess(SliceRule.DEFAULT, Case.of(4).watched(0, 0).input());

        assertThat(result.availability()).isNull();
        assertThat(result.periodMillis()).isEqualTo(4 * SLICE);
        assertThat(result.countedMillis()).isZero();
    }

    @Test
    void unknown_slices_are_down_if_the_clause_says_so_except_those_to_come() {
        Case four = Case.of(4).watched(0, 1).unknown(StateCharge.DOWN).until(3);

        SliceResult result = Slices.assess(SliceRule.DEFAULT, four.input());

        assertThat(result.availability()).isEqualTo(Fraction.of(1, 3));
        assertThat(result.removed()).isEqualTo(1);
    }

    @Test
    void a_slice_is_down_only_above_its_limit_and_not_at_it() {
        SliceRule above5 = down("5", 1, 0);

        assertThat(Slices.assess(above5, Case.of(2).count(0, 100, 5).input()).down())
                .isZero();
        assertThat(Slices.assess(above5, Case.of(2).count(0, 100, 6).input()).availability())
                .isEqualTo(Fraction.of(1, 2));
        assertThat(Slices.assess(above5, Case.of(2).count(0, 1_000_001, 50_001).input())
                        .down())
                .as("50001/1000001 is a little more than 5 %")
                .isEqualTo(1);
    }

    @Test
    void fewer_down_slices_in_a_row_than_agreed_are_forgiven() {
        SliceRule three = down("5", 3, 0);
        Case two = Case.of(10).count(0, 10, 10).count(1, 10, 10).count(3, 10, 10);
        Case run = Case.of(10).count(7, 10, 10).count(8, 10, 10).count(9, 10, 10);

        assertThat(Slices.assess(three, two.input()).availability()).isEqualTo(Fraction.ONE);
        assertThat(Slices.assess(three, run.input()).availability()).isEqualTo(Fraction.of(7, 10));
    }

    @Test
    void a_slice_with_few_requests_is_never_down() {
        SliceRule ten = down("5", 1, 10);

        assertThat(Slices.assess(ten, Case.of(1).count(0, 9, 9).input()).down()).isZero();
        assertThat(Slices.assess(ten, Case.of(1).count(0, 10, 9).input()).down())
                .isEqualTo(1);
    }

    @Test
    void an_exclusion_takes_effect_on_every_slice_it_touches() {
        Case touched = Case.of(4).count(0, 2, 2).count(1, 2, 2).count(2, 2, 2).excluded(SLICE - 1, SLICE + 1);

        SliceResult forgiven = Slices.assess(SliceRule.DEFAULT, touched.input());
        SliceResult removed = Slices.assess(
                SliceRule.DEFAULT, touched.effect(ExclusionEffect.REMOVED).input());

        assertThat(forgiven.availability()).isEqualTo(Fraction.of(3, 4));
        assertThat(forgiven.excluded()).isEqualTo(2);
        assertThat(removed.availability()).isEqualTo(Fraction.of(1, 2));
        assertThat(removed.removed()).isEqualTo(2);
    }

    /** "No data" is never "up": an exclusion forgives what went wrong, it does not vouch for what nobody saw. */
    @ParameterizedTest
    @EnumSource
    void an_exclusion_does_not_make_an_unknown_slice_good(ExclusionEffect effect) {
        Case dark = Case.of(4).count(0, 2, 1).watched(0, 1).effect(effect).excluded(SLICE, 3 * SLICE);

        SliceResult result = Slices.assess(SliceRule.DEFAULT, dark.input());

        assertThat(result.availability()).isEqualTo(Fraction.of(1, 2));
        assertThat(result.counted()).isEqualTo(1);
        assertThat(result.unknown()).isEqualTo(3);
        assertThat(result.excluded()).isZero();
    }

    @Test
    void slices_outside_of_service_hours_are_no_part_of_the_period() {
        SliceResult result = Slices.assess(
                SliceRule.DEFAULT,
                Case.of(4)
                        .served(SLICE, 3 * SLICE)
                        .count(0, 2, 2)
                        .count(1, 2, 1)
                        .input());

        assertThat(result.availability()).isEqualTo(Fraction.of(3, 4));
        assertThat(result.periodMillis()).isEqualTo(2 * SLICE);
    }

    @Test
    void counts_of_one_slice_are_summed_before_they_are_divided() {
        SliceInput input = new SliceInput(
                0,
                SLICE,
                SLICE,
                new long[] {4 * MINUTE, 0, SLICE - 1, SLICE},
                new long[] {10, 10, 20, 99},
                new long[] {5, 0, 0, 99},
                new long[] {0, SLICE},
                Bounds.NONE,
                new long[] {0, SLICE},
                StateCharge.REMOVED,
                ExclusionEffect.COUNTS_AS_UP,
                new BigDecimal("99.9"));

        assertThat(Slices.assess(SliceRule.DEFAULT, input).availability()).isEqualTo(Fraction.of(7, 8));
    }

    @Test
    void groups_fill_the_period_and_hold_its_counts() {
        SliceResult result = Slices.assess(
                SliceRule.DEFAULT,
                Case.of(6).count(1, 10, 10).count(2, 10, 1).count(3, 10, 2).input());

        assertThat(result.groups())
                .extracting(SliceGroup::charge, SliceGroup::slices, SliceGroup::errors)
                .containsExactly(
                        tuple(Charge.UP, 1, 0L),
                        tuple(Charge.DOWN, 1, 10L),
                        tuple(Charge.WEIGHTED, 2, 3L),
                        tuple(Charge.UP, 2, 0L));
        assertThat(result.groups().getFirst().from()).isZero();
        assertThat(result.groups().getLast().to()).isEqualTo(6 * SLICE);
    }

    @Test
    void a_month_of_all_different_rates_is_exact_and_quick() {
        int slices = 31 * 288;
        Random random = new Random(20260301);
        Case month = Case.of(slices);
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < slices; i++) {
            long requests = 1 + random.nextInt(1_000_000);
            long errors = random.nextLong(requests + 1);
            month.count(i, requests, errors);
            if (i < 300) {
                sum = sum.plus(Fraction.of(errors, requests));
            }
        }
        long start = System.nanoTime();
        Fraction availability = Slices.assess(SliceRule.DEFAULT, month.input()).availability();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(availability).isBetween(Fraction.ZERO, Fraction.ONE);
        assertThat(Slices.assess(SliceRule.DEFAULT, month.first(300)).availability())
                .isEqualTo(Fraction.ONE.minus(sum.dividedBy(Fraction.of(300))));
    }

    @Test
    void a_length_that_does_not_divide_a_day_is_refused() {
        assertThatThrownBy(() -> new SliceRule(Duration.ofMinutes(7), SliceFigure.MEAN_ERROR_RATE, null, 1, 0))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("length");
        assertThatThrownBy(() -> new SliceRule(Duration.ofMinutes(5), SliceFigure.DOWN_SLICES, null, 1, 0))
                .hasMessageContaining("downAbove");
    }

    private static SliceRule down(String above, int consecutive, int requests) {
        return new SliceRule(
                Duration.ofMinutes(5), SliceFigure.DOWN_SLICES, new BigDecimal(above), consecutive, requests);
    }

    /** Slices from epoch on, all watched, in service and past, until told otherwise. */
    private static final class Case {

        private final long[] requests;
        private final long[] errors;
        private final boolean[] counted;
        private long[] watched;
        private long[] excluded = Bounds.NONE;
        private long[] served;
        private long until;
        private StateCharge unknown = StateCharge.REMOVED;
        private ExclusionEffect effect = ExclusionEffect.COUNTS_AS_UP;

        private Case(int slices) {
            requests = new long[slices];
            errors = new long[slices];
            counted = new boolean[slices];
            until = slices * SLICE;
            watched = new long[] {0, until};
            served = watched;
        }

        static Case of(int slices) {
            return new Case(slices);
        }

        Case count(int slice, long of, long failed) {
            requests[slice] = of;
            errors[slice] = failed;
            counted[slice] = true;
            return this;
        }

        Case watched(int from, int to) {
            watched = from == to ? Bounds.NONE : new long[] {from * SLICE, to * SLICE};
            return this;
        }

        Case excluded(long from, long to) {
            excluded = new long[] {from, to};
            return this;
        }

        Case served(long from, long to) {
            served = new long[] {from, to};
            return this;
        }

        Case until(int slice) {
            until = slice * SLICE;
            return this;
        }

        Case unknown(StateCharge charge) {
            unknown = charge;
            return this;
        }

        Case effect(ExclusionEffect other) {
            effect = other;
            return this;
        }

        SliceInput input() {
            return first(requests.length);
        }

        SliceInput first(int slices) {
            int[] known = IntStream.range(0, slices).filter(i -> counted[i]).toArray();
            return new SliceInput(
                    0,
                    slices * SLICE,
                    until,
                    Arrays.stream(known).mapToLong(i -> i * SLICE).toArray(),
                    Arrays.stream(known).mapToLong(i -> requests[i]).toArray(),
                    Arrays.stream(known).mapToLong(i -> errors[i]).toArray(),
                    watched,
                    excluded,
                    served,
                    unknown,
                    effect,
                    new BigDecimal("99.9"));
        }
    }
}
