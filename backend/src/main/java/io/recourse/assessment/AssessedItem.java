package io.recourse.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thing of which an assessment consists, where it is not time.
 *
 * @param label name of the ticket or incident at its source, or the month or day
 * @param to null if it goes on or has no end
 * @param measured the clock of a ticket, the length of an outage, the worst delay of a day
 * @param total requests, samples or licensed users
 * @param bad errors, samples beyond the limit, or affected users
 * @param because why it was judged so, where that needs words
 */
public record AssessedItem(
        Kind kind,
        String label,
        @Nullable String title,
        @Nullable String url,
        Instant from,
        @Nullable Instant to,
        Outcome outcome,
        @Nullable Duration measured,
        @Nullable Long total,
        @Nullable Long bad,
        @Nullable Message because) {

    /** What it is. */
    public enum Kind {
        TICKET,
        OUTAGE,
        MONTH,
        /** Slices in a row that were disturbed. */
        SLICES,
        /** The delays of a day. */
        DELAYS,
        /** The users of an incident. */
        USERS;

        /** True for a time in which the service was disturbed; a ticket, a month or a day is none. */
        boolean isDisturbance() {
            return this == OUTAGE || this == SLICES || this == USERS;
        }
    }

    /** What became of it. */
    public enum Outcome {
        KEPT,
        MISSED,
        /** Nothing is decided yet. */
        RUNNING,
        /** It plays no part, as the clause says. */
        NOT_COUNTED
    }

    /** The same with a reason. */
    AssessedItem because(@Nullable Message reason) {
        return new AssessedItem(kind, label, title, url, from, to, outcome, measured, total, bad, reason);
    }

    /** When it went on; empty for what has no end, or none that is later than its beginning. */
    @JsonIgnore
    public Optional<Interval> span() {
        return to == null || !to.isAfter(from) ? Optional.empty() : Optional.of(new Interval(from, to));
    }
}
