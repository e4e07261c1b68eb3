package io.recourse.availability;

/** Finds downtime in one piece: neighbouring pieces that are down, in whole or by a weight above zero. */
final class Downtime {

    private final Pieces pieces;
    private final boolean weightCounts;

    Downtime(Pieces pieces, boolean weightCounts) {
        this.pieces = pieces;
        this.weightCounts = weightCounts;
    }

    boolean isDown(int piece) {
        byte charge = pieces.charge(piece);
        return charge == Charge.DOWN.code() || (weightCounts && charge == Charge.WEIGHTED.code());
    }

    /** First piece at or after a position that is down; the number of pieces if there is none. */
    int nextDown(int piece) {
        int next = piece;
        while (next < pieces.size() && !isDown(next)) {
            next++;
        }
        return next;
    }

    /** First piece after a position that is not down; the number of pieces if there is none. */
    int endOfRun(int piece) {
        int next = piece;
        while (next < pieces.size() && isDown(next)) {
            next++;
        }
        return next;
    }

    /** End of the run whose last piece is before a position. */
    long endTime(int endOfRun) {
        return pieces.to(endOfRun - 1);
    }
}
