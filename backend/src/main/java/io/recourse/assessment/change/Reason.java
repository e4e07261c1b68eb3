package io.recourse.assessment.change;

import io.recourse.text.Message;
import io.recourse.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two revisions.
 *
 * @param text what it is, as a sentence
 * @param time that it is about; null if it is about the whole period
 * @param downMillis by how much the charged downtime grew within that time, negative if it shrank; null without a time
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
        SOURCE,
        COVERAGE,
        EXCLUSION_ACCEPTED,
        EXCLUSIONS,
        CLAUSE,
        FEE,
        ENGINE,
        PERIOD_END,
        OTHERS
    }
}
