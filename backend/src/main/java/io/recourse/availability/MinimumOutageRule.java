package io.recourse.availability;

/** The fifth rule: downtime in one piece that is shorter than the minimum is not charged. */
final class MinimumOutageRule {

    private MinimumOutageRule() {}

    static Pieces apply(Pieces pieces, boolean weightCounts, long minimum) {
        if (minimum == 0) {
            return pieces;
        }
        Downtime downtime = new Downtime(pieces, weightCounts);
        for (int start = downtime.nextDown(0); start < pieces.size(); ) {
            int end = downtime.endOfRun(start);
            if (downtime.endTime(end) - pieces.from(start) < minimum) {
                for (int i = start; i < end; i++) {
                    pieces.recharge(i, Charge.FORGIVEN.code(), Cause.SHORT_OUTAGE.code());
                }
            }
            start = downtime.nextDown(end);
        }
        return pieces;
    }
}
