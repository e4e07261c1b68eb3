package io.recourse.availability;

import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;
import java.util.BitSet;
import java.util.List;

/**
 * The first two rules: charges the states of components and makes one sequence of several. Walks all timelines at once,
 * in order of time. Time that has not come yet is never charged as downtime.
 */
final class StateSweep {

    private static final byte UP = Charge.UP.code();
    private static final byte DOWN = Charge.DOWN.code();
    private static final byte WEIGHTED = Charge.WEIGHTED.code();
    private static final byte REMOVED = Charge.REMOVED.code();
    private static final byte BY_STATE = Cause.STATE.code();
    private static final byte NOT_YET = Cause.NOT_YET.code();
    private static final byte REDUNDANCY = Cause.REDUNDANCY.code();
    private static final int NONE = -1;

    private final List<ComponentTimeline> timelines;
    private final Combine combine;
    private final byte[] chargeOfState;
    private final byte[] current;
    private final int[] cursor;
    private final BitSet[] charged;
    private final int[] counts;

    private StateSweep(Formula formula, List<ComponentTimeline> timelines) {
        this.timelines = timelines;
        this.combine = formula.combine();
        this.chargeOfState = charges(formula);
        this.current = new byte[timelines.size()];
        this.cursor = new int[timelines.size()];
        this.counts = new int[Charge.values().length];
        this.charged = new BitSet[counts.length];
        for (int i = 0; i < charged.length; i++) {
            charged[i] = new BitSet(timelines.size());
        }
    }

    /** Pieces of one component, charged by its states; {@code component} is what they are attributed to. */
    static Pieces single(Formula formula, ComponentTimeline timeline, int component, long from, long to, long now) {
        byte[] charges = charges(formula);
        long known = Math.clamp(now, from, to);
        int holding = timeline.holdingAt(from);
        Pieces pieces = new Pieces(timeline.holdingAt(known) - holding + 2, to);
        if (from < known) {
            byte state = holding < 0 ? timeline.stateBefore() : timeline.state(holding);
            pieces.append(from, charges[state], state, BY_STATE, component);
            for (int i = holding + 1; i < timeline.size() && timeline.at(i) < known; i++) {
                boolean superseded = i + 1 < timeline.size() && timeline.at(i + 1) == timeline.at(i);
                if (!superseded) {
                    byte next = timeline.state(i);
                    pieces.append(timeline.at(i), charges[next], next, BY_STATE, component);
                }
            }
        }
        if (known < to) {
            byte state = timeline.stateAfterNow();
            pieces.append(known, notYet(charges[state]), state, NOT_YET, component);
        }
        return pieces;
    }

    /** Pieces of several components as one service. */
    static Pieces combined(Formula formula, List<ComponentTimeline> timelines, long from, long to, long now) {
        if (timelines.size() == 1) {
            return single(formula, timelines.getFirst(), 0, from, to, now);
        }
        return new StateSweep(formula, timelines).sweep(from, to, now);
    }

    private Pieces sweep(long from, long to, long now) {
        long known = Math.clamp(now, from, to);
        Pieces pieces = new Pieces(16, to);
        if (from < known) {
            NextChanges next = new NextChanges(timelines.size());
            for (int i = 0; i < current.length; i++) {
                ComponentTimeline timeline = timelines.get(i);
                int holding = timeline.holdingAt(from);
                enter(i, holding < 0 ? timeline.stateBefore() : timeline.state(holding), false);
                cursor[i] = holding;
                next.add(i, timeline.nextChange(holding));
            }
            append(pieces, from);
            while (next.time() < known) {
                long at = next.time();
                while (next.time() == at) {
                    int component = next.component();
                    leave(component);
                    cursor[component] = timelines.get(component).holdingAt(at, cursor[component]);
                    enter(component, timelines.get(component).state(cursor[component]), false);
                    next.replace(timelines.get(component).nextChange(cursor[component]));
                }
                append(pieces, at);
            }
        }
        if (known < to) {
            appendNotYet(pieces, known);
        }
        return pieces;
    }

    private void enter(int component, byte state, boolean future) {
        byte charge = future ? notYet(chargeOfState[state]) : chargeOfState[state];
        current[component] = state;
        charged[charge].set(component);
        counts[charge]++;
    }

    private void leave(int component) {
        byte charge = chargeOfState[current[component]];
        charged[charge].clear(component);
        counts[charge]--;
    }

    private void appendNotYet(Pieces pieces, long known) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 0;
            charged[i].clear();
        }
        for (int i = 0; i < current.length; i++) {
            enter(i, timelines.get(i).stateAfterNow(), true);
        }
        byte charge = counts[UP] > 0 ? UP : REMOVED;
        pieces.append(known, charge, current[first(charge)], NOT_YET, NONE);
    }

    private void append(Pieces pieces, long at) {
        if (combine == Combine.ALL_DOWN) {
            appendAllDown(pieces, at);
        } else {
            appendAnyDown(pieces, at);
        }
    }

    private void appendAnyDown(Pieces pieces, long at) {
        byte charge = counts[DOWN] > 0 ? DOWN : counts[WEIGHTED] > 0 ? WEIGHTED : counts[UP] > 0 ? UP : REMOVED;
        int component = first(charge);
        boolean decidedAlone = charge == DOWN || charge == WEIGHTED;
        pieces.append(at, charge, current[component], BY_STATE, decidedAlone ? component : NONE);
    }

    private void appendAllDown(Pieces pieces, long at) {
        int all = current.length;
        if (counts[DOWN] == all) {
            pieces.append(at, DOWN, current[0], BY_STATE, NONE);
        } else if (counts[DOWN] + counts[WEIGHTED] == all) {
            int component = first(WEIGHTED);
            pieces.append(at, WEIGHTED, current[component], BY_STATE, component);
        } else if (counts[REMOVED] == all) {
            pieces.append(at, REMOVED, current[0], BY_STATE, NONE);
        } else if (counts[DOWN] + counts[WEIGHTED] > 0) {
            int failed = first(counts[DOWN] > 0 ? DOWN : WEIGHTED);
            pieces.append(at, UP, current[failed], REDUNDANCY, failed);
        } else {
            pieces.append(at, UP, current[first(UP)], BY_STATE, NONE);
        }
    }

    private int first(byte charge) {
        return charged[charge].nextSetBit(0);
    }

    private static byte notYet(byte charge) {
        return charge == UP ? UP : REMOVED;
    }

    private static byte[] charges(Formula formula) {
        byte[] charges = new byte[State.values().length];
        for (State state : State.values()) {
            charges[state.ordinal()] = code(formula.chargeOf(state));
        }
        return charges;
    }

    private static byte code(StateCharge charge) {
        return switch (charge) {
            case UP -> UP;
            case DOWN -> DOWN;
            case REMOVED -> REMOVED;
            case WEIGHTED -> WEIGHTED;
        };
    }
}
