package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.metric.Bounds;
import io.recourse.availability.metric.SliceInput;
import io.recourse.availability.metric.SliceResult;
import io.recourse.availability.metric.Slices;
import io.recourse.claim.plausibility.Finding;
import io.recourse.claim.plausibility.Plausibility;
import io.recourse.claim.plausibility.StatedFigures;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.SliceFigure;
import io.recourse.contract.terms.SliceRule;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import io.recourse.money.Fraction;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real case: Alibaba Cloud's outage of 12 November 2023 and its object storage (OSS). One incident, four durations: the
 * official report had it last from 17:39 to 19:20 in China, the first notices from 17:44 to 21:11 (lookcc.net 99891,
 * 360doc.com 1103847541), a customer three and a half hours. That customer's console showed 99.9884 % for the month, and
 * a voucher of CNY 50 came by text message (jishuzhan.net 1729666299849609218). Both can be right: the console counts
 * requests, a clock counts time.
 */
class AlibabaOssCaseTest {

    private static final Interval NOVEMBER = Period.parse("2023-11").interval(ZoneId.of("Asia/Shanghai"));
    private static final Duration SLICE = Duration.ofMinutes(5);
    private static final int SLICES = (int) NOVEMBER.duration().dividedBy(SLICE);
    private static final int DISTURBED = 42;

    /** In each slice: so many that the share of the console is a whole number of failures. */
    private static final long REQUESTS = 12_500;

    @ParameterizedTest(name = "{0}: {3} %")
    @CsvSource({
        "official report, 2023-11-12T09:39:00Z, 2023-11-12T11:20:00Z, 99.766203703703",
        "first notices, 2023-11-12T09:44:00Z, 2023-11-12T13:11:00Z, 99.520833333333",
        "the customer, 2023-11-12T09:39:00Z, 2023-11-12T13:09:00Z, 99.513888888888"
    })
    void by_the_clock_each_telling_of_the_outage_breaks_a_promise_of_99_9(
            String teller, String from, String to, BigDecimal percent) {
        AvailabilityResult result = Scenario.period(
                        NOVEMBER.from().toString(), NOVEMBER.to().toString())
                .formula("{'commitment': '99.9'}")
                .changes(State.UP, from + " DOWN", to + " UP")
                .assess();

        assertThat(result.percent()).as(teller).isEqualByComparingTo(percent);
        assertThat(result.met()).isFalse();
    }

    @Test
    void by_requests_the_console_s_figure_follows_if_one_in_forty_two_failed_during_the_outage() {
        // 0.0116 % of the month's 108 million requests failed, all of them within three and a half hours.
        long failed = REQUESTS * SLICES * 116 / 1_000_000;
        assertThat(failed).isEqualTo(12_528);
        long[] errors = spread(failed);

        for (SliceFigure figure : List.of(SliceFigure.TOTAL_ERROR_RATE, SliceFigure.MEAN_ERROR_RATE)) {
            assertThat(slices(figure, null, errors).availability())
                    .as("%s, traffic being even", figure)
                    .isEqualTo(Fraction.of(999_884, 1_000_000));
        }
        assertThat(Fraction.of(DISTURBED * REQUESTS, failed).toPlainString(1)).isEqualTo("41.9");
    }

    @Test
    void slices_with_so_few_errors_are_down_only_by_a_limit_below_them() {
        long[] errors = spread(12_528);

        assertThat(slices(SliceFigure.DOWN_SLICES, "2", errors).availability())
                .as("the same 42 slices as by the clock of the customer")
                .isEqualTo(Fraction.of(SLICES - DISTURBED, SLICES));
        assertThat(slices(SliceFigure.DOWN_SLICES, "5", errors).availability()).isEqualTo(Fraction.ONE);
    }

    @Test
    void whoever_states_the_console_s_figure_beside_the_outage_is_told_that_it_does_not_follow() {
        Finding finding = Plausibility.of(new StatedFigures(
                        new BigDecimal("210"), new BigDecimal("43200"), new BigDecimal("99.9884"), null, null))
                .getFirst();

        assertThat(finding.plausible()).isFalse();
        assertThat(finding.formula()).isEqualTo("100 − 210 ÷ 43200 × 100 = 99.513888");
        assertThat(finding.stated()).isEqualTo("99.9884");
        assertThat(finding.slip())
                .as("no slip of the pen: another way of counting")
                .isNull();
    }

    /** The slices of the outage, as even as whole failures can be. */
    private static long[] spread(long failed) {
        long[] errors = new long[SLICES];
        int first = (int) Duration.between(NOVEMBER.from(), Instant.parse("2023-11-12T09:40:00Z"))
                .dividedBy(SLICE);
        for (int i = 0; i < DISTURBED; i++) {
            errors[first + i] = failed / DISTURBED + (i < failed % DISTURBED ? 1 : 0);
        }
        return errors;
    }

    private static SliceResult slices(SliceFigure figure, @Nullable String downAbove, long[] errors) {
        long from = NOVEMBER.from().toEpochMilli();
        long to = NOVEMBER.to().toEpochMilli();
        long[] requests = new long[SLICES];
        Arrays.fill(requests, REQUESTS);
        return Slices.assess(
                new SliceRule(SLICE, figure, downAbove == null ? null : new BigDecimal(downAbove), 1, 0),
                new SliceInput(
                        from,
                        to,
                        to,
                        LongStream.range(0, SLICES)
                                .map(slice -> from + slice * SLICE.toMillis())
                                .toArray(),
                        requests,
                        errors,
                        new long[] {from, to},
                        Bounds.NONE,
                        new long[] {from, to},
                        StateCharge.REMOVED,
                        ExclusionEffect.COUNTS_AS_UP,
                        new BigDecimal("99.9")));
    }
}
