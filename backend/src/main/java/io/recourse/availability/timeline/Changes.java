package io.recourse.availability.timeline;

import java.util.Arrays;

/**
 * Changes in order of time, no two at one instant. Only the first {@code size} elements mean something.
 *
 * @param at epoch milliseconds
 * @param codes what holds from there on
 */
record Changes(long[] at, byte[] codes, int size) {

    /** Puts changes in order; of several at one instant the one given last stays. Those in order are not copied. */
    static Changes inOrder(long[] at, byte[] codes) {
        int apart = 1;
        while (apart < at.length && at[apart - 1] < at[apart]) {
            apart++;
        }
        if (apart >= at.length) {
            return new Changes(at, codes, at.length);
        }
        return withoutRepeats(sorted(at, codes));
    }

    /** Merges ever longer runs, so that changes given at one instant keep their order. */
    private static Changes sorted(long[] at, byte[] codes) {
        int size = at.length;
        Changes from = new Changes(at.clone(), codes.clone(), size);
        Changes to = new Changes(new long[size], new byte[size], size);
        for (long run = 1; run < size; run *= 2) {
            for (long start = 0; start < size; start += 2 * run) {
                from.merge(to, (int) start, (int) Math.min(start + run, size), (int) Math.min(start + 2 * run, size));
            }
            Changes merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private void merge(Changes to, int start, int middle, int end) {
        if (middle >= end || at[middle - 1] <= at[middle]) {
            System.arraycopy(at, start, to.at, start, end - start);
            System.arraycopy(codes, start, to.codes, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right == end || (left < middle && at[left] <= at[right]);
            int taken = takeLeft ? left++ : right++;
            to.at[i] = at[taken];
            to.codes[i] = codes[taken];
        }
    }

    private static Changes withoutRepeats(Changes sorted) {
        int size = 0;
        for (int i = 0; i < sorted.size; i++) {
            boolean superseded = i + 1 < sorted.size && sorted.at[i + 1] == sorted.at[i];
            if (!superseded) {
                sorted.at[size] = sorted.at[i];
                sorted.codes[size++] = sorted.codes[i];
            }
        }
        return size == sorted.size
                ? sorted
                : new Changes(Arrays.copyOf(sorted.at, size), Arrays.copyOf(sorted.codes, size), size);
    }
}
