package io.recourse.assessment;

import io.recourse.availability.Charge;
import io.recourse.availability.hours.ServedTime;
import io.recourse.availability.metric.Bounds;
import io.recourse.availability.metric.LatencyCounts;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.terms.State;
import io.recourse.measurement.samples.Histogram;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Delays of a period hour by hour and day by day: what is judged, and how it is explained. */
final class DelayLog {

    private static final long HOUR = 3_600_000;

    /** What a day, or an hour, saw. */
    private static final class Tally {
        private long samples;
        private long late;
        private long worst;

        void add(long count, long lateOnes, long delay) {
            samples += count;
            late += lateOnes;
            worst = Math.max(worst, delay);
        }
    }

    private final Interval interval;
    private final ZoneId zone;
    private final long limit;
    private final long until;
    private final long[] served;
    private final long[] excludedTime;
    private final List<long[]> counted = new ArrayList<>();
    private final TreeMap<Long, Tally> hours = new TreeMap<>();
    private final TreeMap<LocalDate, Tally> days = new TreeMap<>();
    private long excluded;

    private DelayLog(Computation inputs, long limit) {
        ClauseTerms terms = inputs.assignment().version().terms();
        this.interval = inputs.assignment().interval();
        this.zone = terms.zone();
        this.limit = limit;
        this.until = inputs.dataUntil().toEpochMilli();
        this.served = ServedTime.within(
                terms.formula().serviceHours(),
                interval.from().toEpochMilli(),
                interval.to().toEpochMilli());
        this.excludedTime = inputs.excludedBounds(terms.formula().serviceHours());
    }

    static DelayLog of(Computation inputs, SampleData data, long limit) {
        DelayLog log = new DelayLog(inputs, limit);
        for (int i = 0; i < data.series().size(); i++) {
            long delay = data.series().latencyMs()[i];
            if (delay >= 0) {
                log.add(data.series().at()[i], delay, delay, 1);
            }
        }
        for (Histogram histogram : data.histograms()) {
            long above = 0;
            for (int i = 0; i < histogram.upToMs().length; i++) {
                log.add(
                        histogram.at().toEpochMilli(),
                        above,
                        histogram.upToMs()[i],
                        histogram.samples()[i]);
                above = histogram.upToMs()[i];
            }
        }
        return log;
    }

    private void add(long at, long above, long upTo, long count) {
        if (count == 0 || !Bounds.contains(served, at)) {
            return;
        }
        if (Bounds.contains(excludedTime, at)) {
            excluded += count;
            return;
        }
        counted.add(new long[] {above, upTo, count});
        boolean late = above >= limit && (above < upTo || above > limit);
        long delay = upTo == Long.MAX_VALUE ? above : upTo;
        hours.computeIfAbsent(Math.floorDiv(at, HOUR), hour -> new Tally()).add(count, late ? count : 0, delay);
        days.computeIfAbsent(LocalDate.ofInstant(Instant.ofEpochMilli(at), zone), day -> new Tally())
                .add(count, late ? count : 0, delay);
    }

    /** Samples within service hours that exclusions took out. */
    long excluded() {
        return excluded;
    }

    LatencyCounts counts() {
        return new LatencyCounts(column(0), column(1), column(2));
    }

    private long[] column(int position) {
        return counted.stream()
                .flatMapToLong(one -> LongStream.of(one[position]))
                .toArray();
    }

    /** Hours in which a sample was late, in time, or missing; neighbours that are alike are one. */
    List<AssessedInterval> intervals() {
        List<AssessedInterval> intervals = new ArrayList<>();
        long end = interval.to().toEpochMilli();
        long from = interval.from().toEpochMilli();
        while (from < end) {
            long to = Math.min(end, (Math.floorDiv(from, HOUR) + 1) * HOUR);
            append(intervals, hour(from, to));
            from = to;
        }
        return intervals;
    }

    private AssessedInterval hour(long from, long to) {
        Interval span = Interval.ofMillis(from, to);
        Tally tally = hours.get(Math.floorDiv(from, HOUR));
        if (tally == null && Bounds.length(served, from, to) == 0) {
            return new AssessedInterval(
                    span, Charge.OUT_OF_HOURS, State.UNKNOWN, null, "availability.because.OUT_OF_HOURS");
        }
        if (tally == null) {
            String because = from >= until ? "availability.because.NOT_YET" : "metric.because.noSamples";
            return new AssessedInterval(span, Charge.REMOVED, State.UNKNOWN, null, because);
        }
        return tally.late > 0
                ? new AssessedInterval(span, Charge.WEIGHTED, State.DEGRADED, null, "metric.because.lateSamples")
                : new AssessedInterval(span, Charge.UP, State.UP, null, "metric.because.samplesInTime");
    }

    private static void append(List<AssessedInterval> intervals, AssessedInterval next) {
        AssessedInterval last = intervals.isEmpty() ? null : intervals.getLast();
        if (last != null && last.charge() == next.charge() && last.because().equals(next.because())) {
            intervals.removeLast();
            intervals.add(new AssessedInterval(
                    new Interval(last.interval().from(), next.interval().to()),
                    next.charge(),
                    next.state(),
                    null,
                    next.because()));
        } else {
            intervals.add(next);
        }
    }

    /** One item for each day with samples; the first carries what is said about all of them. */
    List<AssessedItem> items(@Nullable Message first) {
        List<AssessedItem> items = new ArrayList<>();
        days.forEach((day, tally) -> items.add(new AssessedItem(
                AssessedItem.Kind.DELAYS,
                day.toString(),
                null,
                null,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                tally.late > 0 ? AssessedItem.Outcome.MISSED : AssessedItem.Outcome.KEPT,
                Duration.ofMillis(tally.worst),
                tally.samples,
                tally.late,
                null)));
        if (first != null && !items.isEmpty()) {
            items.set(0, items.getFirst().because(first));
        }
        return items;
    }
}
