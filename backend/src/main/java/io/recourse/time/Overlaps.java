package io.recourse.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What shares time with each of many spans, found in one pass over both: a year may have as many spans as it has changes.
 * Spans are asked for in the order of their beginnings, and may overlap each other.
 *
 * @param <T> what has a beginning and, unless it goes on, an end
 */
public final class Overlaps<T> {

    private final Function<T, Instant> from;
    private final Function<T, @Nullable Instant> to;
    private final List<T> items;
    private final List<T> open = new ArrayList<>();
    private int next;

    /** @param to first instant after it; null if it goes on */
    public Overlaps(List<T> items, Function<T, Instant> from, Function<T, @Nullable Instant> to) {
        this.items = items.stream().sorted(Comparator.comparing(from)).toList();
        this.from = from;
        this.to = to;
    }

    /** In the order of their beginnings; the span must not begin before the one that was asked for last. */
    public List<T> with(Interval span) {
        open.removeIf(one -> isOver(one, span.from()));
        while (next < items.size() && !from.apply(items.get(next)).isAfter(span.from())) {
            T one = items.get(next++);
            if (!isOver(one, span.from())) {
                open.add(one);
            }
        }
        List<T> found = new ArrayList<>(open);
        for (int i = next; i < items.size() && from.apply(items.get(i)).isBefore(span.to()); i++) {
            found.add(items.get(i));
        }
        return found;
    }

    private boolean isOver(T one, Instant at) {
        Instant end = to.apply(one);
        return end != null && !end.isAfter(at);
    }
}
