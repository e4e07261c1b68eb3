package io.recourse.availability.timeline;

import io.recourse.contract.terms.State;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The states of one component over all time, in primitive arrays: each state holds from its instant to the next. Made
 * from changes or from intervals, in any order; instants are epoch milliseconds.
 */
public final class ComponentTimeline {

    /** Set beside a state that merely fills time for which there is no data; no part of a {@link Symbol}. */
    private static final byte NO_DATA = 0x40;

    private static final byte STATE_MASK = 0x07;
    private static final State[] STATES = State.values();

    /** In place of a state: there is no data. */
    public static final byte NOBODY_KNOWS = -1;

    /** End of an interval that is still open. */
    public static final long OPEN = 1L << 59;

    private final String name;
    private final long[] at;
    private final byte[] codes;
    private final int size;
    private final byte before;
    private final byte afterNow;

    private ComponentTimeline(String name, long[] at, byte[] codes, int size, byte before, byte afterNow) {
        this.name = name;
        this.at = at;
        this.codes = codes;
        this.size = size;
        this.before = before;
        this.afterNow = afterNow;
    }

    /**
     * From changes, in any order; in order is faster. Of several at one instant the one given last holds. The array of
     * instants is kept where it can be used as it is, so it must not be changed afterwards.
     *
     * @param initial state before the first change; null if it is unknown
     */
    public static ComponentTimeline ofChanges(String name, @Nullable State initial, long[] instants, State[] states) {
        byte[] codes = new byte[instants.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) states[i].ordinal();
        }
        Changes changes = Changes.inOrder(instants, codes);
        byte unknown = (byte) State.UNKNOWN.ordinal();
        byte before = initial == null ? (byte) (unknown | NO_DATA) : (byte) initial.ordinal();
        return new ComponentTimeline(name, changes.at(), changes.codes(), changes.size(), before, unknown);
    }

    /**
     * From states that follow each other without a gap, in order; nothing is known of the time before and after them.
     * The arrays are kept, so they must not be changed afterwards.
     *
     * @param at beginnings, one after the other, and at last the end
     * @param states ordinals of {@link State}; {@link #NOBODY_KNOWS} where there is no data
     */
    public static ComponentTimeline ofRuns(String name, long[] at, byte[] states) {
        byte filler = (byte) (State.UNKNOWN.ordinal() | NO_DATA);
        byte[] codes = new byte[at.length];
        for (int i = 0; i < states.length; i++) {
            codes[i] = states[i] == NOBODY_KNOWS ? filler : states[i];
        }
        codes[states.length] = filler;
        return new ComponentTimeline(name, at, codes, at.length, filler, (byte) State.UNKNOWN.ordinal());
    }

    /**
     * From intervals; where they overlap the worst state wins. Empty ones say nothing.
     *
     * @param uncovered state of the time that no interval covers
     * @param from beginnings, included
     * @param to ends, not included; {@link #OPEN} if the state goes on
     */
    public static ComponentTimeline ofIntervals(String name, State uncovered, long[] from, long[] to, State[] states) {
        int count = from.length;
        long[] starts = new long[count];
        long[] ends = new long[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (from[i] < to[i]) {
                starts[kept] = from[i] << 3 | states[i].ordinal();
                ends[kept++] = to[i] << 3 | states[i].ordinal();
            }
        }
        Arrays.sort(starts, 0, kept);
        Arrays.sort(ends, 0, kept);
        byte filler = (byte) (uncovered.ordinal() | NO_DATA);
        long[] at = new long[2 * kept];
        byte[] codes = new byte[2 * kept];
        int size = 0;
        int[] open = new int[STATES.length];
        int start = 0;
        for (int end = 0; end < kept; ) {
            boolean opens = start < kept && starts[start] >> 3 <= ends[end] >> 3;
            long key = opens ? starts[start++] : ends[end++];
            open[(int) (key & STATE_MASK)] += opens ? 1 : -1;
            byte code = worst(open, filler);
            if (size > 0 && at[size - 1] == key >> 3) {
                codes[size - 1] = code;
            } else if (code != (size == 0 ? filler : codes[size - 1])) {
                at[size] = key >> 3;
                codes[size++] = code;
            }
        }
        return new ComponentTimeline(name, at, codes, size, filler, (byte) uncovered.ordinal());
    }

    public String name() {
        return name;
    }

    int size() {
        return size;
    }

    long at(int index) {
        return at[index];
    }

    byte state(int index) {
        return (byte) (codes[index] & STATE_MASK);
    }

    /** State before the first change. */
    byte stateBefore() {
        return (byte) (before & STATE_MASK);
    }

    /** The state that holds at a position as a symbol; the one before the first change at -1. */
    byte symbol(int position) {
        return position < 0 ? before : codes[position];
    }

    /** Appends a range of changes to a line, whose symbols are charged by state. */
    void copyTo(StateLine line, int first, int end) {
        if (first < end) {
            System.arraycopy(at, first, line.at, line.size, end - first);
            System.arraycopy(codes, first, line.symbol, line.size, end - first);
            line.size += end - first;
        }
    }

    /** State of the time that has not come yet. */
    byte stateAfterNow() {
        return afterNow;
    }

    /** Position of the change that holds at an instant; -1 before the first. */
    int holdingAt(long instant) {
        return holdingBefore(instant + 1);
    }

    /** Position of the last change before an instant; -1 if there is none. */
    int holdingBefore(long instant) {
        if (size == 0 || at[size - 1] < instant) {
            return size - 1;
        }
        // Mostly a period begins with the first changes of a timeline.
        int low = 0;
        int high = at[Math.min(1, size - 1)] >= instant ? 1 : size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The same, searched onwards from a position that is known to hold at or before the instant. */
    int holdingAt(long instant, int position) {
        int holding = position;
        while (holding + 1 < size && at[holding + 1] <= instant) {
            holding++;
        }
        return holding;
    }

    /** When the state that holds at a position ends; Long.MAX_VALUE if never. */
    long nextChange(int position) {
        return position + 1 < size ? at[position + 1] : Long.MAX_VALUE;
    }

    /** First instant within the span for which there is data; Long.MAX_VALUE if there is none. */
    public long firstData(long from, long to) {
        int index = holdingAt(from);
        byte code = index < 0 ? before : codes[index];
        if ((code & NO_DATA) == 0) {
            return from < to ? from : Long.MAX_VALUE;
        }
        for (int i = index + 1; i < size && at[i] < to; i++) {
            if ((codes[i] & NO_DATA) == 0) {
                return at[i];
            }
        }
        return Long.MAX_VALUE;
    }

    private static byte worst(int[] open, byte filler) {
        for (int state = open.length - 1; state >= 0; state--) {
            if (open[state] > 0) {
                return (byte) state;
            }
        }
        return filler;
    }
}
