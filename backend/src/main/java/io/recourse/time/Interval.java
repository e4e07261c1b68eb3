package io.recourse.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Half-open span of time [from, to) in UTC; never empty. */
public record Interval(Instant from, Instant to) {

    /** Throws IllegalArgumentException unless {@code to} is after {@code from}. */
    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Interval must end after it begins: " + from + " to " + to);
        }
    }

    public static Interval ofMillis(long from, long to) {
        return new Interval(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    /** The interval in ISO 8601 instants. */
    public static Interval parse(String from, String to) {
        return new Interval(Instant.parse(from), Instant.parse(to));
    }

    @JsonIgnore
    public Duration duration() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** True if they share time; intervals that only touch do not. */
    public boolean overlaps(Interval other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The time both share. */
    public Optional<Interval> intersection(Interval other) {
        return overlaps(other)
                ? Optional.of(new Interval(
                        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "[" + from + ", " + to + ")";
    }
}
