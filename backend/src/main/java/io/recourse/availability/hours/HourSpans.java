package io.recourse.availability.hours;

import java.util.Arrays;

/** Service hours as half-open spans in epoch milliseconds, in order, apart from each other. Grows at its end only. */
public final class HourSpans {

    private long[] from;
    private long[] to;
    private int size;

    HourSpans(int capacity) {
        from = new long[Math.max(capacity, 4)];
        to = new long[from.length];
    }

    /** All the time. */
    public static HourSpans always(long from, long to) {
        HourSpans spans = new HourSpans(1);
        spans.append(from, to);
        return spans;
    }

    public int size() {
        return size;
    }

    public long from(int index) {
        return from[index];
    }

    public long to(int index) {
        return to[index];
    }

    /** Adds a span that does not begin before the last one; an empty one is no span, and time in both counts once. */
    void append(long spanFrom, long spanTo) {
        if (spanFrom >= spanTo) {
            return;
        }
        if (size > 0 && to[size - 1] >= spanFrom) {
            to[size - 1] = Math.max(to[size - 1], spanTo);
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = spanFrom;
        to[size++] = spanTo;
    }
}
