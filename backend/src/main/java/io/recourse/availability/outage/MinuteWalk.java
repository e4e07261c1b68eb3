package io.recourse.availability.outage;

import io.recourse.availability.Charge;
import io.recourse.availability.piece.Cause;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;

/**
 * {@link StartedMinutes} for any pieces: walks over them and writes new ones, with as many cuts as it takes. Rows of
 * minutes may hold several outages, some of them only degraded, and end in the middle of other pieces.
 */
final class MinuteWalk {

    private static final int DOWN = Charge.DOWN.ordinal();
    private static final int WEIGHTED = Charge.WEIGHTED.ordinal();
    private static final int NOT_YET = Cause.NOT_YET.ordinal();
    private static final int COUNTED =
            Charge.UP.bit() | Charge.DOWN.bit() | Charge.WEIGHTED.bit() | Charge.FORGIVEN.bit();
    private static final int FEW_MINUTES = PieceCode.because(Charge.FORGIVEN, Cause.FEW_MINUTES);

    private final long minimum;
    private final int downtime;

    /** Where the walk over the pieces is. */
    private int piece;

    private long at;

    MinuteWalk(long minimum, int downtime) {
        this.minimum = minimum;
        this.downtime = downtime;
    }

    /** Writes the result; runs before the first one are charged already. */
    void run(Pieces pieces, Runs runs, int firstRun, Pieces result) {
        result.clear(3L * pieces.size + 2L * runs.size + 1);
        long end = pieces.from[pieces.size];
        piece = 0;
        at = pieces.from[0];
        for (int run = firstRun; run < runs.size; ) {
            long from = Minutes.floor(pieces.from[runs.first(run)]);
            long to = Minutes.ceil(pieces.from[runs.end(run)]);
            int charges = pieces.charges(runs.first(run), runs.end(run++));
            while (run < runs.size && pieces.from[runs.first(run)] < to + Minutes.MINUTE) {
                to = Minutes.ceil(pieces.from[runs.end(run)]);
                charges |= pieces.charges(runs.first(run), runs.end(run++));
            }
            copyUntil(from, pieces, result);
            long until = Math.min(to, end);
            if (to - from < minimum) {
                recharge(until, downtime, FEW_MINUTES, pieces, result);
            } else if (charges == Charge.WEIGHTED.bit()) {
                charge(until, WEIGHTED, pieces, result);
            } else if (charges == Charge.DOWN.bit()) {
                charge(until, DOWN, pieces, result);
            } else {
                chargeHeaviest(until, pieces, result);
            }
        }
        copyUntil(end, pieces, result);
        result.from[result.size] = end;
    }

    private void copyUntil(long until, Pieces pieces, Pieces result) {
        recharge(until, 0, 0, pieces, result);
    }

    private void charge(long until, int charge, Pieces pieces, Pieces result) {
        int changed = COUNTED & ~(1 << charge);
        recharge(until, changed, PieceCode.because(Charge.of(charge), Cause.STARTED_MINUTE), pieces, result);
    }

    /** Walks on to an instant and writes what lies before it; recharges what had one of the charges. */
    private void recharge(long until, int charges, int because, Pieces pieces, Pieces result) {
        long[] from = pieces.from;
        int[] code = pieces.code;
        long[] resultFrom = result.from;
        int[] resultCode = result.code;
        int size = result.size;
        int next = piece;
        long begin = at;
        while (begin < until) {
            int raw = code[next];
            boolean changes = (charges >>> PieceCode.charge(raw) & 1) != 0 && PieceCode.cause(raw) != NOT_YET;
            resultFrom[size] = begin;
            resultCode[size++] = changes ? PieceCode.recharged(raw, because) : raw;
            long end = from[next + 1];
            next += end <= until ? 1 : 0;
            begin = Math.min(end, until);
        }
        result.size = size;
        piece = next;
        at = begin;
    }

    /** Charges as down the minutes with a part that was down, and by weight those that were only degraded. */
    private void chargeHeaviest(long until, Pieces pieces, Pieces result) {
        int next = piece;
        while (at < until) {
            while (next < pieces.size && !isDownAfter(pieces, next, at)) {
                next++;
            }
            long downFrom = next < pieces.size ? Minutes.floor(pieces.from[next]) : until;
            long downTo = next < pieces.size ? Minutes.ceil(pieces.from[++next]) : until;
            charge(Math.min(until, downFrom), WEIGHTED, pieces, result);
            charge(Math.min(until, downTo), DOWN, pieces, result);
        }
    }

    /** True if a piece is down at some time after an instant; an empty one never is. */
    private static boolean isDownAfter(Pieces pieces, int piece, long instant) {
        return PieceCode.charge(pieces.code[piece]) == DOWN
                && pieces.from[piece + 1] > Math.max(instant, pieces.from[piece]);
    }
}
