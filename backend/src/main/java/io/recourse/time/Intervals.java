package io.recourse.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of instants, kept as intervals in order of time that neither overlap nor touch. Two sets with the same instants
 * are equal.
 */
public record Intervals(List<Interval> spans) {

    public static final Intervals NONE = new Intervals(List.of());

    /** Merges what overlaps or touches; the order of the spans given does not matter. */
    public Intervals {
        spans = merged(spans);
    }

    public static Intervals of(Collection<Interval> spans) {
        return new Intervals(List.copyOf(spans));
    }

    public static Intervals of(Interval... spans) {
        return new Intervals(List.of(spans));
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Summed length; time that several of the original spans covered counts once. */
    public Duration duration() {
        return spans.stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
    }

    public boolean contains(Instant instant) {
        return spans.stream().anyMatch(span -> span.contains(instant));
    }

    public Intervals union(Intervals other) {
        List<Interval> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new Intervals(all);
    }

    public Intervals intersection(Intervals other) {
        List<Interval> common = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < spans.size() && theirs < other.spans.size()) {
            Interval left = spans.get(mine);
            Interval right = other.spans.get(theirs);
            left.intersection(right).ifPresent(common::add);
            if (left.to().isBefore(right.to())) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Intervals(common);
    }

    /** The instants of this set that are not in the other. */
    public Intervals minus(Intervals other) {
        List<Interval> rest = new ArrayList<>();
        int theirs = 0;
        for (Interval span : spans) {
            Instant from = span.from();
            while (theirs < other.spans.size() && !other.spans.get(theirs).to().isAfter(from)) {
                theirs++;
            }
            for (int i = theirs;
                    i < other.spans.size() && other.spans.get(i).from().isBefore(span.to());
                    i++) {
                if (from.isBefore(other.spans.get(i).from())) {
                    rest.add(new Interval(from, other.spans.get(i).from()));
                }
                from = other.spans.get(i).to();
            }
            if (from.isBefore(span.to())) {
                rest.add(new Interval(from, span.to()));
            }
        }
        return new Intervals(rest);
    }

    public Intervals clippedTo(Interval window) {
        return intersection(of(window));
    }

    private static List<Interval> merged(List<Interval> spans) {
        List<Interval> sorted =
                spans.stream().sorted(Comparator.comparing(Interval::from)).toList();
        List<Interval> result = new ArrayList<>(sorted.size());
        for (Interval span : sorted) {
            Interval last = result.isEmpty() ? null : result.getLast();
            if (last == null || last.to().isBefore(span.from())) {
                result.add(span);
            } else if (last.to().isBefore(span.to())) {
                result.set(result.size() - 1, new Interval(last.from(), span.to()));
            }
        }
        return List.copyOf(result);
    }
}
