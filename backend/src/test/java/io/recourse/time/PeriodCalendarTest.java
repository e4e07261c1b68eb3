package io.recourse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCalendarTest {

    private static final LocalDate ORIGIN = LocalDate.of(2026, 1, 10);

    @ParameterizedTest
    @CsvSource({
        "FISCAL_QUARTER, 2, 2026-01-31, 2025-02-FQ4",
        "FISCAL_QUARTER, 2, 2026-02-01, 2026-02-FQ1",
        "FISCAL_YEAR, 4, 2026-03-31, 2025-04-FY",
        "FISCAL_YEAR, 4, 2026-04-01, 2026-04-FY",
        "FISCAL_YEAR, 1, 2026-12-31, 2026-01-FY",
        "BILLING_CYCLE, 31, 2026-02-27, 2026-01-C31",
        "BILLING_CYCLE, 31, 2026-02-28, 2026-02-C31",
        "BILLING_CYCLE, 31, 2026-03-30, 2026-02-C31",
        "BILLING_CYCLE, 31, 2026-03-31, 2026-03-C31",
        "BILLING_CYCLE, 29, 2024-02-29, 2024-02-C29",
        "BILLING_CYCLE, 1, 2026-06-30, 2026-06-C01",
        "MONTH, 1, 2026-06-30, 2026-06",
        "QUARTER, 1, 2026-06-30, 2026-Q2"
    })
    void finds_the_period_of_a_day(PeriodKind kind, int anchor, LocalDate day, String label) {
        Period period = PeriodCalendar.anchored(kind, anchor).containing(day);

        assertThat(period).hasToString(label);
        assertThat(period.firstDay()).isBeforeOrEqualTo(day);
        assertThat(period.lastDay()).isAfterOrEqualTo(day);
    }

    @Test
    void every_day_of_five_years_has_exactly_one_period_whatever_the_kind() {
        for (PeriodKind kind : PeriodKind.values()) {
            int anchors = kind == PeriodKind.BILLING_CYCLE ? 31 : kind.name().startsWith("FISCAL") ? 12 : 1;
            for (int anchor = 1; anchor <= anchors; anchor++) {
                PeriodCalendar calendar = kind == PeriodKind.ROLLING
                        ? PeriodCalendar.rolling(CalendarSpan.ofDays(30), CalendarSpan.ofDays(30), ORIGIN)
                        : PeriodCalendar.anchored(kind, anchor);
                List<Period> periods = calendar.touching(LocalDate.of(2023, 12, 31), LocalDate.of(2028, 12, 31));
                for (int i = 1; i < periods.size(); i++) {
                    assertThat(periods.get(i).firstDay())
                            .isEqualTo(periods.get(i - 1).lastDay().plusDays(1));
                    assertThat(Period.parse(periods.get(i).label()))
                            .isEqualTo(periods.get(i))
                            .isEqualTo(periods.get(i - 1).next());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 1", "2026-01-29, 1", "2026-01-30, 1", "2026-01-31, 1", "2025-08-31, 3", "2024-02-29, 12"})
    void windows_of_months_leave_no_day_out_and_count_none_twice(LocalDate origin, int months) {
        CalendarSpan span = CalendarSpan.ofMonths(months);
        PeriodCalendar calendar = PeriodCalendar.rolling(span, span, origin);
        List<Period> windows = calendar.touching(LocalDate.of(2022, 1, 1), LocalDate.of(2030, 12, 31));

        for (int i = 1; i < windows.size(); i++) {
            Period window = windows.get(i);
            assertThat(window.firstDay()).isEqualTo(windows.get(i - 1).lastDay().plusDays(1));
            assertThat(windows.get(i - 1).next()).isEqualTo(window);
            assertThat(window.previous()).isEqualTo(windows.get(i - 1));
            assertThat(Period.parse(window.label()))
                    .isEqualTo(window)
                    .satisfies(read -> assertThat(read.lastDay()).isEqualTo(window.lastDay()));
            assertThat(calendar.containing(window.lastDay())).isEqualTo(window);
        }
    }

    @Test
    void a_window_says_from_which_day_it_is_counted_where_its_month_is_too_short_for_that() {
        PeriodCalendar months =
                PeriodCalendar.rolling(CalendarSpan.ofMonths(1), CalendarSpan.ofMonths(1), LocalDate.of(2026, 1, 31));

        assertThat(months.touching(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 30)))
                .extracting(window -> window + " " + window.firstDay() + " " + window.lastDay())
                .containsExactly(
                        "2026-01-31-P1M 2026-01-31 2026-02-27",
                        "2026-02-28-P1M-C31 2026-02-28 2026-03-30",
                        "2026-03-31-P1M 2026-03-31 2026-04-29",
                        "2026-04-30-P1M-C31 2026-04-30 2026-05-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28-P1M-C28",
                "2026-02-27-P1M-C31",
                "2026-02-28-P30D-C31",
                "2026-02-28-P1M-C32",
                "2026-02-28-P1M-C00",
                "2026-03-31-P1M-C31"
            })
    void a_window_that_is_counted_from_a_day_it_cannot_begin_on_is_refused(String label) {
        assertThatThrownBy(() -> Period.parse(label)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void rolling_windows_step_as_the_contract_says() {
        PeriodCalendar weekly = PeriodCalendar.rolling(CalendarSpan.ofDays(30), CalendarSpan.ofDays(7), ORIGIN);

        assertThat(weekly.touching(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 10)))
                .extracting(Period::label)
                .containsExactly("2026-01-17-P30D", "2026-01-24-P30D", "2026-01-31-P30D", "2026-02-07-P30D");
    }

    @Test
    void rolling_months_begin_on_the_day_of_the_month_on_which_the_first_one_did() {
        PeriodCalendar halfYears =
                PeriodCalendar.rolling(CalendarSpan.ofMonths(6), CalendarSpan.ofMonths(1), LocalDate.of(2025, 8, 31));

        assertThat(halfYears.touching(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)))
                .extracting(Period::label)
                .containsExactly(
                        "2025-09-30-P6M-C31",
                        "2025-10-31-P6M",
                        "2025-11-30-P6M-C31",
                        "2025-12-31-P6M",
                        "2026-01-31-P6M",
                        "2026-02-28-P6M-C31");
    }

    @Test
    void windows_reach_back_before_the_day_they_are_counted_from() {
        PeriodCalendar windows = PeriodCalendar.rolling(CalendarSpan.ofDays(30), CalendarSpan.ofDays(30), ORIGIN);

        assertThat(windows.containing(LocalDate.of(2026, 1, 9))).hasToString("2025-12-11-P30D");
    }

    @Test
    void an_anchor_that_no_calendar_has_is_refused() {
        assertThatThrownBy(() -> PeriodCalendar.anchored(PeriodKind.FISCAL_YEAR, 13))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeriodCalendar.anchored(PeriodKind.BILLING_CYCLE, 32))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
