package io.recourse.availability.outage;

import io.recourse.availability.Charge;
import io.recourse.availability.piece.Cause;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;

/**
 * The sixth rule where each clock minute with any downtime in it counts as a whole, as far as its time is counted, and
 * so many of them in a row. A minute that was only degraded counts by weight.
 *
 * <p>Nearly always each outage stands alone: its first and last minute lie in one piece each. Then the empty pieces on
 * both sides of it take what is cut off, and nothing has to be moved. Everything else is left to {@link MinuteWalk};
 * the tests compare both.
 */
public final class StartedMinutes implements LastRule {

    /** Empty pieces needed on each side of an outage. */
    public static final int GAP = 1;

    private static final int NOT_YET = Cause.NOT_YET.ordinal();
    private static final int COUNTED =
            Charge.UP.bit() | Charge.DOWN.bit() | Charge.WEIGHTED.bit() | Charge.FORGIVEN.bit();
    private static final int FEW_MINUTES = PieceCode.because(Charge.FORGIVEN, Cause.FEW_MINUTES);

    /** The cause alone; add a charge. */
    private static final int STARTED_MINUTE = PieceCode.because(Charge.UP, Cause.STARTED_MINUTE);

    private final long minimum;
    private final MinuteWalk walk;

    public StartedMinutes(long minimum, int downtime) {
        this.minimum = minimum;
        this.walk = new MinuteWalk(minimum, downtime);
    }

    @Override
    public Pieces apply(Pieces pieces, Runs runs, Pieces spare) {
        int run = 0;
        while (true) {
            run = applySingle(pieces, runs, run);
            if (run == runs.size) {
                return pieces;
            }
            if (!applyOther(pieces, runs, run)) {
                walk.run(pieces, runs, run, spare);
                return spare;
            }
            run++;
        }
    }

    /**
     * Outages that stand alone, in one piece, and not at the edges of the period; returns the first that does not. Calls
     * nothing that is not compiled into it, since for a call everything at hand would be put aside in each step.
     */
    private int applySingle(Pieces pieces, Runs runs, int firstRun) {
        final int last = runs.size;
        if (firstRun >= last) {
            return last;
        }
        final int[] edges = runs.edges;
        final long[] begin = pieces.from;
        final int[] code = pieces.code;
        final long least = minimum;
        final int lastFirst = pieces.size - 3;
        // As if another outage began with the end of the period.
        edges[2 * last] = pieces.size;
        int run = firstRun;
        int first = edges[2 * run];
        long from = Minutes.floor(begin[first]);
        for (; run < last; run++) {
            final int following = edges[2 * run + 2];
            if (edges[2 * run + 1] != first + 1 || first < 2 || first > lastFirst) {
                break;
            }
            final long before = begin[first - 2];
            final long behind = begin[first + 3];
            final long to = Minutes.ceil(begin[first + 1]);
            final long next = Minutes.floor(begin[following]);
            if (to >= next || before > from || behind < to) {
                break;
            }
            final int raw = code[first];
            if (to - from < least) {
                code[first] = PieceCode.recharged(raw, FEW_MINUTES);
            } else {
                final int changing = COUNTED & ~(1 << PieceCode.charge(raw));
                final int because = PieceCode.charge(raw) | STARTED_MINUTE;
                code[first - 1] = charged(code[first - 2], changing, because);
                code[first + 1] = charged(code[first + 2], changing, because);
                begin[first - 1] = from;
                begin[first + 2] = to;
            }
            first = following;
            from = next;
        }
        return run;
    }

    /** Any other outage; false if the pieces beside it have to be moved. */
    private boolean applyOther(Pieces pieces, Runs runs, int run) {
        long[] begin = pieces.from;
        int first = runs.first(run);
        int end = runs.end(run);
        long from = Minutes.floor(begin[first]);
        long to = Minutes.ceil(begin[end]);
        long start = Math.max(from, begin[0]);
        long stop = Math.min(to, begin[pieces.size]);
        long next = run + 1 < runs.size ? Minutes.floor(begin[runs.first(run + 1)]) : Long.MAX_VALUE;
        boolean alone = to < next
                && begin[Math.max(first - 2, 0)] <= start
                && stop <= begin[Math.min(end + 2, pieces.size)]
                && (end - first == 1 || Integer.bitCount(pieces.charges(first, end)) == 1);
        if (!alone) {
            return false;
        }
        int charge = PieceCode.charge(pieces.code[first]);
        if (to - from < minimum) {
            pieces.recharge(first, end, FEW_MINUTES);
            return true;
        }
        int changing = COUNTED & ~(1 << charge);
        int because = STARTED_MINUTE | charge;
        if (first > GAP) {
            pieces.put(first - 1, start, charged(pieces.code[first - 2], changing, because));
        }
        if (end + GAP < pieces.size) {
            pieces.code[end] = charged(pieces.code[end + 1], changing, because);
            begin[end + 1] = stop;
        }
        return true;
    }

    /**
     * The code of time beside an outage, charged like it as far as it is counted.
     *
     * @param changing charges that change, as bits
     * @param because charge and cause they change to
     */
    private static int charged(int code, int changing, int because) {
        if (PieceCode.cause(code) == NOT_YET) {
            return code;
        }
        // All bits or none, since whether time beside an outage is counted can hardly be foreseen.
        int changes = -(changing >>> PieceCode.charge(code) & 1);
        return code ^ (code ^ PieceCode.recharged(code, because)) & changes;
    }
}
