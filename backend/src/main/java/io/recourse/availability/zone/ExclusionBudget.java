package io.recourse.availability.zone;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import java.time.Duration;

/**
 * How much time may still be excluded: by kind, and by the cap over all kinds. Used up in order of time by excluded
 * time, whatever state it was in. Time that several kinds cover uses up one of them: the one that has covered longest
 * and is not used up.
 */
final class ExclusionBudget {

    static final int NO_KIND = -1;

    private static final int ANNOUNCED = (1 << Coverage.KINDS) - 1;
    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final long[] allowances = new long[Coverage.KINDS];
    private final long cap;
    private final long[] left = new long[Coverage.KINDS];
    private long leftOfCap;

    ExclusionBudget(Formula formula) {
        for (ExclusionKind kind : ExclusionKind.values()) {
            Duration allowance = formula.exclusionAllowances().get(kind);
            allowances[kind.ordinal()] = allowance == null ? UNLIMITED : allowance.toMillis();
        }
        cap = formula.exclusionCap() == null
                ? UNLIMITED
                : formula.exclusionCap().toMillis();
    }

    void begin() {
        System.arraycopy(allowances, 0, left, 0, left.length);
        leftOfCap = cap;
    }

    /** The kind that excludes where these cover; NO_KIND if their allowances are used up. */
    int choose(Coverage coverage) {
        int chosen = NO_KIND;
        for (int rest = coverage.kinds & ANNOUNCED; rest != 0; rest &= rest - 1) {
            int kind = Integer.numberOfTrailingZeros(rest);
            if (left[kind] > 0 && (chosen == NO_KIND || coverage.since(kind) < coverage.since(chosen))) {
                chosen = kind;
            }
        }
        return chosen;
    }

    boolean isCapUsed() {
        return leftOfCap == 0;
    }

    /** Uses up time for a kind; returns how much of it there was. */
    long take(int kind, long length) {
        long granted = Math.min(length, Math.min(left[kind], leftOfCap));
        left[kind] -= granted;
        leftOfCap -= granted;
        return granted;
    }
}
