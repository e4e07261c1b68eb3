package io.recourse.availability;

import io.recourse.contract.terms.Formula;

/** The sixth rule: downtime is charged in clock minutes, and only so many of them in a row. */
final class MinuteRules {

    private static final long MINUTE = 60_000;
    private static final byte DOWN = Charge.DOWN.code();
    private static final byte WEIGHTED = Charge.WEIGHTED.code();
    private static final byte FORGIVEN = Charge.FORGIVEN.code();
    private static final byte STARTED_MINUTE = Cause.STARTED_MINUTE.code();
    private static final byte FEW_MINUTES = Cause.FEW_MINUTES.code();
    private static final byte PART_OF_MINUTE = Cause.PART_OF_MINUTE.code();
    private static final byte NOT_YET = Cause.NOT_YET.code();

    private MinuteRules() {}

    static Pieces apply(Pieces pieces, boolean weightCounts, Formula formula) {
        long minimum = formula.minimumConsecutiveMinutes() * MINUTE;
        return switch (formula.minuteRule()) {
            case NONE -> pieces;
            case WHOLE_MINUTE_DOWN -> wholeMinutes(pieces, weightCounts, minimum);
            case ANY_PART_DOWN -> startedMinutes(pieces, weightCounts, minimum);
        };
    }

    /** Keeps what lies in whole minutes; the parts of minutes at the ends of each outage are forgiven. */
    private static Pieces wholeMinutes(Pieces pieces, boolean weightCounts, long minimum) {
        Downtime downtime = new Downtime(pieces, weightCounts);
        Spans charged = new Spans(16);
        Spans tooFew = new Spans(16);
        for (int start = downtime.nextDown(0); start < pieces.size(); ) {
            int end = downtime.endOfRun(start);
            long first = floor(pieces.from(start) + MINUTE - 1);
            long last = floor(downtime.endTime(end));
            (last - first >= minimum ? charged : tooFew).append(first, last, (byte) 0);
            start = downtime.nextDown(end);
        }
        Pieces kept = Overlay.apply(pieces, charged, (result, source, piece, at, span) -> {
            if (span >= 0 || !isDown(source.charge(piece), weightCounts)) {
                result.appendFrom(source, piece, at);
            } else {
                result.appendFrom(source, piece, at, FORGIVEN, PART_OF_MINUTE);
            }
        });
        return Overlay.apply(kept, tooFew, (result, source, piece, at, span) -> {
            boolean few = span >= 0 && source.cause(piece) == PART_OF_MINUTE;
            result.appendFrom(source, piece, at, source.charge(piece), few ? FEW_MINUTES : source.cause(piece));
        });
    }

    /** Charges each touched minute as a whole, as far as its time is counted; by weight if it was only degraded. */
    private static Pieces startedMinutes(Pieces pieces, boolean weightCounts, long minimum) {
        Spans touched = touched(pieces, weightCounts);
        Spans charged = new Spans(touched.size());
        Spans tooFew = new Spans(4);
        for (int start = 0; start < touched.size(); ) {
            int end = start + 1;
            while (end < touched.size() && touched.from(end) == touched.to(end - 1)) {
                end++;
            }
            Spans chosen = touched.to(end - 1) - touched.from(start) >= minimum ? charged : tooFew;
            for (; start < end; start++) {
                chosen.append(touched.from(start), touched.to(start), touched.tag(start));
            }
        }
        Pieces forgiven = Overlay.apply(pieces, tooFew, (result, source, piece, at, span) -> {
            if (span >= 0 && isDown(source.charge(piece), weightCounts)) {
                result.appendFrom(source, piece, at, FORGIVEN, FEW_MINUTES);
            } else {
                result.appendFrom(source, piece, at);
            }
        });
        return Overlay.apply(forgiven, charged, (result, source, piece, at, span) -> {
            byte charge = source.charge(piece);
            boolean fixed = span < 0
                    || !Charge.of(charge).isCounted()
                    || source.cause(piece) == NOT_YET
                    || charge == charged.tag(span);
            result.appendFrom(
                    source,
                    piece,
                    at,
                    fixed ? charge : charged.tag(span),
                    fixed ? source.cause(piece) : STARTED_MINUTE);
        });
    }

    /** Minutes with downtime in them, tagged with the heaviest charge in them, neighbours of one tag joined. */
    private static Spans touched(Pieces pieces, boolean weightCounts) {
        Spans down = new Spans(16);
        Spans any = new Spans(16);
        for (int i = 0; i < pieces.size(); i++) {
            if (isDown(pieces.charge(i), weightCounts)) {
                long first = floor(pieces.from(i));
                long last = floor(pieces.to(i) + MINUTE - 1);
                any.append(first, last, (byte) 0);
                if (pieces.charge(i) == DOWN) {
                    down.append(first, last, (byte) 0);
                }
            }
        }
        Spans tagged = new Spans(any.size() + 2 * down.size());
        int next = 0;
        for (int i = 0; i < any.size(); i++) {
            for (; next < down.size() && down.to(next) <= any.to(i); next++) {
                tagged.append(any.from(i), down.from(next), WEIGHTED);
                tagged.append(down.from(next), down.to(next), DOWN);
            }
            tagged.append(any.from(i), any.to(i), WEIGHTED);
        }
        return tagged;
    }

    private static boolean isDown(byte charge, boolean weightCounts) {
        return charge == DOWN || (weightCounts && charge == WEIGHTED);
    }

    private static long floor(long millis) {
        return Math.floorDiv(millis, MINUTE) * MINUTE;
    }
}
