package io.recourse.contract.terms;

/** What an accepted exclusion does to the time it covers. */
public enum ExclusionEffect {
    /** Downtime is forgiven, the time stays in the denominator. */
    COUNTS_AS_UP,
    /** The time leaves numerator and denominator. */
    REMOVED
}
