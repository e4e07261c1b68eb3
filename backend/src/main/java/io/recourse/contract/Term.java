package io.recourse.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds, half-open, in the zone of the contract.
 *
 * @param from first day
 * @param until day after the last day; null if no end is agreed
 */
public record Term(LocalDate from, @Nullable LocalDate until) {

    /** Throws IllegalArgumentException if the end is not after the start. */
    public Term {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a term ends after it starts: " + from + " to " + until);
        }
    }

    /** True if the day lies within the term. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** True if the two share a day. */
    public boolean overlaps(Term other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    /** From the first day of either to the last day of either. */
    public Term hull(Term other) {
        LocalDate first = from.isBefore(other.from) ? from : other.from;
        if (until == null || other.until == null) {
            return new Term(first, null);
        }
        return new Term(first, until.isAfter(other.until) ? until : other.until);
    }

    /** Last day, as contracts and people write it; null if no end is agreed. */
    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }
}
