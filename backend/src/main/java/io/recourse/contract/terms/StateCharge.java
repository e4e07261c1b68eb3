package io.recourse.contract.terms;

/** How a clause charges the time a service spent in a state. */
public enum StateCharge {
    UP,
    DOWN,
    /** Leaves numerator and denominator. */
    REMOVED,
    /** Down by the clause's degraded weight; of DEGRADED only. */
    WEIGHTED
}
