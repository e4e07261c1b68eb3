package io.recourse.availability.timeline;

import io.recourse.availability.Charge;
import io.recourse.availability.piece.Charging;
import io.recourse.availability.piece.PieceCode;
import io.recourse.contract.terms.Combine;
import java.util.BitSet;
import java.util.List;

/**
 * The second rule: makes one line of several components. Walks all timelines at once, in order of time. Time that has
 * not come yet is never charged as downtime.
 */
public final class CombinedStates {

    private static final int UP = Charge.UP.ordinal();
    private static final int DOWN = Charge.DOWN.ordinal();
    private static final int WEIGHTED = Charge.WEIGHTED.ordinal();
    private static final int REMOVED = Charge.REMOVED.ordinal();

    private final Charging charging;
    private final List<ComponentTimeline> timelines;
    private final boolean redundant;
    private final byte[] current;
    private final int[] cursor;
    private final BitSet[] charged;
    private final int[] counts;

    public CombinedStates(Charging charging, Combine combine, List<ComponentTimeline> timelines) {
        this.charging = charging;
        this.timelines = timelines;
        this.redundant = combine == Combine.ALL_DOWN;
        this.current = new byte[timelines.size()];
        this.cursor = new int[timelines.size()];
        this.counts = new int[Charge.values().length];
        this.charged = new BitSet[counts.length];
        for (int i = 0; i < charged.length; i++) {
            charged[i] = new BitSet(timelines.size());
        }
    }

    public void fill(StateLine line, long from, long known, long to) {
        long changes = 2;
        for (ComponentTimeline timeline : timelines) {
            changes += timeline.holdingBefore(known) - (long) timeline.holdingAt(from) + 1;
        }
        line.clearForSeveral(Math.toIntExact(changes));
        if (from < known) {
            NextChanges next = begin(from);
            append(line, from);
            while (next.time() < known) {
                long at = next.time();
                while (next.time() == at) {
                    step(next, at);
                }
                append(line, at);
            }
        }
        if (known < to) {
            appendFuture(line, known);
        }
        line.end();
    }

    private NextChanges begin(long from) {
        NextChanges next = new NextChanges(timelines.size());
        for (int i = 0; i < current.length; i++) {
            ComponentTimeline timeline = timelines.get(i);
            int holding = timeline.holdingAt(from);
            byte state = holding < 0 ? timeline.stateBefore() : timeline.state(holding);
            enter(i, state);
            cursor[i] = holding;
            next.add(i, timeline.nextChange(holding));
        }
        return next;
    }

    private void step(NextChanges next, long at) {
        int component = next.component();
        ComponentTimeline timeline = timelines.get(component);
        int charge = charging.of(current[component]).ordinal();
        charged[charge].clear(component);
        counts[charge]--;
        cursor[component] = timeline.holdingAt(at, cursor[component]);
        byte state = timeline.state(cursor[component]);
        enter(component, state);
        next.replace(timeline.nextChange(cursor[component]));
    }

    private void enter(int component, byte state) {
        int charge = charging.of(state).ordinal();
        current[component] = state;
        charged[charge].set(component);
        counts[charge]++;
    }

    private void append(StateLine line, long at) {
        if (redundant) {
            appendRedundant(line, at);
        } else {
            appendChain(line, at);
        }
    }

    private void appendChain(StateLine line, long at) {
        int charge = counts[DOWN] > 0 ? DOWN : counts[WEIGHTED] > 0 ? WEIGHTED : counts[UP] > 0 ? UP : REMOVED;
        int component = first(charge);
        boolean decidedAlone = charge == DOWN || charge == WEIGHTED;
        line.append(at, current[component], decidedAlone ? component : PieceCode.NOBODY);
    }

    private void appendRedundant(StateLine line, long at) {
        int all = current.length;
        int failed = counts[DOWN] + counts[WEIGHTED];
        if (counts[DOWN] == all || counts[REMOVED] == all) {
            line.append(at, current[0], PieceCode.NOBODY);
        } else if (failed == all) {
            int component = first(WEIGHTED);
            line.append(at, current[component], component);
        } else if (failed > 0) {
            int component = first(counts[DOWN] > 0 ? DOWN : WEIGHTED);
            line.append(at, Symbol.of(current[component], Symbol.REDUNDANT), component);
        } else {
            line.append(at, current[first(UP)], PieceCode.NOBODY);
        }
    }

    private void appendFuture(StateLine line, long known) {
        byte removed = timelines.getFirst().stateAfterNow();
        for (ComponentTimeline timeline : timelines) {
            byte state = timeline.stateAfterNow();
            if (charging.notYet(state) == Charge.UP) {
                line.append(known, Symbol.of(state, Symbol.NOT_YET), PieceCode.NOBODY);
                return;
            }
        }
        line.append(known, Symbol.of(removed, Symbol.NOT_YET), PieceCode.NOBODY);
    }

    private int first(int charge) {
        return charged[charge].nextSetBit(0);
    }
}
