package io.recourse.contract.clause;

/** In what a commitment is given. */
public enum CommitmentUnit {
    /** At least so much of what is counted. */
    PERCENT,
    /** Within so many minutes. */
    MINUTES,
    /** At most so often. */
    COUNT
}
