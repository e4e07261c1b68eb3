package io.recourse.availability.piece;

import io.recourse.availability.Charge;
import io.recourse.money.Fraction;
import java.util.Arrays;

/** Milliseconds by charge, summed up from the pieces that explain them and from nothing else. */
public final class Totals {

    private final long[] of = new long[8];
    private final long[] others = new long[8];

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
        // Two sums in turn: neighbours are often charged alike, and would wait for each other's sum.
        int i = 0;
        for (; i + 1 < size; i += 2) {
            long middle = from[i + 1];
            long end = from[i + 2];
            long first = middle - begin;
            long second = end - middle;
            disorder |= first | second;
            of[PieceCode.charge(code[i])] += first;
            others[PieceCode.charge(code[i + 1])] += second;
            begin = end;
        }
        if (i < size) {
            long end = from[i + 1];
            disorder |= end - begin;
            of[PieceCode.charge(code[i])] += end - begin;
            begin = end;
        }
        for (int charge = 0; charge < of.length; charge++) {
            of[charge] += others[charge];
            others[charge] = 0;
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
        long weighted = of(Charge.WEIGHTED);
        Fraction up = Fraction.of(counted() - of(Charge.DOWN));
        return weighted == 0 || weight.signum() == 0 ? up : up.minus(weight.times(Fraction.of(weighted)));
    }
}
