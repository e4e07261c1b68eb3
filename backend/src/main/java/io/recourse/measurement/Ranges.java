package io.recourse.measurement;

import io.recourse.time.Interval;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.postgres.extensions.types.OffsetDateTimeRange;
import org.jspecify.annotations.Nullable;

/** Half-open intervals as PostgreSQL's tstzrange, and back. */
public final class Ranges {

    private Ranges() {}

    /** The interval as a range, its end not included. */
    public static OffsetDateTimeRange range(Interval interval) {
        return OffsetDateTimeRange.offsetDateTimeRange(
                interval.from().atOffset(ZoneOffset.UTC), true, interval.to().atOffset(ZoneOffset.UTC), false);
    }

    /** The range as an interval; throws IllegalArgumentException if it is unbounded. */
    public static Interval interval(OffsetDateTimeRange range) {
        return new Interval(instant(range.lower()), instant(range.upper()));
    }

    private static Instant instant(@Nullable OffsetDateTime bound) {
        if (bound == null) {
            throw new IllegalArgumentException("an unbounded range is no interval");
        }
        return bound.toInstant();
    }
}
