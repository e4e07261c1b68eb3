package io.recourse.availability.outage;

import io.recourse.availability.Charge;
import io.recourse.availability.piece.Cause;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;

/**
 * The sixth rule where each started minute of an outage, counted from its beginning, counts as a whole. What an outage
 * lacks of whole minutes is charged to the next time that counted as up, so that each moment stays charged once; what
 * the period has no time left for is not charged.
 *
 * <p>Works in place: behind each outage there is an empty piece. Mostly it takes what the outage lacks, off the piece
 * that follows. Where that does not count as up, pieces move up into the empty one until there is time that does; there
 * are never more cuts than outages, so there is always room.
 */
public final class RoundedOutages implements LastRule {

    /** Empty pieces needed behind each outage. */
    public static final int GAP = 1;

    private static final int UP = Charge.UP.ordinal();
    private static final int NOT_YET = Cause.NOT_YET.ordinal();
    private static final int DOWN = PieceCode.because(Charge.DOWN, Cause.ROUNDED_UP);
    private static final int WEIGHTED = PieceCode.because(Charge.WEIGHTED, Cause.ROUNDED_UP);

    /** Still to be charged, of outages that were down at any time. */
    private long owedDown;
    /** Still to be charged, of outages that were only degraded. */
    private long owedWeighted;
    /** The first piece that is not settled, and where it goes: never behind it. */
    private int read;

    private int write;

    @Override
    public Pieces apply(Pieces pieces, Runs runs, Pieces spare) {
        long[] from = pieces.from;
        int[] codes = pieces.code;
        owedDown = 0;
        owedWeighted = 0;
        read = 0;
        write = 0;
        int last = runs.size - 1;
        for (int run = 0; run <= last; run++) {
            int first = runs.first(run);
            int end = runs.end(run);
            int next = end + GAP;
            long to = from[end];
            long length = to - from[first];
            long lacking = Minutes.ceil(length) - length;
            int charges = end - first == 1 ? 1 << PieceCode.charge(codes[first]) : pieces.charges(first, end);
            boolean down = (charges & Charge.DOWN.bit()) != 0;
            if (write < read) {
                settle(pieces, first);
                move(pieces, end);
            }
            if (write == read && next < pieces.size && isUp(codes[next]) && from[next] + lacking < from[next + 1]) {
                codes[end] = PieceCode.recharged(codes[next], down ? DOWN : WEIGHTED);
                from[next] = to + lacking;
                continue;
            }
            if (write == read) {
                write = end;
            }
            read = next;
            owedDown += down ? lacking : 0;
            owedWeighted += down ? 0 : lacking;
        }
        if (write < read) {
            settle(pieces, pieces.size);
            move(pieces, pieces.size);
            from[write] = from[pieces.size];
            pieces.size = write;
        }
        return pieces;
    }

    /** Charges what is owed to pieces that are not down, up to one; fills up with empty ones once nothing is owed. */
    private void settle(Pieces pieces, int end) {
        while (read < end && (owedDown | owedWeighted) != 0) {
            int code = pieces.code[read];
            long at = pieces.from[read];
            long to = pieces.from[read + 1];
            if (isUp(code)) {
                long down = Math.min(owedDown, to - at);
                if (down > 0) {
                    pieces.put(write++, at, PieceCode.recharged(code, DOWN));
                    owedDown -= down;
                    at += down;
                }
                long weighted = Math.min(owedWeighted, to - at);
                if (weighted > 0) {
                    pieces.put(write++, at, PieceCode.recharged(code, WEIGHTED));
                    owedWeighted -= weighted;
                    at += weighted;
                }
            }
            if (at < to) {
                pieces.put(write++, at, code);
            }
            read++;
        }
        if ((owedDown | owedWeighted) == 0) {
            long at = pieces.from[read];
            while (write < read) {
                pieces.put(write++, at, 0);
            }
        }
    }

    /** Moves pieces up that are an outage, or that nothing is owed from. */
    private void move(Pieces pieces, int end) {
        if (write == read) {
            read = end;
            write = end;
            return;
        }
        while (read < end) {
            pieces.put(write++, pieces.from[read], pieces.code[read]);
            read++;
        }
    }

    private static boolean isUp(int code) {
        return PieceCode.charge(code) == UP && PieceCode.cause(code) != NOT_YET;
    }
}
