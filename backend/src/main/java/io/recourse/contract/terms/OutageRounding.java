package io.recourse.contract.terms;

/** Whether the length of each outage is rounded before it is charged. */
public enum OutageRounding {
    /** To the millisecond. */
    NONE,
    /** Each started minute of an outage, counted from its beginning, is charged as a whole one. */
    STARTED_MINUTE_UP
}
