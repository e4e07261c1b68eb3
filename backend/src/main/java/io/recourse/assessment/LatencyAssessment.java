package io.recourse.assessment;

import io.recourse.availability.metric.Latency;
import io.recourse.availability.metric.LatencyResult;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.LatencyStatistic;
import io.recourse.db.id.SourceId;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Delays against a limit, told in samples. An excluded sample, or one outside the service hours, is none. */
record LatencyAssessment(Computation inputs, SampleData data) implements MetricAssessment {

    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

    @Override
    public InputHashes hashes() {
        return inputs.hashes(VERSION, data.hash());
    }

    @Override
    public Optional<InputHashes> hashesAsOf(Instant instant) {
        return Optional.of(new LatencyAssessment(inputs.until(instant), data.until(instant)).hashes());
    }

    @Override
    public @Nullable SourceId source() {
        return data.source();
    }

    @Override
    public MetricOutcome outcome() {
        ClauseTerms terms = inputs.assignment().version().terms();
        LatencyRule rule = terms.metricRule().latencyInForce();
        long limit = limitMillis(terms.commitment());
        DelayLog log = DelayLog.of(inputs, data, limit);
        LatencyResult result = Latency.assess(rule, limit, log.counts());
        boolean decided = result.met() != null;
        Judging.Amounts amounts = new Judging.Amounts(
                result.samples() + log.excluded(),
                decided ? result.samples() : 0,
                decided ? beyond(result) : 0,
                log.excluded(),
                result.share());
        Message reason = decided
                ? null
                : result.samples() == 0
                        ? Message.of("assessment.reason.noSamples")
                        : Message.of("assessment.reason.undecidedSamples", result.undecided(), result.samples());
        Figure figure =
                Judging.figure(Metric.LATENCY, Figure.Unit.SAMPLE, amounts, rule.percent(), result.met(), null, reason);
        return new MetricOutcome(
                figure,
                Crediting.of(inputs, Judging.judged(figure, result.share(), figure.isBreached() ? 1 : 0)),
                log.intervals(),
                log.items(percentile(rule, result)));
    }

    /** Minutes of the commitment as whole milliseconds: eight decimals of a minute say every millisecond. */
    static long limitMillis(BigDecimal minutes) {
        return minutes.multiply(MILLIS_OF_A_MINUTE)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Samples that count as late, so that they fit the share that was judged. */
    private static long beyond(LatencyResult result) {
        Fraction share = result.share();
        return share == null
                ? 0
                : result.samples() - share.times(Fraction.of(result.samples())).toLong(RoundingMode.UNNECESSARY);
    }

    private static @Nullable Message percentile(LatencyRule rule, LatencyResult result) {
        Long millis = result.percentileMillis();
        return rule.statistic() != LatencyStatistic.PERCENTILE || millis == null || millis == Long.MAX_VALUE
                ? null
                : Message.of("assessment.item.percentile", rule.percent().toPlainString(), millis);
    }
}
