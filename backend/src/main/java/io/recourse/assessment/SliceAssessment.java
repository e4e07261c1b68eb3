package io.recourse.assessment;

import io.recourse.availability.hours.ServedTime;
import io.recourse.availability.metric.SliceGroup;
import io.recourse.availability.metric.SliceInput;
import io.recourse.availability.metric.SliceResult;
import io.recourse.availability.metric.Slices;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.State;
import io.recourse.db.id.SourceId;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Availability by the error rates of requests in slices; told in milliseconds of counted time. */
record SliceAssessment(Computation inputs, SampleData data) implements MetricAssessment {

    /** Groups of disturbed slices that are kept one by one; the worst ones if there are more. */
    private static final int MOST_GROUPS = 500;

    @Override
    public InputHashes hashes() {
        return inputs.hashes(VERSION, data.hash());
    }

    @Override
    public Optional<InputHashes> hashesAsOf(Instant instant) {
        return Optional.of(new SliceAssessment(inputs.until(instant), data.until(instant)).hashes());
    }

    @Override
    public @Nullable SourceId source() {
        return data.source();
    }

    @Override
    public MetricOutcome outcome() {
        SliceResult result = result();
        ClauseTerms terms = inputs.assignment().version().terms();
        Fraction availability = result.availability();
        long down = availability == null
                ? 0
                : Fraction.of(result.countedMillis())
                        .times(Fraction.ONE.minus(availability))
                        .toLong(RoundingMode.HALF_UP);
        Figure figure = Judging.share(
                Metric.SLICE_AVAILABILITY,
                Figure.Unit.MILLISECOND,
                new Judging.Amounts(
                        result.periodMillis(), result.countedMillis(), down, excluded(result), availability),
                terms,
                terms.commitment(),
                "availability.reason.nothingCounted");
        return new MetricOutcome(
                figure,
                Crediting.of(inputs, Judging.judged(figure, availability, incidents(result), terms)),
                intervals(result),
                items(result));
    }

    private SliceResult result() {
        ClauseTerms terms = inputs.assignment().version().terms();
        Interval interval = inputs.assignment().interval();
        long from = interval.from().toEpochMilli();
        long to = interval.to().toEpochMilli();
        int[] counting = IntStream.range(0, data.series().size())
                .filter(data.series()::countsRequests)
                .toArray();
        return Slices.assess(
                terms.metricRule().slicesInForce(),
                new SliceInput(
                        from,
                        to,
                        inputs.dataUntil().toEpochMilli(),
                        Arrays.stream(counting)
                                .mapToLong(i -> data.series().at()[i])
                                .toArray(),
                        Arrays.stream(counting)
                                .mapToLong(data.series()::requestsOf)
                                .toArray(),
                        Arrays.stream(counting)
                                .mapToLong(data.series()::errorsOf)
                                .toArray(),
                        data.watched(),
                        inputs.excludedBounds(terms.formula().serviceHours()),
                        ServedTime.within(terms.formula().serviceHours(), from, to),
                        terms.formula().chargeOf(State.UNKNOWN),
                        terms.formula().exclusionEffect(),
                        terms.commitment()));
    }

    private static long excluded(SliceResult result) {
        return result.groups().stream()
                .filter(group -> group.because().equals(Slices.EXCLUDED))
                .mapToLong(group -> group.to() - group.from())
                .sum();
    }

    private static List<AssessedInterval> intervals(SliceResult result) {
        return result.groups().stream()
                .map(group -> new AssessedInterval(
                        Interval.ofMillis(group.from(), group.to()),
                        group.charge(),
                        group.state(),
                        null,
                        group.because()))
                .toList();
    }

    private static boolean isDisturbed(SliceGroup group) {
        return group.errors() > 0 && group.charge().isDown();
    }

    private static int incidents(SliceResult result) {
        int incidents = 0;
        long end = Long.MIN_VALUE;
        for (SliceGroup group : result.groups()) {
            if (group.charge().isDown()) {
                incidents += group.from() == end ? 0 : 1;
                end = group.to();
            }
        }
        return incidents;
    }

    private static List<AssessedItem> items(SliceResult result) {
        return result.groups().stream()
                .filter(SliceAssessment::isDisturbed)
                .sorted(Comparator.comparingLong(SliceGroup::errors).reversed())
                .limit(MOST_GROUPS)
                .sorted(Comparator.comparingLong(SliceGroup::from))
                .map(group -> new AssessedItem(
                        AssessedItem.Kind.SLICES,
                        Integer.toString(group.slices()),
                        null,
                        null,
                        Instant.ofEpochMilli(group.from()),
                        Instant.ofEpochMilli(group.to()),
                        AssessedItem.Outcome.MISSED,
                        null,
                        group.requests(),
                        group.errors(),
                        Message.of(group.because())))
                .toList();
    }
}
