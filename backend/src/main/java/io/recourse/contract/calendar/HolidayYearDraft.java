package io.recourse.contract.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters about a year; unchecked until {@link HolidayCalendars} has taken it.
 *
 * @param source required: who decreed the days and where that can be read
 * @param revision that was read before the change; 0 for a year that is new
 * @param days at least one
 */
public record HolidayYearDraft(
        @Nullable String source,
        @Nullable Integer revision,
        @Nullable List<Day> days) {

    /** One day; off unless {@code working} is true. */
    public record Day(
            @Nullable LocalDate day,
            @Nullable String name,
            @Nullable Boolean working) {}
}
