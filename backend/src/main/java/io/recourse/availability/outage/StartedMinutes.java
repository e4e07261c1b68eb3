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

    private final long minimum;
    private final MinuteWalk walk;

    public StartedMinutes(long minimum, int downtime) {
        this.minimum = minimum;
        this.walk = new MinuteWalk(minimum, downtime);
    }

    @Override
    public Pieces apply(Pieces pieces, Runs runs, Pieces spare) {
        long[] begin = pieces.from;
        long start = begin[0];
        long stop = begin[pieces.size];
        long from = runs.size == 0 ? stop : Minutes.floor(begin[runs.first(0)]);
        for (int run = 0; run < runs.size; run++) {
            int first = runs.first(run);
            int end = runs.end(run);
            long to = Minutes.ceil(begin[end]);
            long next = run + 1 < runs.size ? Minutes.floor(begin[runs.first(run + 1)]) : Long.MAX_VALUE;
            boolean alone = to < next
                    && begin[Math.max(first - 2, 0)] <= Math.max(from, start)
                    && Math.min(to, stop) <= begin[Math.min(end + 2, pieces.size)]
                    && (end - first == 1 || Integer.bitCount(pieces.charges(first, end)) == 1);
            if (!alone) {
                walk.run(pieces, runs, run, spare);
                return spare;
            }
            if (to - from < minimum) {
                pieces.recharge(first, end, FEW_MINUTES);
            } else {
                charge(pieces, first, end, Math.max(from, start), Math.min(to, stop));
            }
            from = next;
        }
        return pieces;
    }

    /** Charges the rest of the minutes in which an outage begins and ends. */
    private static void charge(Pieces pieces, int first, int end, long from, long to) {
        int charge = PieceCode.charge(pieces.code[first]);
        if (first > GAP) {
            pieces.put(first - 1, from, charged(pieces.code[first - 2], charge));
        }
        if (end + GAP < pieces.size) {
            pieces.code[end] = charged(pieces.code[end + 1], charge);
            pieces.from[end + 1] = to;
        }
    }

    /** The code of time beside an outage, charged like it as far as it is counted. */
    static int charged(int code, int charge) {
        boolean changes = (COUNTED >>> PieceCode.charge(code) & 1) != 0
                && PieceCode.charge(code) != charge
                && PieceCode.cause(code) != NOT_YET;
        return changes ? PieceCode.recharged(code, PieceCode.because(Charge.of(charge), Cause.STARTED_MINUTE)) : code;
    }
}
