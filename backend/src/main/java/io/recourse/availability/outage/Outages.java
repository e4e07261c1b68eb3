package io.recourse.availability.outage;

import io.recourse.availability.Charge;
import io.recourse.availability.piece.Cause;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;

/**
 * The fifth rule, and the sixth as far as it only forgives: downtime in one piece that is shorter than the minimum is
 * not charged, nor are parts of clock minutes where only whole ones count, nor too few of them in a row.
 */
public final class Outages {

    private static final int SHORT_OUTAGE = PieceCode.because(Charge.FORGIVEN, Cause.SHORT_OUTAGE);
    private static final int PART_OF_MINUTE = PieceCode.because(Charge.FORGIVEN, Cause.PART_OF_MINUTE);
    private static final int FEW_MINUTES = PieceCode.because(Charge.FORGIVEN, Cause.FEW_MINUTES);

    /** Empty pieces needed behind each outage where only whole minutes count. */
    private static final int WHOLE_MINUTES_GAP = 2;

    private final long minimum;
    private final boolean wholeMinutes;
    private final long minimumMinutes;
    private final Pieces several = new Pieces();

    /** How many outages are left of those that were looked at. */
    private int kept;

    /** Empty pieces needed before each outage: 0 or 1. */
    public final int gapBefore;

    /** Empty pieces needed behind each outage: 0, 1 or 2. */
    public final int gapBehind;

    public Outages(Formula formula) {
        minimum = formula.minimumOutage().toMillis();
        wholeMinutes = formula.minuteRule() == MinuteRule.WHOLE_MINUTE_DOWN;
        minimumMinutes = formula.minimumConsecutiveMinutes() * Minutes.MINUTE;
        boolean startedMinutes = formula.minuteRule() == MinuteRule.ANY_PART_DOWN;
        gapBefore = startedMinutes ? StartedMinutes.GAP : 0;
        gapBehind = wholeMinutes
                ? WHOLE_MINUTES_GAP
                : startedMinutes
                        ? StartedMinutes.GAP
                        : formula.outageRounding() == OutageRounding.STARTED_MINUTE_UP ? RoundedOutages.GAP : 0;
    }

    /**
     * Forgives in place; outages that are forgiven whole are no outages afterwards. Also says when the empty pieces
     * beside each outage begin, for the sweep only leaves room for them.
     */
    public void apply(Pieces pieces, Runs runs) {
        if (minimum == 0 && gapBefore + gapBehind == 0) {
            return;
        }
        kept = 0;
        int run = 0;
        while (run < runs.size) {
            run = applySingle(pieces, runs, run);
            if (run < runs.size) {
                applySeveral(pieces, runs, run++);
            }
        }
        runs.size = kept;
    }

    /**
     * Outages of one piece, which nearly all of them are; returns the first that has several. Calls nothing that is not
     * compiled into it, since for a call everything at hand would be put aside in each step.
     */
    private int applySingle(Pieces pieces, Runs runs, int firstRun) {
        final int[] edges = runs.edges;
        final long[] from = pieces.from;
        final int[] code = pieces.code;
        final int before = gapBefore;
        final int behind = gapBehind;
        final long least = minimum;
        final boolean cuts = wholeMinutes;
        int keeps = kept;
        int run = firstRun;
        for (; run < runs.size; run++) {
            final int first = edges[2 * run] + before;
            final int end = edges[2 * run + 1];
            if (end - first != 1) {
                break;
            }
            final long begin = from[first];
            final long to = from[end + behind];
            final int raw = code[first];
            edges[2 * keeps] = first;
            edges[2 * keeps + 1] = end;
            from[first - before] = begin;
            from[end] = to;
            from[end + (behind >> 1)] = to;
            if (to - begin < least) {
                code[first] = PieceCode.recharged(raw, SHORT_OUTAGE);
                continue;
            }
            keeps++;
            if (cuts) {
                cut(from, code, first, to);
            }
        }
        kept = keeps;
        return run;
    }

    private void applySeveral(Pieces pieces, Runs runs, int run) {
        long[] from = pieces.from;
        int first = runs.edges[2 * run] + gapBefore;
        int end = runs.edges[2 * run + 1];
        long to = from[end + gapBehind];
        runs.edges[2 * kept] = first;
        runs.edges[2 * kept + 1] = end;
        from[first - gapBefore] = from[first];
        from[end] = to;
        from[end + (gapBehind >> 1)] = to;
        if (to - from[first] < minimum) {
            pieces.recharge(first, end, SHORT_OUTAGE);
            return;
        }
        kept++;
        if (wholeMinutes) {
            long whole = Math.min(Minutes.ceil(from[first]), to);
            long rest = Math.max(whole, Minutes.floor(to));
            cutSeveral(pieces, first, end, to, whole, rest, rest - whole >= minimumMinutes);
        }
    }

    /** Part of a minute, whole minutes, part of a minute; each may be empty. */
    private void cut(long[] from, int[] code, int first, long to) {
        long whole = Math.min(Minutes.ceil(from[first]), to);
        long rest = Math.max(whole, Minutes.floor(to));
        int raw = code[first];
        int part = PieceCode.recharged(raw, PART_OF_MINUTE);
        code[first] = part;
        from[first + 1] = whole;
        code[first + 1] = rest - whole >= minimumMinutes ? raw : PieceCode.recharged(raw, FEW_MINUTES);
        from[first + 2] = rest;
        code[first + 2] = part;
    }

    private void cutSeveral(Pieces pieces, int first, int end, long to, long whole, long rest, boolean charged) {
        several.copy(pieces, first, end, to);
        int next = first;
        for (int i = 0; i < several.size; i++) {
            int raw = several.code[i];
            long begins = several.from[i];
            long ends = several.from[i + 1];
            if (begins < whole) {
                pieces.put(next++, begins, PieceCode.recharged(raw, PART_OF_MINUTE));
            }
            if (Math.max(begins, whole) < Math.min(ends, rest)) {
                int middle = charged ? raw : PieceCode.recharged(raw, FEW_MINUTES);
                pieces.put(next++, Math.max(begins, whole), middle);
            }
            if (Math.max(begins, rest) < ends) {
                pieces.put(next++, Math.max(begins, rest), PieceCode.recharged(raw, PART_OF_MINUTE));
            }
        }
        while (next < end + gapBehind) {
            pieces.put(next++, to, 0);
        }
    }
}
