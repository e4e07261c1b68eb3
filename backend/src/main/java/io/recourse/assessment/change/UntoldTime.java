package io.recourse.assessment.change;

import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Time that is charged otherwise and that no cause has taken yet. Of components that are counted on their own each has a
 * line, in which no spans overlap, so that a cause meets those of its time and no others.
 */
final class UntoldTime {

    private final List<NavigableMap<Instant, ChangedSpan>> lines = new ArrayList<>();

    /** Spans in time order, line by line. */
    UntoldTime(List<ChangedSpan> spans) {
        Instant end = Instant.MAX;
        for (ChangedSpan span : spans) {
            if (span.time().from().isBefore(end)) {
                lines.add(new TreeMap<>());
            }
            put(lines.getLast(), span);
            end = span.time().to();
        }
    }

    boolean any(Predicate<ChangedSpan> one) {
        return lines.stream().flatMap(line -> line.values().stream()).anyMatch(one);
    }

    boolean anyIn(Interval time) {
        return lines.stream().anyMatch(line -> !within(line, time).isEmpty());
    }

    /** Takes all that lies in a time; returns how much the downtime grew in it, milliseconds. */
    long take(Interval time) {
        long down = 0;
        for (NavigableMap<Instant, ChangedSpan> line : lines) {
            for (ChangedSpan span : within(line, time)) {
                line.remove(span.time().from());
                down += span.during(span.time().intersection(time).orElseThrow())
                        .downMillis();
                if (span.time().from().isBefore(time.from())) {
                    put(line, span.during(new Interval(span.time().from(), time.from())));
                }
                if (time.to().isBefore(span.time().to())) {
                    put(line, span.during(new Interval(time.to(), span.time().to())));
                }
            }
        }
        return down;
    }

    /** Takes the spans of which this is true; returns how much the downtime grew in them, milliseconds. */
    long take(Predicate<ChangedSpan> one) {
        long down = 0;
        for (NavigableMap<Instant, ChangedSpan> line : lines) {
            down += line.values().stream()
                    .filter(one)
                    .mapToLong(ChangedSpan::downMillis)
                    .sum();
            line.values().removeIf(one);
        }
        return down;
    }

    private static List<ChangedSpan> within(NavigableMap<Instant, ChangedSpan> line, Interval time) {
        Instant first = line.floorKey(time.from());
        return line.subMap(first == null ? time.from() : first, true, time.to(), false).values().stream()
                .filter(span -> span.time().overlaps(time))
                .toList();
    }

    private static void put(NavigableMap<Instant, ChangedSpan> line, ChangedSpan span) {
        line.put(span.time().from(), span);
    }
}
