package io.recourse.measurement.run;

/** Runs within a pack: how many, then for each the time since the one before, together with its code. */
public final class PackedRuns {

    private static final int CODE_BITS = 5;
    private static final int CODE = (1 << CODE_BITS) - 1;

    private PackedRuns() {}

    /** Times are written relative to the beginning, which the reader must know. */
    public static void write(PackWriter pack, StateRuns runs) {
        pack.number(runs.size());
        long before = runs.size() == 0 ? 0 : runs.from(0);
        for (int run = 0; run < runs.size(); run++) {
            pack.number(runs.from(run) - before << CODE_BITS | runs.code(run));
            before = runs.from(run);
        }
    }

    /** Runs that begin and end so, in epoch milliseconds. */
    public static StateRuns read(PackReader pack, long from, long to) {
        int size = pack.count();
        long[] begins = new long[size];
        byte[] codes = new byte[size];
        long at = from;
        for (int run = 0; run < size; run++) {
            long next = pack.number();
            at += next >>> CODE_BITS;
            begins[run] = at;
            codes[run] = (byte) (next & CODE);
        }
        return new StateRuns(begins, codes, size, to);
    }
}
