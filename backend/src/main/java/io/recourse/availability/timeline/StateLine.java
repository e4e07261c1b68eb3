package io.recourse.availability.timeline;

import io.recourse.availability.piece.PieceCode;
import org.jspecify.annotations.Nullable;

/**
 * The states of a line of components over a period: a symbol holds from its instant to the next. The first one begins
 * with the period; past the last there is an instant that never comes. In primitive arrays that are used again.
 */
public final class StateLine {

    private static final long NEVER = 1L << 60;
    private static final int ALONE = PieceCode.ofComponent(0);

    public long[] at = new long[0];
    public byte[] symbol = new byte[0];
    public int size;

    /** Component bits by position; null where the line is one component. */
    public int @Nullable [] owner;

    private int[] owners = new int[0];

    /** Fills it with one component. */
    public void fill(ComponentTimeline timeline, long from, long known, long to) {
        int holding = timeline.holdingAt(from);
        int end = timeline.holdingBefore(known) + 1;
        clear(Math.max(0, end - holding) + 2);
        owner = null;
        if (from < known) {
            append(from, timeline.symbol(holding));
            timeline.copyTo(this, holding + 1, end);
        }
        if (known < to) {
            append(known, Symbol.of(timeline.stateAfterNow(), Symbol.NOT_YET));
        }
        at[size] = NEVER;
    }

    /** Empties it and makes room for several components. */
    void clearForSeveral(int capacity) {
        clear(capacity);
        if (owners.length < at.length) {
            owners = new int[at.length];
        }
        owner = owners;
    }

    void append(long instant, byte lineSymbol, int component) {
        owners[size] = PieceCode.ofComponent(component);
        append(instant, lineSymbol);
    }

    void end() {
        at[size] = NEVER;
    }

    /** Component bits of all positions together, if the line is one component. */
    public int commonOwner() {
        return owner == null ? ALONE : 0;
    }

    private void append(long instant, byte lineSymbol) {
        at[size] = instant;
        symbol[size++] = lineSymbol;
    }

    private void clear(int capacity) {
        size = 0;
        if (at.length <= capacity) {
            at = new long[capacity + (capacity >> 1) + 1];
            symbol = new byte[at.length];
        }
    }
}
