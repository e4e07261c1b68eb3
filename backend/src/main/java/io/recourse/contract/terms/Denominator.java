package io.recourse.contract.terms;

/** Which time a clause counts. */
public enum Denominator {
    /** The whole period. */
    PERIOD,
    /** From the first data in the period to its end, or to now if that is earlier. */
    SINCE_FIRST_DATA
}
