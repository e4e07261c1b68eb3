package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.LatencyStatistic;
import io.recourse.money.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private static final long FIVE_MINUTES = 300_000;

    @Test
    void a_delay_of_exactly_the_limit_keeps_it() {
        assertThat(judge("100", FIVE_MINUTES, single(FIVE_MINUTES)).met()).isTrue();
        assertThat(judge("100", FIVE_MINUTES, single(FIVE_MINUTES + 1)).met()).isFalse();
    }

    @Test
    void a_share_exactly_at_the_promise_keeps_it() {
        long[] values = new long[1000];
        Arrays.fill(values, 100);
        values[0] = 900_000;

        assertThat(judge("99.9", FIVE_MINUTES, single(values)).met()).isTrue();
        values[1] = 900_000;
        LatencyResult two = judge("99.9", FIVE_MINUTES, single(values));
        assertThat(two.met()).isFalse();
        assertThat(two.share()).isEqualTo(Fraction.of(998, 1000));
        assertThat(two.beyond()).isEqualTo(2);
    }

    @Test
    void without_samples_nothing_is_met() {
        LatencyResult none = judge("99", FIVE_MINUTES, single());

        assertThat(none.met()).isNull();
        assertThat(none.percentileMillis()).isNull();
    }

    @Test
    void a_bucket_with_the_limit_inside_decides_only_where_it_cannot_matter() {
        // 90 up to 1 s, 8 between 1 s and 5 s, 2 above: with a limit of 2 s between 90 and 98 of 100 keep it.
        LatencyCounts histogram = new LatencyCounts(
                new long[] {0, 1_000, 5_000}, new long[] {1_000, 5_000, Long.MAX_VALUE}, new long[] {90, 8, 2});

        assertThat(judge("90", 2_000, histogram).met()).isTrue();
        assertThat(judge("90", 2_000, histogram).share()).isEqualTo(Fraction.of(90, 100));
        assertThat(judge("95", 2_000, histogram).met()).isNull();
        assertThat(judge("95", 2_000, histogram).undecided()).isEqualTo(8);
        assertThat(judge("99", 2_000, histogram).met()).isFalse();
        assertThat(judge("99", 2_000, histogram).share()).isEqualTo(Fraction.of(98, 100));
    }

    @Test
    void a_limit_on_an_edge_is_exact() {
        LatencyCounts histogram = new LatencyCounts(
                new long[] {0, 1_000, 5_000}, new long[] {1_000, 5_000, Long.MAX_VALUE}, new long[] {90, 8, 2});

        assertThat(judge("98", 5_000, histogram).met()).isTrue();
        assertThat(judge("98.1", 5_000, histogram).met()).isFalse();
        assertThat(judge("98", 5_000, histogram).undecided()).isZero();
        assertThat(judge("99", 5_000, histogram).percentileMillis()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_percentile_by_nearest_rank_and_a_share_give_the_same_verdict() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            long[] values = random.longs(1 + random.nextInt(40), 0, 100).toArray();
            BigDecimal percent = BigDecimal.valueOf(1 + random.nextInt(1000), 1);
            long limit = random.nextInt(100);
            LatencyResult result =
                    Latency.assess(new LatencyRule(LatencyStatistic.PERCENTILE, percent), limit, single(values));
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            int rank = percent.multiply(BigDecimal.valueOf(sorted.length))
                    .divide(BigDecimal.valueOf(100))
                    .setScale(0, java.math.RoundingMode.CEILING)
                    .intValueExact();
            long percentile = sorted[rank - 1];
            assertThat(result.percentileMillis())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(percentile);
            assertThat(result.met()).as("seed %d, round %d", seed, round).isEqualTo(percentile <= limit);
        }
    }

    private static LatencyResult judge(String percent, long limit, LatencyCounts counts) {
        return Latency.assess(new LatencyRule(LatencyStatistic.SHARE, new BigDecimal(percent)), limit, counts);
    }

    private static LatencyCounts single(long... values) {
        long[] once = new long[values.length];
        Arrays.fill(once, 1);
        return new LatencyCounts(values, values, once);
    }
}
