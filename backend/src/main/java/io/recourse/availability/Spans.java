package io.recourse.availability;

import java.util.Arrays;

/** Half-open spans in epoch milliseconds, in order, apart from each other, each with a tag. Grows at its end only. */
final class Spans {

    private long[] from;
    private long[] to;
    private byte[] tag;
    private int size;

    Spans(int capacity) {
        from = new long[Math.max(capacity, 4)];
        to = new long[from.length];
        tag = new byte[from.length];
    }

    static Spans of(long from, long to) {
        Spans spans = new Spans(1);
        spans.append(from, to, (byte) 0);
        return spans;
    }

    int size() {
        return size;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return to[index];
    }

    byte tag(int index) {
        return tag[index];
    }

    /** Adds a span; of one that begins before the last one ends only the new time. Spans come in order of beginning. */
    void append(long spanFrom, long spanTo, byte spanTag) {
        long start = size == 0 ? spanFrom : Math.max(spanFrom, to[size - 1]);
        if (start >= spanTo) {
            return;
        }
        if (size > 0 && to[size - 1] == start && tag[size - 1] == spanTag) {
            to[size - 1] = spanTo;
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            tag = Arrays.copyOf(tag, size * 2);
        }
        from[size] = start;
        to[size] = spanTo;
        tag[size] = spanTag;
        size++;
    }

    /** The time in both, with the tags of this one. */
    Spans within(Spans other) {
        Spans common = new Spans(size);
        int mine = 0;
        int theirs = 0;
        while (mine < size && theirs < other.size) {
            common.append(Math.max(from[mine], other.from[theirs]), Math.min(to[mine], other.to[theirs]), tag[mine]);
            if (to[mine] < other.to[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return common;
    }

    long length() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += to[i] - from[i];
        }
        return sum;
    }
}
