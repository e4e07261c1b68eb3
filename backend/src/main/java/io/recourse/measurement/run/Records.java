package io.recourse.measurement.run;

import java.util.Arrays;

/**
 * What a source recorded, in any order, each with its beginning, its end and a state; in primitive arrays.
 *
 * @param until {@link Long#MAX_VALUE} while the state goes on
 * @param states by their ordinals
 */
record Records(long[] from, long[] until, byte[] states) {

    static final Records NONE = new Records(new long[0], new long[0], new byte[0]);

    int size() {
        return from.length;
    }

    /** Both together. */
    Records and(Records others) {
        if (others.size() == 0) {
            return this;
        }
        long[] allFrom = Arrays.copyOf(from, size() + others.size());
        long[] allUntil = Arrays.copyOf(until, allFrom.length);
        byte[] allStates = Arrays.copyOf(states, allFrom.length);
        System.arraycopy(others.from, 0, allFrom, size(), others.size());
        System.arraycopy(others.until, 0, allUntil, size(), others.size());
        System.arraycopy(others.states, 0, allStates, size(), others.size());
        return new Records(allFrom, allUntil, allStates);
    }
}
