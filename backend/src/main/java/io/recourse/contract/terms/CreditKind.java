package io.recourse.contract.terms;

/** In what form a clause pays for a breach. */
public enum CreditKind {
    /** A percentage of the fee by tier of availability. AWS, Google Cloud, GitHub. */
    TIERED_PERCENT,
    /** Days added to the term by tier; no money moves. Google Workspace 3, 7, 15. */
    TIERED_DAYS,
    /** An amount, or percentage points of the fee, for each minute of downtime. */
    PER_MINUTE,
    /** The part of the fee that the downtime is of the counted time. */
    PROPORTIONAL,
    /** A multiple of the fee of the time that was down. */
    MULTIPLE_OF_AFFECTED_FEE,
    /** An amount, or percentage points of the fee, for each incident. */
    PER_INCIDENT,
    /** Units of use by tier, such as Snowflake credits; no money moves. */
    USAGE_UNITS,
    /** Nothing is paid; the clause gives at most a right to terminate. */
    NONE;

    /** True if tiers decide. */
    public boolean isTiered() {
        return this == TIERED_PERCENT || this == TIERED_DAYS || this == USAGE_UNITS;
    }

    /** True if what is paid is a right to money. */
    public boolean isMonetary() {
        return this != TIERED_DAYS && this != USAGE_UNITS && this != NONE;
    }

    /** True if an amount or points are needed for each minute or incident. */
    public boolean isRated() {
        return this == PER_MINUTE || this == PER_INCIDENT;
    }
}
