package io.recourse.availability.piece;

/**
 * Outages: neighbouring pieces that are down, as positions in a sequence of pieces. Kept as edges: the first piece of a
 * run, the first piece after it, the first piece of the next run, and so on. Used again like the pieces.
 */
public final class Runs {

    public int[] edges = new int[0];
    public int size;

    /** Empties it and makes room. */
    public void clear(int capacity) {
        size = 0;
        if (edges.length < 2 * capacity + 2) {
            edges = new int[3 * capacity + 2];
        }
    }

    /** First piece of a run. */
    public int first(int run) {
        return edges[2 * run];
    }

    /** First piece after a run. */
    public int end(int run) {
        return edges[2 * run + 1];
    }
}
