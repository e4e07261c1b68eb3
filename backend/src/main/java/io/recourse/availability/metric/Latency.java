package io.recourse.availability.metric;

import io.recourse.contract.terms.LatencyRule;
import io.recourse.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Delays against a limit. A percentile by nearest rank is at most the limit exactly if that percentage of the samples is,
 * so shares and percentiles are judged by one comparison of counts.
 */
public final class Latency {

    private static final Fraction HUNDRED = Fraction.of(100);

    private Latency() {}

    /** Judges samples; the result depends on the arguments only. */
    public static LatencyResult assess(LatencyRule rule, long limitMillis, LatencyCounts counts) {
        long within = 0;
        long beyond = 0;
        long undecided = 0;
        for (int i = 0; i < counts.count().length; i++) {
            boolean single = counts.above()[i] == counts.upTo()[i];
            if (counts.upTo()[i] <= limitMillis) {
                within = Math.addExact(within, counts.count()[i]);
            } else if (single || counts.above()[i] >= limitMillis) {
                beyond = Math.addExact(beyond, counts.count()[i]);
            } else {
                undecided = Math.addExact(undecided, counts.count()[i]);
            }
        }
        long samples = Math.addExact(Math.addExact(within, beyond), undecided);
        if (samples == 0) {
            return new LatencyResult(0, 0, 0, 0, null, null, null);
        }
        Fraction least = Fraction.of(within, samples);
        Fraction most = Fraction.of(within + undecided, samples);
        Boolean met = keeps(least, rule.percent()) ? Boolean.TRUE : keeps(most, rule.percent()) ? null : Boolean.FALSE;
        Fraction share = met == null ? null : met ? least : most;
        return new LatencyResult(
                samples, within, beyond, undecided, share, met, percentile(rule.percent(), samples, counts));
    }

    private static boolean keeps(Fraction share, BigDecimal percent) {
        return share.times(HUNDRED).compareTo(Fraction.of(percent)) >= 0;
    }

    private static @Nullable Long percentile(BigDecimal percent, long samples, LatencyCounts counts) {
        long rank = Fraction.of(percent)
                .times(Fraction.of(samples))
                .dividedBy(HUNDRED)
                .toLong(RoundingMode.CEILING);
        int[] ascending = IntStream.range(0, counts.count().length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> counts.upTo()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long seen = 0;
        for (int i : ascending) {
            seen += counts.count()[i];
            if (seen >= Math.max(rank, 1)) {
                return counts.upTo()[i];
            }
        }
        return null;
    }
}
