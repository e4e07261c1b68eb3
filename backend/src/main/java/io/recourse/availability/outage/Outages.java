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
        int[] edges = runs.edges;
        long[] from = pieces.from;
        int kept = 0;
        for (int run = 0; run < runs.size; run++) {
            int first = edges[2 * run] + gapBefore;
            int end = edges[2 * run + 1];
            long to = from[end + gapBehind];
            edges[2 * kept] = first;
            edges[2 * kept + 1] = end;
            from[first - gapBefore] = from[first];
            from[end] = to;
            from[end + (gapBehind >> 1)] = to;
            boolean isLong = to - from[first] >= minimum;
            kept += isLong ? 1 : 0;
            if (!isLong) {
                pieces.recharge(first, end, SHORT_OUTAGE);
            } else if (wholeMinutes) {
                cut(pieces, first, end, to);
            }
        }
        runs.size = kept;
    }

    /** Part of a minute, whole minutes, part of a minute; each may be empty. */
    private void cut(Pieces pieces, int first, int end, long to) {
        long whole = Math.min(Minutes.ceil(pieces.from[first]), to);
        long rest = Math.max(whole, Minutes.floor(to));
        boolean charged = rest - whole >= minimumMinutes;
        if (end - first > 1) {
            cutSeveral(pieces, first, end, to, whole, rest, charged);
            return;
        }
        int raw = pieces.code[first];
        pieces.code[first] = PieceCode.recharged(raw, PART_OF_MINUTE);
        pieces.put(first + 1, whole, charged ? raw : PieceCode.recharged(raw, FEW_MINUTES));
        pieces.put(first + 2, rest, PieceCode.recharged(raw, PART_OF_MINUTE));
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
