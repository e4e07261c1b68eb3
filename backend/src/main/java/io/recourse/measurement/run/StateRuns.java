package io.recourse.measurement.run;

import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of one service or component by one source, without gap or overlap, in primitive arrays: a run ends where
 * the next begins. Neighbouring runs differ. Instants are epoch milliseconds.
 */
public final class StateRuns {

    /** Bits of a code that name the state, by its ordinal. */
    static final int STATE = 0x07;

    /** The source was watching. */
    static final int COVERED = 0x08;

    /** There is a record of the state, not only the absence of one. */
    static final int RECORDED = 0x10;

    private static final int CHANGE_BITS = 4;

    /** In the place of a state: nothing follows. */
    private static final int NO_STATE = 0x0F;

    private static final State[] STATES = State.values();

    private final long[] from;
    private final byte[] codes;
    private final int size;
    private final long to;

    StateRuns(long[] from, byte[] codes, int size, long to) {
        this.from = from;
        this.codes = codes;
        this.size = size;
        this.to = to;
    }

    public int size() {
        return size;
    }

    /** Beginning of a run; the first begins with the interval. */
    public long from(int run) {
        return from[run];
    }

    /** End of a run, not included; the last ends with the interval. */
    public long to(int run) {
        return run + 1 < size ? from[run + 1] : to;
    }

    public State state(int run) {
        return STATES[codes[run] & STATE];
    }

    /** Whether the source was watching, or had recorded the state all the same: otherwise nobody knows. */
    public boolean isKnown(int run) {
        return (codes[run] & (COVERED | RECORDED)) != 0;
    }

    /** Beginnings of all runs, and at last the end. */
    public long[] bounds() {
        long[] bounds = Arrays.copyOf(from, size + 1);
        bounds[size] = to;
        return bounds;
    }

    /** Ordinals of all states, and in the place of one that is not known what is given. */
    public byte[] states(byte unknown) {
        byte[] states = new byte[size];
        for (int run = 0; run < size; run++) {
            int code = codes[run];
            states[run] = (code & (COVERED | RECORDED)) == 0 ? unknown : (byte) (code & STATE);
        }
        return states;
    }

    /** All the time that the runs fill. */
    public Interval interval() {
        return new Interval(Instant.ofEpochMilli(from[0]), Instant.ofEpochMilli(to));
    }

    /** End of the last time in which the source was watching; null if it never was. */
    public @Nullable Instant dataUntil() {
        for (int run = size - 1; run >= 0; run--) {
            if ((codes[run] & COVERED) != 0) {
                return Instant.ofEpochMilli(to(run));
            }
        }
        return null;
    }

    /** The part within a time, which must share some with this one and not reach beyond it. */
    public StateRuns within(Interval part) {
        long start = part.from().toEpochMilli();
        long end = part.to().toEpochMilli();
        if (start == from[0] && end == to) {
            return this;
        }
        if (start < from[0] || end > to) {
            throw new IllegalArgumentException(part + " is not within " + interval());
        }
        int first = holding(start);
        int last = holding(end - 1);
        long[] begins = Arrays.copyOfRange(from, first, last + 1);
        begins[0] = start;
        return new StateRuns(begins, Arrays.copyOfRange(codes, first, last + 1), begins.length, end);
    }

    /** Puts together what follows one another. */
    public static StateRuns joined(List<StateRuns> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StateRuns last = parts.getLast();
        Builder runs = new Builder(parts.stream().mapToInt(StateRuns::size).sum());
        long at = parts.getFirst().from[0];
        for (StateRuns part : parts) {
            if (part.from[0] != at) {
                throw new IllegalArgumentException("a part begins at " + part.from[0] + ", not at " + at);
            }
            for (int run = 0; run < part.size; run++) {
                runs.append(part.from[run], part.codes[run]);
            }
            at = part.to;
        }
        return runs.until(last.to);
    }

    /** Writes what the engine can tell apart, whatever it was decided by: each change of state, and the end. */
    void writeChanges(PackWriter bytes) {
        long before = 0;
        int last = -1;
        for (int run = 0; run < size; run++) {
            int next = codes[run] & STATE | (isKnown(run) ? COVERED : 0);
            if (next != last) {
                bytes.signed(from[run] - before << CHANGE_BITS | next);
                before = from[run];
                last = next;
            }
        }
        bytes.signed(to - before << CHANGE_BITS | NO_STATE);
    }

    int code(int run) {
        return codes[run];
    }

    long end() {
        return to;
    }

    private int holding(long instant) {
        int found = Arrays.binarySearch(from, 0, size, instant);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateRuns runs
                && to == runs.to
                && Arrays.equals(from, 0, size, runs.from, 0, runs.size)
                && Arrays.equals(codes, 0, size, runs.codes, 0, runs.size);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(to) * 31 + size;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int run = 0; run < size; run++) {
            text.append(Instant.ofEpochMilli(from[run])).append(' ').append(state(run));
            text.append((codes[run] & COVERED) != 0 ? " watched" : "");
            text.append((codes[run] & RECORDED) != 0 ? " recorded" : "").append('\n');
        }
        return text.append(Instant.ofEpochMilli(to)).toString();
    }

    /** Takes runs in order; one that equals the run before continues it. */
    static final class Builder {

        private long[] from;
        private byte[] codes;
        private int size;

        Builder(int capacity) {
            from = new long[Math.max(capacity, 1)];
            codes = new byte[from.length];
        }

        void append(long start, int code) {
            if (size > 0 && codes[size - 1] == code) {
                return;
            }
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                codes = Arrays.copyOf(codes, size * 2);
            }
            from[size] = start;
            codes[size++] = (byte) code;
        }

        StateRuns until(long to) {
            return new StateRuns(from, codes, size, to);
        }
    }
}
