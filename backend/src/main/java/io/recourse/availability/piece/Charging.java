package io.recourse.availability.piece;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.contract.terms.StateCharge;

/** The first rule: how a formula charges each state, and the same state in time that has not come yet. */
public final class Charging {

    private final Charge[] charges = new Charge[State.values().length];

    /** Charges that are downtime, as bits; a weight of zero is none. */
    public final int downtime;

    public Charging(Formula formula) {
        for (State state : State.values()) {
            charges[state.ordinal()] = charge(formula.chargeOf(state));
        }
        boolean weightCounts = formula.degradedWeight().signum() > 0;
        downtime = Charge.DOWN.bit() | (weightCounts ? Charge.WEIGHTED.bit() : 0);
    }

    public Charge of(int state) {
        return charges[state];
    }

    /** The charge of time that has not come yet: never downtime. */
    public Charge notYet(int state) {
        return charges[state] == Charge.UP ? Charge.UP : Charge.REMOVED;
    }

    private static Charge charge(StateCharge charge) {
        return switch (charge) {
            case UP -> Charge.UP;
            case DOWN -> Charge.DOWN;
            case REMOVED -> Charge.REMOVED;
            case WEIGHTED -> Charge.WEIGHTED;
        };
    }
}
