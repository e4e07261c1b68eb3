package io.recourse.availability.metric;

/** What became of the response to one ticket. */
public enum ResponseOutcome {
    /** Answered at the limit or before. */
    IN_TIME,
    /** Answered after the limit. */
    LATE,
    /** Not answered, and the limit has passed. */
    UNANSWERED,
    /** Not answered, and the clock has not reached the limit: nothing is decided. */
    RUNNING;

    /** True if the promise was broken. */
    public boolean isMissed() {
        return this == LATE || this == UNANSWERED;
    }
}
