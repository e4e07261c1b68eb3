package io.recourse.availability.piece;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.State;

/** Why a span was charged as it was; the reader's sentence stands in the bundle. */
public enum Cause {
    STATE,
    /** Redundant components: not all of them were down. */
    REDUNDANCY,
    BEFORE_FIRST_DATA,
    NOT_YET,
    OUT_OF_HOURS,
    PLANNED_MAINTENANCE,
    FORCE_MAJEURE,
    CUSTOMER_FAULT,
    THIRD_PARTY,
    OTHER,
    EXCLUSION_CAP_USED,
    ALLOWANCE_USED,
    NOTICE_TOO_SHORT,
    SHORT_OUTAGE,
    ROUNDED_UP,
    PART_OF_MINUTE,
    FEW_MINUTES,
    STARTED_MINUTE;

    private static final Cause[] ALL = values();
    private static final String PREFIX = "availability.because.";
    private static final String[][] BY_STATE = byState();

    private final String key = PREFIX + name();

    public static Cause of(int ordinal) {
        return ALL[ordinal];
    }

    public static Cause of(ExclusionKind kind) {
        return valueOf(kind.name());
    }

    /** Key of the sentence for a span in this state that was charged so. */
    public String key(State state, Charge charge) {
        return this == STATE ? BY_STATE[state.ordinal()][charge.ordinal()] : key;
    }

    private static String[][] byState() {
        String[][] keys = new String[State.values().length][Charge.values().length];
        for (State state : State.values()) {
            for (Charge charge : Charge.values()) {
                keys[state.ordinal()][charge.ordinal()] = PREFIX + STATE + "." + state + "." + charge;
            }
        }
        return keys;
    }
}
