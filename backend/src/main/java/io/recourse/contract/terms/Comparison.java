package io.recourse.contract.terms;

/** When a commitment is missed. */
public enum Comparison {
    /** Availability below the commitment is a breach; exactly on it is not. */
    BELOW,
    /** Availability at or below the commitment is a breach. */
    AT_OR_BELOW
}
