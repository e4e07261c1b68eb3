package io.recourse.measurement.run;

import io.recourse.contract.terms.State;
import java.util.Arrays;

/**
 * Makes runs from records that may overlap and coverage that may have holes, by the rules of timelines (decision 031):
 * the worst record wins; without one, watched time is UP and the rest UNKNOWN; an open record lasts until the source
 * stopped watching. One pass over sorted arrays.
 */
final class RunSweep {

    private static final int UP = State.UP.ordinal();
    private static final int UNKNOWN = State.UNKNOWN.ordinal();
    private static final int STATE_BITS = 3;

    private final long from;
    private final long to;
    private final Watched watched;
    private final long[] begins;
    private final long[] ends;
    private int count;
    private final int[] open = new int[1 << STATE_BITS];
    private int openStates;

    private RunSweep(long from, long to, Watched watched, Records records) {
        this.from = from;
        this.to = to;
        this.watched = watched;
        begins = new long[records.size()];
        ends = new long[records.size()];
        collect(records);
        Arrays.sort(begins, 0, count);
        Arrays.sort(ends, 0, count);
    }

    /** Runs of the time from {@code from} to {@code to}; coverage and records may reach beyond it. */
    static StateRuns sweep(long from, long to, Watched watched, Records records) {
        return new RunSweep(from, to, watched, records).sweep();
    }

    /** Keeps what reaches into the time, cut to it: instant and state in one number, so that both are sorted at once. */
    private void collect(Records records) {
        long silence = watched.size() == 0 ? Long.MIN_VALUE : watched.to(watched.size() - 1);
        for (int i = 0; i < begins.length; i++) {
            long until = records.until()[i] == Long.MAX_VALUE ? silence : records.until()[i];
            long begin = Math.max(records.from()[i], from);
            long end = Math.min(until, to);
            if (records.from()[i] < until && begin < end) {
                begins[count] = begin << STATE_BITS | records.states()[i];
                ends[count++] = end << STATE_BITS | records.states()[i];
            }
        }
    }

    private StateRuns sweep() {
        StateRuns.Builder runs = new StateRuns.Builder(2 * count + 2 * watched.size() + 1);
        int begin = 0;
        int end = 0;
        int span = 0;
        long at = from;
        while (at < to) {
            while (begin < count && begins[begin] >> STATE_BITS <= at) {
                enter((int) begins[begin++] & StateRuns.STATE);
            }
            while (end < count && ends[end] >> STATE_BITS <= at) {
                leave((int) ends[end++] & StateRuns.STATE);
            }
            while (span < watched.size() && watched.to(span) <= at) {
                span++;
            }
            boolean covered = span < watched.size() && watched.from(span) <= at;
            runs.append(at, code(covered));
            long next = to;
            if (begin < count) {
                next = Math.min(next, begins[begin] >> STATE_BITS);
            }
            if (end < count) {
                next = Math.min(next, ends[end] >> STATE_BITS);
            }
            if (span < watched.size()) {
                next = Math.min(next, covered ? watched.to(span) : watched.from(span));
            }
            at = next;
        }
        return runs.until(to);
    }

    private int code(boolean covered) {
        int watching = covered ? StateRuns.COVERED : 0;
        if (openStates != 0) {
            return 31 - Integer.numberOfLeadingZeros(openStates) | watching | StateRuns.RECORDED;
        }
        return covered ? UP | watching : UNKNOWN;
    }

    private void enter(int state) {
        open[state]++;
        openStates |= 1 << state;
    }

    private void leave(int state) {
        if (--open[state] == 0) {
            openStates &= ~(1 << state);
        }
    }
}
