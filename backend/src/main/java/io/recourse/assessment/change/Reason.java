package io.recourse.assessment.change;

import io.recourse.text.Message;
import io.recourse.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two revisions.
 *
 * @param text what it is, as a sentence
 * @param time that it is about; null if it is about the whole period
 * @param downMillis its share of the growth of the downtime, milliseconds, negative if it shrank; null if it has none to
 *     tell. The shares of all reasons of a change are the growth of the downtime that the figure counts.
 */
public record Reason(
        Kind kind,
        Message text,
        @Nullable Interval time,
        @Nullable Long downMillis) {

    /** What it is. */
    public enum Kind {
        RECORD_ADDED,
        RECORD_CLOSED,
        RECORD_CORRECTED,
        RECORD_WITHDRAWN,
        /** What became of more records than are told one by one. */
        RECORDS,
        SOURCE,
        COVERAGE,
        /** A ticket or another thing that is judged one by one. */
        ITEM_ADDED,
        ITEM_CHANGED,
        ITEM_WITHDRAWN,
        /** What was counted: requests, delays, users. */
        DATA,
        EXCLUSION_ACCEPTED,
        EXCLUSION_TAKEN_BACK,
        EXCLUSIONS,
        /** The clause holds for other days of the period. */
        DAYS,
        CLAUSE,
        /** The calendar by which the hours of the clause are counted has other days. */
        HOLIDAYS,
        FEE,
        ENGINE,
        PERIOD_END,
        OTHERS,
        /** The period runs: what went on then has gone on since. */
        TIME,
        /** What the clause makes of it: rounding, minimum, allowance and weight. */
        RULES
    }
}
