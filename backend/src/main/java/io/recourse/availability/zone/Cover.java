package io.recourse.availability.zone;

import java.util.Arrays;

/**
 * Exclusions merged: which kinds cover each stretch of time from the beginning of a period on, those that have covered
 * longest first. The same for every clause that asks for as much notice in a period that begins then.
 */
final class Cover {

    /** Nothing covers. */
    static final int NOTHING = 0;

    /** Set where maintenance that was announced too late covers, whatever else does. */
    static final int TOO_LATE = 1 << 30;

    /** Bits of a kind in an order; its ordinal and one. */
    private static final int KIND_BITS = 4;

    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    final long neededNotice;
    final long start;

    /** Beginning of each stretch; the first is the start, and past the last there is an instant that never comes. */
    final long[] at;

    /** Kinds that cover, in order, from each beginning on. */
    final int[] order;

    Cover(ExclusionWindows windows, long neededNotice, long start) {
        this.neededNotice = neededNotice;
        this.start = start;
        Coverage coverage = new Coverage(windows, neededNotice, start);
        long[] begins = new long[2 * windows.size() + 2];
        int[] orders = new int[begins.length];
        int size = 0;
        for (long instant = start; instant != Coverage.NEVER; ) {
            long next = coverage.moveTo(instant);
            begins[size] = instant;
            orders[size++] = coverage.order();
            instant = next;
        }
        begins[size] = Coverage.NEVER;
        at = Arrays.copyOf(begins, size + 1);
        order = Arrays.copyOf(orders, size);
    }

    /** An order with one more kind, which comes after those in it. */
    static int then(int order, int position, int kind) {
        return order | kind + 1 << position * KIND_BITS;
    }

    /** The first kind of an order; -1 if there is none. */
    static int first(int order) {
        return (order & KIND_MASK) - 1;
    }

    /** An order without its first kind. */
    static int rest(int order) {
        return (order & ~TOO_LATE) >>> KIND_BITS;
    }
}
