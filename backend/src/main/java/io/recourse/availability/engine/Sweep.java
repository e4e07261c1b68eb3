package io.recourse.availability.engine;

import io.recourse.availability.outage.Outages;
import io.recourse.availability.piece.PieceCode;
import io.recourse.availability.piece.Pieces;
import io.recourse.availability.piece.Runs;
import io.recourse.availability.timeline.StateLine;
import io.recourse.availability.timeline.Symbol;
import io.recourse.availability.zone.Zone;
import io.recourse.availability.zone.Zones;

/**
 * The first four rules in one pass: walks the zones of the period and the changes of state together, in order of time,
 * and looks up what each piece is charged as. What it writes is the explanation; the totals are summed up from that and
 * from nothing else.
 */
final class Sweep {

    private final int[] codes;
    private final int downtime;
    private final int gapBefore;
    private final int gapBehind;
    /** Kinds of zones in which anything can be down, as bits. */
    private final int canBeDown;

    /**
     * Prepares the pass.
     *
     * @param codes table of {@link Zone}
     * @param downtime charges that are downtime, as bits
     * @param gapBefore empty pieces to be left before each outage, for a rule that will cut there; 0 or 1
     * @param gapBehind the same behind each outage
     */
    Sweep(int[] codes, int downtime, int gapBefore, int gapBehind) {
        this.codes = codes;
        this.downtime = downtime;
        this.gapBefore = gapBefore;
        this.gapBehind = gapBehind;
        int kinds = 0;
        for (int row = 0; row < codes.length; row++) {
            kinds |= (downtime >>> PieceCode.charge(codes[row]) & 1) << Zone.kindOf(row);
        }
        canBeDown = kinds;
    }

    /**
     * Fills pieces, and the outages among them. Whether an outage begins or ends at a piece cannot be foreseen, and a
     * wrong guess of the processor would cost more than the whole step: so nothing branches on it. Zones in which nothing
     * can be down, such as time out of hours, have a loop of their own that does not ask. Neighbours may be alike, and
     * where the empty pieces beside outages begin is left to {@link Outages}; an edge before an outage is that of its
     * empty piece.
     */
    void run(StateLine line, Zones zones, Pieces pieces, Runs runs) {
        pieces.clear((1L + gapBefore + gapBehind) * (line.size + zones.size) + 2);
        runs.clear(line.size + zones.size);
        final long[] changeAt = line.at;
        final byte[] symbols = line.symbol;
        final int[] owners = line.owner;
        final int common = line.commonOwner();
        final int[] table = codes;
        final int downCharges = downtime;
        // Four bits each for the charge before and now: up and up, down and up, up and down, down and down.
        final int gaps = gapBehind << 4 | gapBefore << 8;
        final long[] from = pieces.from;
        final int[] code = pieces.code;
        final int[] edges = runs.edges;
        final int kindsWithOutages = canBeDown;
        final int behind = gapBehind;
        final int changes = line.size;
        int change = 0;
        int size = 0;
        int down = 0;
        int edge = 0;
        for (int zone = 0; zone < zones.size; zone++) {
            final int row = zones.row[zone];
            final long end = zones.from[zone + 1];
            long at = zones.from[zone];
            if (changeAt[change] <= at) {
                change++;
            }
            // Each loop ends with the zone; that it could not run past the changes lets the compiler check less.
            if ((kindsWithOutages >>> Zone.kindOf(row) & 1) == 0) {
                edges[edge] = size;
                edge += down;
                size += behind & -down;
                down = 0;
                final int ahead = size - change;
                for (; change <= changes; change++) {
                    from[ahead + change] = at;
                    code[ahead + change] = table[row + (symbols[change - 1] & Symbol.MASK)]
                            | (owners == null ? common : owners[change - 1]);
                    at = changeAt[change];
                    if (at >= end) {
                        break;
                    }
                }
                size = ahead + change + 1;
                continue;
            }
            for (; change <= changes; change++) {
                int piece = table[row + (symbols[change - 1] & Symbol.MASK)];
                int isDown = downCharges >>> PieceCode.charge(piece) & 1;
                edges[edge] = size;
                edge += isDown ^ down;
                size += gaps >>> (isDown << 3) + (down << 2) & 3;
                from[size] = at;
                code[size] = piece | (owners == null ? common : owners[change - 1]);
                size++;
                down = isDown;
                at = changeAt[change];
                if (at >= end) {
                    break;
                }
            }
        }
        long to = zones.from[zones.size];
        edges[edge] = size;
        runs.size = (edge + down) >> 1;
        from[size] = to;
        pieces.size = size + (behind & -down);
        from[pieces.size] = to;
    }
}
