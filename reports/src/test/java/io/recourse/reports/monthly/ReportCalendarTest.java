package io.recourse.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.access.Organisation;
import io.recourse.text.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCalendarTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        // 1 February 2026 is a Sunday, 1 May a Friday, 1 August a Saturday.
        "2026-01, Asia/Hong_Kong, 2026-02-01T22:00:00Z",
        "2026-03, Asia/Hong_Kong, 2026-03-31T22:00:00Z",
        "2026-04, Asia/Hong_Kong, 2026-04-30T22:00:00Z",
        "2026-07, Asia/Hong_Kong, 2026-08-02T22:00:00Z",
        "2025-12, America/New_York, 2026-01-01T11:00:00Z",
        "2026-02, America/New_York, 2026-03-02T11:00:00Z",
        "2026-03, Europe/Berlin, 2026-04-01T04:00:00Z",
        "2026-10, Europe/Berlin, 2026-11-02T05:00:00Z",
        "2026-03, UTC, 2026-04-01T06:00:00Z"
    })
    void a_report_is_due_at_six_on_the_first_working_day_after_its_month(String month, String zone, Instant due) {
        assertThat(ReportCalendar.dueAt(YearMonth.parse(month), organisation(zone, WEEKEND)))
                .isEqualTo(due);
    }

    @Test
    void holidays_put_it_off() {
        // New Year's Day is a Thursday; with Friday off too, Monday the 5th is the first working day.
        Organisation organisation =
                organisation("Asia/Hong_Kong", WEEKEND, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
        assertThat(ReportCalendar.dueAt(YearMonth.of(2025, 12), organisation))
                .isEqualTo(Instant.parse("2026-01-04T22:00:00Z"));
    }

    @Test
    void a_weekend_of_friday_and_saturday_is_respected() {
        // 1 May 2026 is a Friday: work begins on Sunday.
        Organisation organisation = organisation("Asia/Riyadh", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        assertThat(ReportCalendar.dueAt(YearMonth.of(2026, 4), organisation))
                .isEqualTo(Instant.parse("2026-05-03T03:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T21:59:59Z, 2026-02",
        "2026-03-31T22:00:00Z, 2026-03",
        "2026-04-20T00:00:00Z, 2026-03",
        "2026-04-30T21:59:59Z, 2026-03",
        "2026-04-30T22:00:00Z, 2026-04",
        "2026-01-01T00:00:00Z, 2025-12"
    })
    void the_latest_due_month_changes_at_that_instant_and_stays_due_until_the_next(Instant now, String month) {
        assertThat(ReportCalendar.latestDue(organisation("Asia/Hong_Kong", WEEKEND), now))
                .isEqualTo(YearMonth.parse(month));
    }

    private static Organisation organisation(String zone, Set<DayOfWeek> weekend, LocalDate... holidays) {
        return new Organisation(
                "Test",
                ZoneId.of(zone),
                "HK",
                Currency.getInstance("HKD"),
                Language.ENGLISH,
                Set.of(holidays),
                weekend,
                false);
    }
}
