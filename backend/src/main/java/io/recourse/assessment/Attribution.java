package io.recourse.assessment;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;

/** To whom or what time is put down, as people see it; ordered from best to worst for the colour of a day. */
public enum Attribution {
    /** Not a part of the period: outside service hours. */
    OUTSIDE,
    UP,
    /** Nobody watched. */
    UNKNOWN,
    /** Not charged: an accepted exclusion, announced maintenance, or an outage the clause forgives. */
    EXCLUDED,
    DEGRADED,
    DOWN;

    /** The attribution of time in a state that was charged so. */
    public static Attribution of(Charge charge, State state) {
        return switch (charge) {
            case OUT_OF_HOURS -> OUTSIDE;
            case DOWN -> DOWN;
            case WEIGHTED -> DEGRADED;
            case FORGIVEN, EXCLUDED -> EXCLUDED;
            case UP -> state == State.DEGRADED ? DEGRADED : UP;
            case REMOVED -> state == State.MAINTENANCE ? EXCLUDED : UNKNOWN;
        };
    }

    /** The attribution of time for which no clause has decided anything. */
    public static Attribution of(State state) {
        return switch (state) {
            case UP -> UP;
            case DEGRADED -> DEGRADED;
            case DOWN -> DOWN;
            case MAINTENANCE -> EXCLUDED;
            case UNKNOWN, PENDING -> UNKNOWN;
        };
    }
}
