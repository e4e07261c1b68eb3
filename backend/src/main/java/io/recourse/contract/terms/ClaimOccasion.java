package io.recourse.contract.terms;

import io.recourse.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about, as far as its days hang on it. What is unknown is taken for as early as it can be, which can
 * only make a deadline earlier.
 *
 * @param period assessed by the clause; of a period that was split, up to the end of the whole
 * @param firstDowntime when the first charged downtime began; null if unknown
 * @param certain when downtime had used up what the promise allows; null if unknown
 * @param zone of the clause
 * @param billingDay day of the month on which a billing cycle begins, 1 to 31
 */
public record ClaimOccasion(
        Interval period,
        @Nullable Instant firstDowntime,
        @Nullable Instant certain,
        ZoneId zone,
        int billingDay) {

    /** Last day of the period. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(period.to().minusNanos(1), zone);
    }

    Instant incident() {
        return firstDowntime == null ? period.from() : firstDowntime;
    }

    LocalDate incidentDay() {
        return LocalDate.ofInstant(incident(), zone);
    }

    LocalDate certainDay() {
        return certain == null ? incidentDay() : LocalDate.ofInstant(certain, zone);
    }
}
