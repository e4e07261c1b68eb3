package io.recourse.contract.terms;

/** Whether downtime is counted in clock minutes. */
public enum MinuteRule {
    /** To the millisecond. */
    NONE,
    /** Only clock minutes that were down from their first to their last moment. */
    WHOLE_MINUTE_DOWN,
    /** Each clock minute with any downtime in it, as a whole. */
    ANY_PART_DOWN
}
