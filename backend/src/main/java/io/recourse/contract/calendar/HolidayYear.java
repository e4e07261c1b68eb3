package io.recourse.contract.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of one year.
 *
 * @param source who decreed them, and where that can be read
 * @param asOf day on which the source was read
 * @param revision counts up from 1 with each correction
 * @param changedBy user name; null for what came with the program
 */
public record HolidayYear(
        int year,
        String source,
        LocalDate asOf,
        int revision,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        List<Holiday> days) {

    /**
     * One day that is not as its day of the week would have it.
     *
     * @param working true for a day of the weekend that is worked, false for a day off
     */
    public record Holiday(LocalDate day, String name, boolean working) {}

    public HolidayYear {
        days = List.copyOf(days);
    }

    /** How the version is written beside a day that was reckoned with it. */
    String version() {
        return "r" + revision;
    }
}
