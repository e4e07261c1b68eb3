package io.recourse.contract.terms;

/** What a clause counts as a failure. */
public enum FailureKind {
    /** Downtime in one piece that remains after every rule of the formula. */
    OUTAGE,
    /** A calendar month whose availability lies below a percentage. Workday. */
    MISSED_MONTH
}
