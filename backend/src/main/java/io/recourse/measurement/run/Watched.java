package io.recourse.measurement.run;

import java.util.Arrays;

/** When a source was watching: spans in order that neither overlap nor touch, in epoch milliseconds. */
final class Watched {

    private final long[] from;
    private final long[] to;
    private int size;

    /** From spans in any order, which may overlap. */
    Watched(long[] begins, long[] ends) {
        from = new long[begins.length];
        to = new long[begins.length];
        Integer[] order = new Integer[begins.length];
        Arrays.setAll(order, Integer::valueOf);
        Arrays.sort(order, (one, other) -> Long.compare(begins[one], begins[other]));
        for (int index : order) {
            if (size > 0 && begins[index] <= to[size - 1]) {
                to[size - 1] = Math.max(to[size - 1], ends[index]);
            } else {
                from[size] = begins[index];
                to[size++] = ends[index];
            }
        }
    }

    int size() {
        return size;
    }

    long from(int span) {
        return from[span];
    }

    long to(int span) {
        return to[span];
    }
}
