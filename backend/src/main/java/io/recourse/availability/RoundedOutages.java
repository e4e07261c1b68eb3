package io.recourse.availability;

/**
 * The sixth rule where each started minute of an outage, counted from its beginning, counts as a whole. What an outage
 * lacks of whole minutes is charged to the next time that counted as up, so that each moment stays charged once; what
 * the period has no time left for is not charged.
 */
final class RoundedOutages implements LastRule {

    private static final int UP = Charge.UP.ordinal();
    private static final int NOT_YET = Cause.NOT_YET.ordinal();
    private static final int DOWN = PieceCode.because(Charge.DOWN, Cause.ROUNDED_UP);
    private static final int WEIGHTED = PieceCode.because(Charge.WEIGHTED, Cause.ROUNDED_UP);

    /** Still to be charged, of outages that were down at any time. */
    private long owedDown;
    /** Still to be charged, of outages that were only degraded. */
    private long owedWeighted;

    @Override
    public Pieces apply(Pieces pieces, Runs runs, Pieces result) {
        result.clear(3L * pieces.size + 1);
        owedDown = 0;
        owedWeighted = 0;
        int piece = 0;
        for (int run = 0; run < runs.size; run++) {
            while (piece < runs.first(run)) {
                settle(pieces, piece++, result);
            }
            while (piece < runs.end(run)) {
                append(result, pieces.from[piece], pieces.code[piece++]);
            }
            long length = pieces.from[piece] - pieces.from[runs.first(run)];
            long lacking = Minutes.ceil(length) - length;
            boolean down = (pieces.charges(runs.first(run), piece) & Charge.DOWN.bit()) != 0;
            owedDown += down ? lacking : 0;
            owedWeighted += down ? 0 : lacking;
        }
        while (piece < pieces.size) {
            settle(pieces, piece++, result);
        }
        result.from[result.size] = pieces.from[pieces.size];
        return result;
    }

    /** Charges what is owed to a piece that is not down. */
    private void settle(Pieces pieces, int piece, Pieces result) {
        int code = pieces.code[piece];
        long at = pieces.from[piece];
        long to = pieces.from[piece + 1];
        if (PieceCode.charge(code) == UP && PieceCode.cause(code) != NOT_YET) {
            long down = Math.min(owedDown, to - at);
            if (down > 0) {
                append(result, at, PieceCode.recharged(code, DOWN));
                owedDown -= down;
                at += down;
            }
            long weighted = Math.min(owedWeighted, to - at);
            if (weighted > 0) {
                append(result, at, PieceCode.recharged(code, WEIGHTED));
                owedWeighted -= weighted;
                at += weighted;
            }
        }
        if (at < to) {
            append(result, at, code);
        }
    }

    private static void append(Pieces result, long at, int code) {
        result.from[result.size] = at;
        result.code[result.size++] = code;
    }
}
