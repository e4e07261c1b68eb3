package io.recourse.availability.piece;

import io.recourse.availability.Charge;
import io.recourse.money.Fraction;
import java.util.Arrays;

/** Milliseconds by charge, summed up from the pieces that explain them and from nothing else. */
public final class Totals {

    /** Sums of one charge. Neighbours are often charged alike, and would wait for each other in one sum. */
    private static final int LANES = 4;

    private static final int CHARGES = 8;

    private final long[] of = new long[CHARGES];
    private final long[] lanes = new long[LANES * CHARGES];

    public void clear() {
        Arrays.fill(of, 0);
    }

    /** Adds pieces; throws IllegalStateException unless they fill the period in order of time, without gap. */
    public void add(Pieces pieces, long periodFrom, long periodTo) {
        long[] from = pieces.from;
        int[] code = pieces.code;
        int size = pieces.size;
        long disorder = 0;
        long begin = from[0];
        long[] sums = lanes;
        for (int i = 0; i < size; i++) {
            long end = from[i + 1];
            disorder |= end - begin;
            sums[(i * CHARGES | PieceCode.charge(code[i])) & sums.length - 1] += end - begin;
            begin = end;
        }
        for (int i = 0; i < sums.length; i++) {
            of[i & CHARGES - 1] += sums[i];
            sums[i] = 0;
        }
        if (disorder < 0 || from[0] != periodFrom || begin != periodTo) {
            throw new IllegalStateException("the pieces do not fill the period " + periodFrom + " to " + periodTo);
        }
    }

    public void add(Totals other) {
        for (int i = 0; i < of.length; i++) {
            of[i] += other.of[i];
        }
    }

    public long of(Charge charge) {
        return of[charge.ordinal()];
    }

    public long counted() {
        return of(Charge.UP) + of(Charge.DOWN) + of(Charge.WEIGHTED) + of(Charge.FORGIVEN);
    }

    public long removed() {
        return of(Charge.EXCLUDED) + of(Charge.REMOVED);
    }

    /** What was counted and not down, weighted time down by its weight. */
    public Fraction up(Fraction weight) {
        long up = counted() - of(Charge.DOWN);
        long weighted = of(Charge.WEIGHTED);
        return weighted == 0 ? Fraction.of(up) : weight.timesPlus(-weighted, up);
    }

    /** What was down, weighted time by its weight. */
    public Fraction down(Fraction weight) {
        long down = of(Charge.DOWN);
        long weighted = of(Charge.WEIGHTED);
        return weighted == 0 ? Fraction.of(down) : weight.timesPlus(weighted, down);
    }
}
