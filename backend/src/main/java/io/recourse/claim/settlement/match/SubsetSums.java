package io.recourse.claim.settlement.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds which of some amounts sum to a target: in the order given, small sets first found, within a bounded search. */
final class SubsetSums {

    private static final int LARGEST_SET = 8;
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_FOUND = 4;

    private final long[] values;
    private final long[] rest;
    private final long least;
    private final long most;
    private final List<int[]> found = new ArrayList<>();
    private final int[] chosen = new int[LARGEST_SET];
    private int steps;

    /**
     * What was found.
     *
     * @param complete false if there may be more
     */
    record Result(List<int[]> sets, boolean complete) {

        boolean isUnique() {
            return sets.size() == 1 && complete;
        }
    }

    private SubsetSums(long[] values, long target, long tolerance) {
        this.values = values;
        this.least = target - tolerance;
        this.most = target + tolerance;
        this.rest = new long[values.length + 1];
        for (int i = values.length - 1; i >= 0; i--) {
            rest[i] = Math.addExact(rest[i + 1], values[i]);
        }
    }

    /**
     * Sets of two to eight positions whose values sum to the target within the tolerance; at most four, since more than
     * one means that the sum decides nothing. A search that would take too long ends with what it has.
     *
     * @param values positive
     */
    static Result find(long[] values, long target, long tolerance) {
        SubsetSums search = new SubsetSums(values, target, tolerance);
        for (int size = 2; size <= Math.min(LARGEST_SET, values.length) && search.mayGoOn(); size++) {
            search.choose(0, 0, size, 0);
        }
        return new Result(List.copyOf(search.found), search.mayGoOn());
    }

    private void choose(int position, int count, int size, long sum) {
        if (!mayGoOn()) {
            return;
        }
        steps++;
        if (count == size) {
            if (sum >= least && sum <= most) {
                found.add(Arrays.copyOf(chosen, size));
            }
            return;
        }
        for (int i = position; i <= values.length - (size - count); i++) {
            if (sum + rest[i] < least) {
                return;
            }
            if (sum + values[i] <= most) {
                chosen[count] = i;
                choose(i + 1, count + 1, size, sum + values[i]);
            }
        }
    }

    private boolean mayGoOn() {
        return steps < MOST_STEPS && found.size() < MOST_FOUND;
    }
}
