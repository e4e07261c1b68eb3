package io.recourse.availability.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where calendar months begin. */
public final class Months {

    private Months() {}

    /**
     * The months of a zone that begin within a span, its ends not included: epoch milliseconds in order of time, and at
     * last Long.MAX_VALUE. None without a zone. A midnight that the clock skips is taken as the end of the gap.
     */
    public static long[] within(@Nullable ZoneId zone, long from, long to) {
        if (zone == null) {
            return new long[] {Long.MAX_VALUE};
        }
        LocalDate second = LocalDate.ofInstant(Instant.ofEpochMilli(from), zone)
                .withDayOfMonth(1)
                .plusMonths(1);
        LongStream begins = Stream.iterate(second, month -> month.plusMonths(1))
                .mapToLong(month -> month.atStartOfDay(zone).toInstant().toEpochMilli())
                .takeWhile(instant -> instant < to);
        return LongStream.concat(begins, LongStream.of(Long.MAX_VALUE)).toArray();
    }
}
