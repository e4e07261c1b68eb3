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
    /** The cause alone; add a charge. */
    private static final int ROUNDED_UP = PieceCode.because(Charge.UP, Cause.ROUNDED_UP);

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
        owedDown = 0;
        owedWeighted = 0;
        read = 0;
        write = 0;
        int run = 0;
        while (run < runs.size) {
            if (write == read) {
                run = applySingle(pieces, runs, run);
            }
            if (run < runs.size) {
                applyOther(pieces, runs, run++);
            }
        }
        if (write < read) {
            settle(pieces, pieces.size);
            move(pieces, pieces.size);
            pieces.from[write] = pieces.from[pieces.size];
            pieces.size = write;
        }
        return pieces;
    }

    /**
     * Outages of one piece before time that counts as up and is long enough, while nothing is owed; returns the first that
     * is no such. Calls nothing that is not compiled into it, since for a call everything at hand would be put aside in
     * each step.
     */
    private static int applySingle(Pieces pieces, Runs runs, int firstRun) {
        final int[] edges = runs.edges;
        final long[] from = pieces.from;
        final int[] codes = pieces.code;
        final int lastFirst = pieces.size - 3;
        final int last = runs.size;
        int run = firstRun;
        for (; run < last; run++) {
            final int first = edges[2 * run];
            if (edges[2 * run + 1] != first + 1 || first > lastFirst) {
                break;
            }
            final long after = from[first + 3];
            final long to = from[first + 1];
            final long length = to - from[first];
            final long until = to + Minutes.ceil(length) - length;
            final int code = codes[first + 2];
            if (until >= after || !isUp(code)) {
                break;
            }
            codes[first + 1] = PieceCode.recharged(code, ROUNDED_UP | PieceCode.charge(codes[first]));
            from[first + 2] = until;
        }
        return run;
    }

    /** Any outage, after time that may still owe something. */
    private void applyOther(Pieces pieces, Runs runs, int run) {
        long[] from = pieces.from;
        int first = runs.first(run);
        int end = runs.end(run);
        int next = end + GAP;
        long length = from[end] - from[first];
        long lacking = Minutes.ceil(length) - length;
        boolean down = (pieces.charges(first, end) & Charge.DOWN.bit()) != 0;
        if (write < read) {
            settle(pieces, first);
            move(pieces, end);
        }
        int[] codes = pieces.code;
        if (write == read && next < pieces.size && isUp(codes[next]) && from[next] + lacking < from[next + 1]) {
            codes[end] = PieceCode.recharged(codes[next], down ? DOWN : WEIGHTED);
            from[next] += lacking;
            return;
        }
        if (write == read) {
            write = end;
        }
        read = next;
        owedDown += down ? lacking : 0;
        owedWeighted += down ? 0 : lacking;
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
