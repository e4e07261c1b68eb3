package io.recourse.measurement;

import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import io.recourse.time.Intervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes one gapless sequence of states from records that may overlap and coverage that may have holes.
 * Where records overlap the worst state wins; where none is, covered time is UP and the rest is UNKNOWN.
 * A record that is still open lasts until the source stopped watching: nobody knows what came after.
 */
final class TimelineSweep {

    /** Worst first; among equals the earliest, so that the result does not depend on the order of the input. */
    private static final Comparator<Bounded> WORST_FIRST = Comparator.comparing(
                    (Bounded bounded) -> bounded.record().state())
            .reversed()
            .thenComparing(Bounded::from)
            .thenComparing(Bounded::to)
            .thenComparing(bounded -> bounded.record().id());

    private final Interval interval;
    private final List<Interval> coverage;
    private final List<Bounded> records;

    private TimelineSweep(Interval interval, List<Interval> coverage, List<Bounded> records) {
        this.interval = interval;
        this.coverage = coverage;
        this.records = records;
    }

    /** Spans of the interval in time order; coverage and records may come in any order and reach beyond it. */
    static List<StateSpan> flatten(
            Interval interval, Collection<Interval> coverage, Collection<RecordedInterval> records) {
        List<Interval> watched = Intervals.of(coverage).spans();
        List<Bounded> bounded = records.stream()
                .map(record -> bounded(record, watched))
                .filter(record -> record != null && record.from().isBefore(record.to()))
                .filter(record ->
                        record.from().isBefore(interval.to()) && record.to().isAfter(interval.from()))
                .sorted(Comparator.comparing(Bounded::from))
                .toList();
        return new TimelineSweep(interval, watched, bounded).sweep();
    }

    private List<StateSpan> sweep() {
        List<StateSpan> spans = new ArrayList<>();
        PriorityQueue<Bounded> active = new PriorityQueue<>(WORST_FIRST);
        int nextRecord = 0;
        int nextCoverage = 0;
        Instant from = interval.from();
        for (Instant to : boundaries()) {
            while (nextRecord < records.size()
                    && !records.get(nextRecord).from().isAfter(from)) {
                active.add(records.get(nextRecord++));
            }
            while (!active.isEmpty() && !active.peek().to().isAfter(from)) {
                active.remove();
            }
            while (nextCoverage < coverage.size()
                    && !coverage.get(nextCoverage).to().isAfter(from)) {
                nextCoverage++;
            }
            boolean covered = nextCoverage < coverage.size()
                    && !coverage.get(nextCoverage).from().isAfter(from);
            append(spans, new Interval(from, to), active.peek(), covered);
            from = to;
        }
        return spans;
    }

    private static void append(List<StateSpan> spans, Interval span, @Nullable Bounded worst, boolean covered) {
        RecordedInterval record = worst == null ? null : worst.record();
        State state = record != null ? record.state() : covered ? State.UP : State.UNKNOWN;
        StateSpan last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.record() == record && last.state() == state && last.covered() == covered) {
            spans.set(
                    spans.size() - 1,
                    new StateSpan(new Interval(last.span().from(), span.to()), state, record, covered));
        } else {
            spans.add(new StateSpan(span, state, record, covered));
        }
    }

    /** Every instant after the start at which the state may change, up to the interval's end. */
    private TreeSet<Instant> boundaries() {
        TreeSet<Instant> all = new TreeSet<>();
        coverage.forEach(covered -> {
            all.add(covered.from());
            all.add(covered.to());
        });
        records.forEach(record -> {
            all.add(record.from());
            all.add(record.to());
        });
        TreeSet<Instant> inside = new TreeSet<>(all.subSet(interval.from(), false, interval.to(), false));
        inside.add(interval.to());
        return inside;
    }

    private static @Nullable Bounded bounded(RecordedInterval record, List<Interval> watched) {
        Instant end = record.endedAt();
        if (end == null) {
            if (watched.isEmpty()) {
                return null;
            }
            end = watched.getLast().to();
        }
        return new Bounded(record, record.startedAt(), end);
    }

    private record Bounded(RecordedInterval record, Instant from, Instant to) {}
}
