package io.recourse.availability.zone;

import io.recourse.contract.terms.ExclusionKind;
import java.util.Arrays;

/**
 * Which kinds of exclusion cover an instant, and since when without a break. Moves forward in time only. Maintenance
 * announced too late is a kind of its own here.
 */
final class Coverage {

    static final long NEVER = Long.MAX_VALUE;

    private static final int KINDS = ExclusionKind.values().length;
    private static final int MAINTENANCE = ExclusionKind.PLANNED_MAINTENANCE.ordinal();

    /** Stands for maintenance that was announced too late. */
    private static final int TOO_LATE = KINDS;

    private final ExclusionWindows windows;
    private final long neededNotice;
    private final long start;
    private final long[] since = new long[KINDS + 1];
    private final long[] until = new long[KINDS + 1];
    private int next;
    private long firstEnd = NEVER;
    private int kinds;

    /** What covered time before the start covers since the start. */
    Coverage(ExclusionWindows windows, long neededNotice, long start) {
        this.windows = windows;
        this.neededNotice = neededNotice;
        this.start = start;
        Arrays.fill(until, Long.MIN_VALUE);
    }

    /** Moves to an instant; returns when the coverage may change next, NEVER if it does not. */
    long moveTo(long instant) {
        while (windows.beginning(next) <= instant && next < windows.size()) {
            enter(next++);
        }
        if (firstEnd <= instant) {
            leave(instant);
        }
        return Math.min(windows.beginning(next), firstEnd);
    }

    /** Kinds that cover the instant, the one that has covered longest first, as {@link Cover} keeps them. */
    int order() {
        int order = kinds >>> TOO_LATE == 0 ? Cover.NOTHING : Cover.TOO_LATE;
        int position = 0;
        for (int rest = kinds & (1 << TOO_LATE) - 1; rest != 0; position++) {
            int longest = Integer.numberOfTrailingZeros(rest);
            for (int others = rest & rest - 1; others != 0; others &= others - 1) {
                int other = Integer.numberOfTrailingZeros(others);
                longest = since[other] < since[longest] ? other : longest;
            }
            order = Cover.then(order, position, longest);
            rest &= ~(1 << longest);
        }
        return order;
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
