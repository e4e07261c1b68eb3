package io.recourse.availability.zone;

import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import java.time.Duration;
import java.util.Arrays;

/**
 * Which kinds of exclusion cover an instant, and since when without a break. Moves forward in time only. Maintenance
 * announced too late is a kind of its own here.
 */
final class Coverage {

    static final int KINDS = ExclusionKind.values().length;

    /** Stands for maintenance that was announced too late. */
    static final int TOO_LATE = KINDS;

    private static final int MAINTENANCE = ExclusionKind.PLANNED_MAINTENANCE.ordinal();
    private static final long NEVER = Long.MAX_VALUE;

    private final long neededNotice;
    private final long[] since = new long[KINDS + 1];
    private final long[] until = new long[KINDS + 1];
    private ExclusionWindows windows = ExclusionWindows.NONE;
    private long start;
    private int next;
    private long nextBeginning;
    private long firstEnd;

    /** Kinds that cover the instant, as bits. */
    int kinds;

    Coverage(Formula formula) {
        Duration notice = formula.maintenanceNotice();
        neededNotice = notice == null ? Long.MIN_VALUE : notice.toMillis();
    }

    /** Begins anew; what covered time before the start covers since the start. */
    void begin(ExclusionWindows exclusions, long from) {
        windows = exclusions;
        start = from;
        next = 0;
        kinds = 0;
        firstEnd = NEVER;
        nextBeginning = windows.beginning(0);
        Arrays.fill(until, Long.MIN_VALUE);
    }

    /** Moves to an instant; returns when the coverage may change next, at the latest at the limit. */
    long moveTo(long instant, long limit) {
        while (nextBeginning <= instant) {
            enter(next);
            nextBeginning = windows.beginning(++next);
        }
        if (firstEnd <= instant) {
            leave(instant);
        }
        return Math.min(limit, Math.min(nextBeginning, firstEnd));
    }

    /** True if nothing covers the instant but maintenance that was announced too late. */
    boolean isOnlyTooLate() {
        return kinds == 1 << TOO_LATE;
    }

    long since(int kind) {
        return since[kind];
    }

    private void enter(int window) {
        int kind = windows.kind(window);
        if (kind == MAINTENANCE && !windows.announced(window, neededNotice)) {
            kind = TOO_LATE;
        }
        long from = Math.max(windows.beginning(window), start);
        if (until[kind] < from) {
            since[kind] = from;
        }
        until[kind] = Math.max(until[kind], windows.end(window));
        firstEnd = Math.min(firstEnd, until[kind]);
        kinds |= 1 << kind;
    }

    private void leave(long instant) {
        firstEnd = NEVER;
        for (int rest = kinds; rest != 0; rest &= rest - 1) {
            int kind = Integer.numberOfTrailingZeros(rest);
            if (until[kind] <= instant) {
                kinds &= ~(1 << kind);
            } else {
                firstEnd = Math.min(firstEnd, until[kind]);
            }
        }
    }
}
