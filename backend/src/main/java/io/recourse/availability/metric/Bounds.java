package io.recourse.availability.metric;

import java.util.Arrays;

/**
 * Sets of time as begin and end in turn: epoch milliseconds, half-open, in order, apart from each other.
 */
public final class Bounds {

    public static final long[] NONE = {};

    private Bounds() {}

    /** The set of all time in spans that may come in any order, overlap or be empty. */
    public static long[] union(long[] from, long[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("Spans need as many ends as begins");
        }
        long[][] spans = new long[from.length][];
        for (int i = 0; i < from.length; i++) {
            spans[i] = new long[] {from[i], to[i]};
        }
        Arrays.sort(spans, (one, other) -> Long.compare(one[0], other[0]));
        long[] bounds = new long[2 * spans.length];
        int size = 0;
        for (long[] span : spans) {
            if (span[0] >= span[1]) {
                continue;
            }
            if (size > 0 && span[0] <= bounds[size - 1]) {
                bounds[size - 1] = Math.max(bounds[size - 1], span[1]);
            } else {
                bounds[size++] = span[0];
                bounds[size++] = span[1];
            }
        }
        return Arrays.copyOf(bounds, size);
    }

    /** True if the instant lies in the set. */
    public static boolean contains(long[] bounds, long at) {
        int found = Arrays.binarySearch(bounds, at);
        int next = found >= 0 ? found + 1 : -found - 1;
        return (next & 1) == 1;
    }

    /** Length of the part of the set that lies within the span. */
    public static long length(long[] bounds, long from, long to) {
        long sum = 0;
        for (int i = firstEndingAfter(bounds, from); i < bounds.length && bounds[i] < to; i += 2) {
            sum += Math.max(0, Math.min(bounds[i + 1], to) - Math.max(bounds[i], from));
        }
        return sum;
    }

    /** True if set and span share time. */
    static boolean touches(long[] bounds, long from, long to) {
        int first = firstEndingAfter(bounds, from);
        return first < bounds.length && bounds[first] < to;
    }

    /** True if the whole span lies in the set. */
    static boolean covers(long[] bounds, long from, long to) {
        int first = firstEndingAfter(bounds, from);
        return first < bounds.length && bounds[first] <= from && bounds[first + 1] >= to;
    }

    /** The time in both sets. */
    public static long[] intersection(long[] one, long[] other) {
        long[] common = new long[one.length + other.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            long from = Math.max(one[i], other[j]);
            long to = Math.min(one[i + 1], other[j + 1]);
            if (from < to) {
                common[size++] = from;
                common[size++] = to;
            }
            if (one[i + 1] < other[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return Arrays.copyOf(common, size);
    }

    /** The part of the set before an instant. */
    public static long[] before(long[] bounds, long instant) {
        return intersection(bounds, new long[] {Long.MIN_VALUE, instant});
    }

    /** Position of the begin of the first span that ends after the instant; the array's length if there is none. */
    private static int firstEndingAfter(long[] bounds, long at) {
        int found = Arrays.binarySearch(bounds, at);
        int next = found >= 0 ? found + 1 : -found - 1;
        return (next & 1) == 1 ? next - 1 : next;
    }
}
