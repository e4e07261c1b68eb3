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

    private static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final long[] allowances = new long[ExclusionKind.values().length];
    private final long cap;
    private final long[] left = new long[allowances.length];
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
        renew();
        leftOfCap = cap;
    }

    /** Gives each kind its whole allowance again; the cap stays as it was used. */
    void renew() {
        System.arraycopy(allowances, 0, left, 0, left.length);
    }

    /** The kind that excludes where these cover; NO_KIND if their allowances are used up. */
    int choose(int order) {
        int rest = order;
        int kind = Cover.first(rest);
        while (kind != NO_KIND && left[kind] == 0) {
            rest = Cover.rest(rest);
            kind = Cover.first(rest);
        }
        return kind;
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
