package io.recourse.reports.monthly;

import io.recourse.access.Organisation;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;

/** When the report of a month is due: on the first working day after it, at six in the organisation's zone. */
final class ReportCalendar {

    static final LocalTime HOUR = LocalTime.of(6, 0);

    private ReportCalendar() {}

    /** The instant from which the report of a month is due. */
    static Instant dueAt(YearMonth month, Organisation organisation) {
        return organisation
                .firstWorkingDay(month.plusMonths(1))
                .atTime(HOUR)
                .atZone(organisation.zone())
                .toInstant();
    }

    /** The latest month whose report is due; the month before the last on the first days of a month. */
    static YearMonth latestDue(Organisation organisation, Instant now) {
        YearMonth last = YearMonth.from(ZonedDateTime.ofInstant(now, organisation.zone()))
                .minusMonths(1);
        return now.isBefore(dueAt(last, organisation)) ? last.minusMonths(1) : last;
    }
}
