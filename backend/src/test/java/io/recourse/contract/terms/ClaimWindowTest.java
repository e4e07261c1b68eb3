package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import io.recourse.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ClaimWindowTest {

    private static final WorkingDays WEEKENDS =
            WorkingDays.always("weekends", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    @ParameterizedTest
    @CsvSource({
        // Atlassian 15, Twilio 30, Tencent 60 days after the month; GitHub 30 days after the quarter
        "DAYS_AFTER_PERIOD_END, 15, 2026-06, 2026-06-10T00:00:00Z, 2026-07-15",
        "DAYS_AFTER_PERIOD_END, 60, 2025-12, 2025-12-31T23:00:00Z, 2026-03-01",
        "DAYS_AFTER_PERIOD_END, 30, 2026-Q1, 2026-01-10T00:00:00Z, 2026-04-30",
        // AWS: end of the second billing cycle after the incident's, May to 31 July
        "END_OF_BILLING_CYCLE, 2, 2026-05, 2026-05-20T00:00:00Z, 2026-07-31",
        "END_OF_BILLING_CYCLE, 2, 2025-12, 2025-12-20T00:00:00Z, 2026-02-28",
        // Microsoft: 15 February to 31 March
        "END_OF_FOLLOWING_MONTH, 0, 2026-02, 2026-02-15T00:00:00Z, 2026-03-31",
        // a quarter's clause: the incident's month decides
        "END_OF_FOLLOWING_MONTH, 0, 2026-Q1, 2026-01-15T00:00:00Z, 2026-02-28",
        // Alibaba DataHub: 2 months after the month, on the corresponding day
        "MONTHS_AFTER_PERIOD_END, 2, 2026-06, 2026-06-10T00:00:00Z, 2026-08-30",
        "MONTHS_AFTER_PERIOD_END, 2, 2025-12, 2025-12-10T00:00:00Z, 2026-02-28",
        // Oracle 60, Fastly 30 days from the incident
        "DAYS_AFTER_INCIDENT, 30, 2026-06, 2026-06-10T23:59:00Z, 2026-07-10",
        // the same 30 days for a clause judged by months
        "DAYS_AFTER_QUARTER_END, 30, 2026-02, 2026-02-10T00:00:00Z, 2026-04-30",
        // DigitalOcean: 24 hours, which may end on the next day
        "HOURS_AFTER_INCIDENT, 24, 2026-06, 2026-06-10T23:59:00Z, 2026-06-11",
        "WORKING_DAYS_AFTER_INCIDENT, 5, 2026-06, 2026-06-05T08:00:00Z, 2026-06-12",
        // IBM: working days
        "WORKING_DAYS_AFTER_PERIOD_END, 3, 2026-05, 2026-05-10T00:00:00Z, 2026-06-03"
    })
    void the_latest_day_follows_the_rule(ClaimRule rule, int count, String period, Instant incident, LocalDate latest) {
        ClaimDays days = ClaimWindow.of(rule, count).days(occasion(period, incident, ZoneOffset.UTC), WEEKENDS);

        assertThat(days.latest()).isEqualTo(latest);
    }

    @Test
    void days_are_those_of_the_clauses_zone() {
        ZoneId hongKong = ZoneId.of("Asia/Hong_Kong");
        Instant incident = Instant.parse("2026-03-31T17:00:00Z");

        ClaimDays days = ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 1)
                .days(occasion("2026-04", incident, hongKong), WEEKENDS);

        assertThat(days.latest()).isEqualTo("2026-04-02");
    }

    @Test
    void the_earliest_day_is_a_working_day_of_the_next_month() {
        ClaimWindow window = new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 60, 5);
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-05"));

        ClaimDays days = window.days(
                occasion("2026-04", null, ZoneOffset.UTC), WorkingDays.always("", WEEKENDS.weekend(), holidays));

        assertThat(days.earliest()).isEqualTo("2026-05-11");
        assertThat(days.latest()).isEqualTo("2026-06-29");
    }

    @Test
    void without_such_a_rule_it_is_the_day_after_the_period() {
        assertThat(ClaimWindow.of(ClaimRule.AUTOMATIC).days(occasion("2026-Q1", null, ZoneOffset.UTC), WEEKENDS))
                .isEqualTo(new ClaimDays(LocalDate.parse("2026-04-01"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS_AFTER_INCIDENT, 24, 2026-06-10, 2026-06-11",
        "DAYS_AFTER_INCIDENT, 5, 2026-06-10, 2026-06-15",
        "DAYS_AFTER_INCIDENT, 20, 2026-06-10, 2026-06-30",
        "DAYS_AFTER_INCIDENT, 30, 2026-07-01, 2026-07-10",
        "DAYS_AFTER_ELIGIBILITY, 3, 2026-06-10, 2026-06-13"
    })
    void a_window_that_closes_before_the_period_ends_opens_with_the_incident(
            ClaimRule rule, int count, LocalDate earliest, LocalDate latest) {
        ClaimDays days = ClaimWindow.of(rule, count)
                .days(occasion("2026-06", Instant.parse("2026-06-10T08:00:00Z"), ZoneOffset.UTC), WEEKENDS);

        assertThat(days.earliest()).isEqualTo(earliest);
        assertThat(days.latest()).isEqualTo(latest);
    }

    @Test
    void an_unknown_incident_makes_the_deadline_earlier_and_never_later() {
        ClaimDays days = ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 30)
                .days(occasion("2026-06", null, ZoneOffset.UTC), WEEKENDS);

        assertThat(days.latest()).isEqualTo("2026-07-01");
    }

    @Test
    void eligibility_begins_when_the_breach_became_certain() {
        Instant first = Instant.parse("2026-06-02T00:00:00Z");
        Instant certain = Instant.parse("2026-06-20T00:00:00Z");
        ClaimWindow google = ClaimWindow.of(ClaimRule.DAYS_AFTER_ELIGIBILITY, 30);
        Interval june = Period.parse("2026-06").interval(ZoneOffset.UTC);

        assertThat(google.days(new ClaimOccasion(june, first, certain, ZoneOffset.UTC, 1), WEEKENDS)
                        .latest())
                .isEqualTo("2026-07-20");
        assertThat(google.days(new ClaimOccasion(june, first, null, ZoneOffset.UTC, 1), WEEKENDS)
                        .latest())
                .isEqualTo("2026-07-02");
    }

    @ParameterizedTest
    @CsvSource({
        "15, 1, 2026-05-20T00:00:00Z, 2026-07-14",
        "15, 2, 2026-05-10T00:00:00Z, 2026-07-14",
        "31, 1, 2026-01-31T00:00:00Z, 2026-03-30",
        "31, 2, 2026-01-30T00:00:00Z, 2026-03-30"
    })
    void billing_cycles_begin_on_the_billing_day(int billingDay, int count, Instant incident, LocalDate latest) {
        ClaimOccasion occasion = new ClaimOccasion(
                Period.parse("2026-05").interval(ZoneOffset.UTC), incident, null, ZoneOffset.UTC, billingDay);

        assertThat(ClaimWindow.of(ClaimRule.END_OF_BILLING_CYCLE, count)
                        .days(occasion, WEEKENDS)
                        .latest())
                .isEqualTo(latest);
    }

    @Test
    void notice_comes_first_and_may_be_counted_in_hours_or_working_days() {
        Instant incident = Instant.parse("2026-04-30T20:00:00Z"); // Friday 1 May, 4:00 in Hong Kong
        ZoneId hongKong = ZoneId.of("Asia/Hong_Kong");
        WorkingDays holidays = WorkingDays.always("HK", WEEKENDS.weekend(), Set.of(LocalDate.parse("2026-05-01")));
        ClaimWindow cloudflare =
                new ClaimWindow(ClaimRule.END_OF_BILLING_CYCLE, 1, null, "HK", new Notice(5, Notice.Unit.WORKING_DAYS));
        ClaimWindow ibm = new ClaimWindow(
                ClaimRule.WORKING_DAYS_AFTER_PERIOD_END, 3, null, null, new Notice(24, Notice.Unit.HOURS));

        ClaimDays first = cloudflare.days(occasion("2026-05", incident, hongKong), holidays);
        assertThat(first.noticeBy()).isEqualTo("2026-05-08T16:00:00Z");
        assertThat(first.latest()).isEqualTo("2026-06-30");
        assertThat(first.calendar()).isEqualTo("HK");
        ClaimDays second = ibm.days(occasion("2026-05", incident, hongKong), holidays);
        assertThat(second.noticeBy()).isEqualTo("2026-05-01T20:00:00Z");
        assertThat(second.latest()).isEqualTo("2026-06-03");
    }

    @Test
    void a_claim_is_received_in_time_until_the_end_of_the_last_day_in_the_clauses_zone() {
        ZoneId newYork = ZoneId.of("America/New_York");

        assertThat(ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 8)
                        .days(occasion("2026-02", null, newYork), WEEKENDS)
                        .receivedBy())
                .isEqualTo("2026-03-09T04:00:00Z"); // the clock goes forward on 8 March
        assertThat(ClaimWindow.of(ClaimRule.HOURS_AFTER_INCIDENT, 24)
                        .days(occasion("2026-03", Instant.parse("2026-03-08T01:30:00Z"), newYork), WEEKENDS)
                        .receivedBy())
                .isEqualTo("2026-03-09T01:30:00Z");
        assertThat(ClaimWindow.of(ClaimRule.NO_DEADLINE)
                        .days(occasion("2026-03", null, newYork), WEEKENDS)
                        .receivedBy())
                .isNull();
    }

    @Test
    void a_year_that_the_calendar_does_not_know_is_told_and_not_passed_over() {
        WorkingDays known2026 = new WorkingDays(
                "HK", WEEKENDS.weekend(), Set.of(LocalDate.parse("2026-12-25")), Set.of(), Map.of(2026, "r1"));
        ClaimWindow window = ClaimWindow.of(ClaimRule.WORKING_DAYS_AFTER_PERIOD_END, 5);

        ClaimDays november = window.days(occasion("2026-11", null, ZoneOffset.UTC), known2026);
        assertThat(november.missingYears()).isEmpty();
        assertThat(november.calendar()).isEqualTo("HK 2026 r1");
        ClaimDays december = window.days(occasion("2026-12", null, ZoneOffset.UTC), known2026);
        assertThat(december.missingYears()).containsExactly(2027);
        assertThat(december.latest()).isEqualTo("2027-01-07");
        assertThat(window.days(occasion("2026-12", null, ZoneOffset.UTC), WorkingDays.unknown("XX"))
                        .missingYears())
                .containsExactly(2027);
    }

    @Test
    void days_worked_in_exchange_count_although_they_lie_on_a_weekend() {
        WorkingDays china = new WorkingDays(
                "CN",
                WEEKENDS.weekend(),
                LocalDate.parse("2026-10-01")
                        .datesUntil(LocalDate.parse("2026-10-08"))
                        .collect(Collectors.toSet()),
                Set.of(LocalDate.parse("2026-10-10")),
                Map.of(2026, "r1"));

        assertThat(ClaimWindow.of(ClaimRule.WORKING_DAYS_AFTER_PERIOD_END, 3)
                        .days(occasion("2026-09", null, ZoneOffset.UTC), china)
                        .latest())
                .isEqualTo("2026-10-10");
    }

    @Test
    void a_counted_rule_needs_a_count() {
        assertThatThrownBy(() -> ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "count, 0, 1, 0", "count, 1001, 1, 0", "notBeforeWorkingDay, 30, 0, 0", "notBeforeWorkingDay, 30, 21, 0",
        "appealDays, 30, 1, -1", "appealDays, 30, 1, 1001", ", 1, 1, 0", ", 1000, 20, 1000"
    })
    void counts_have_their_limits(@Nullable String refused, int count, int workingDay, int appeal) {
        Callable<ClaimWindow> window =
                () -> new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, count, workingDay, null, null, appeal);
        assertThat(refusedField(window)).isEqualTo(refused);
    }

    @Test
    void a_code_of_a_calendar_has_at_most_twenty_characters_and_none_around_it() {
        assertThat(refusedField(() -> withCalendar("x".repeat(21)))).isEqualTo("calendar");
        assertThat(withCalendar(" " + "x".repeat(20) + " ").calendar()).isEqualTo("x".repeat(20));
        assertThat(withCalendar("  ").calendar()).isNull();
    }

    @Test
    void a_rule_that_counts_nothing_keeps_no_count() {
        assertThat(ClaimWindow.of(ClaimRule.END_OF_FOLLOWING_MONTH, 7).count()).isZero();
    }

    @Test
    void a_calendar_is_needed_where_anything_is_counted_in_working_days() {
        Notice hours = new Notice(24, Notice.Unit.HOURS);
        Notice working = new Notice(5, Notice.Unit.WORKING_DAYS);
        assertThat(ClaimWindow.of(ClaimRule.WORKING_DAYS_AFTER_INCIDENT, 5).needsCalendar())
                .isTrue();
        assertThat(ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 5).needsCalendar())
                .isFalse();
        assertThat(new ClaimWindow(ClaimRule.DAYS_AFTER_INCIDENT, 5, 3).needsCalendar())
                .isTrue();
        assertThat(new ClaimWindow(ClaimRule.DAYS_AFTER_INCIDENT, 5, null, null, hours).needsCalendar())
                .isFalse();
        assertThat(new ClaimWindow(ClaimRule.DAYS_AFTER_INCIDENT, 5, null, null, working).needsCalendar())
                .isTrue();
    }

    @Test
    void a_form_that_shows_neither_calendar_notice_nor_appeal_loses_none_of_them() {
        Notice notice = new Notice(24, Notice.Unit.HOURS);
        ClaimWindow stored = new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, "HK", notice, 14);
        ClaimWindow typed = new ClaimWindow(ClaimRule.DAYS_AFTER_INCIDENT, 60, 5);

        assertThat(typed.withCalendarAndNoticeOf(stored))
                .isEqualTo(new ClaimWindow(ClaimRule.DAYS_AFTER_INCIDENT, 60, 5, "HK", notice, 14));
        assertThat(typed.withCalendarAndNoticeOf(null)).isEqualTo(typed);
    }

    private static ClaimWindow withCalendar(String code) {
        return new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, code, null);
    }

    /** Null if it is not refused. */
    private static @Nullable String refusedField(Callable<ClaimWindow> window) {
        try {
            window.call();
            return null;
        } catch (InvalidInput refused) {
            return refused.errors().getFirst().field();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void survives_json() {
        JsonMapper mapper = new JsonMapper();
        ClaimWindow window =
                new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 60, 6, "CN", new Notice(5, Notice.Unit.WORKING_DAYS));

        assertThat(mapper.readValue(mapper.writeValueAsString(window), ClaimWindow.class))
                .isEqualTo(window);
    }

    @Test
    void a_window_that_says_nothing_new_is_written_as_before() {
        assertThat(new JsonMapper().writeValueAsString(new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null)))
                .isEqualTo("{\"rule\":\"DAYS_AFTER_PERIOD_END\",\"count\":30}");
    }

    private static ClaimOccasion occasion(String period, @Nullable Instant incident, ZoneId zone) {
        return new ClaimOccasion(Period.parse(period).interval(zone), incident, null, zone, 1);
    }
}
