package io.recourse.contract.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.ClauseDraft;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.NotFound;
import io.recourse.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@BackendTest
@Transactional
@RecordApplicationEvents
@WithUser(value = Role.LEGAL, username = "lee")
class HolidayCalendarsTest {

    @Autowired
    private HolidayCalendars calendars;

    @Autowired
    private ClauseService clauses;

    @Autowired
    private RegisterFixture register;

    @ParameterizedTest
    @CsvSource({
        "HK, 2026-04-06, false", // the day following Ching Ming, which fell on a Sunday
        "HK, 2026-04-08, true",
        "HK, 2026-12-26, false",
        "HK, 2027-02-09, false", // the fourth day of Lunar New Year, as the second was a Sunday
        "CN, 2026-02-14, true", // a Saturday worked for the Spring Festival
        "CN, 2026-02-23, false",
        "CN, 2026-10-10, true",
        "GB, 2026-12-28, false",
        "GB, 2027-12-27, false",
        "US, 2026-07-03, false",
        "US, 2026-07-06, true"
    })
    void come_with_the_days_that_were_decreed(String code, LocalDate day, boolean working) {
        assertThat(calendars.workingDays(code).isWorking(day)).isEqualTo(working);
    }

    @Test
    void every_year_names_its_source() {
        assertThat(calendars.list()).extracting(HolidayCalendar::code).contains("CN", "GB", "HK", "US");
        assertThat(calendars.list()).flatExtracting(HolidayCalendar::years).allSatisfy(year -> {
            assertThat(year.source()).contains("https://");
            assertThat(year.days()).hasSizeGreaterThanOrEqualTo(8);
        });
    }

    @Test
    void a_year_can_be_entered_and_corrected_and_each_correction_is_another_revision() {
        HolidayYear first = calendars.enter("HK", 2028, draft(0, "2028-01-01", "2028-01-26"));
        HolidayYear second = calendars.enter("HK", 2028, draft(1, "2028-01-01", "2028-01-28"));

        assertThat(first.revision()).isEqualTo(1);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.changedBy()).isEqualTo("lee");
        WorkingDays days = calendars.workingDays("HK");
        assertThat(days.isWorking(LocalDate.parse("2028-01-28"))).isFalse();
        assertThat(days.version(2027, 2028)).isEqualTo("Hong Kong general holidays 2027 r1, 2028 r2");
        assertThat(days.missing(2026, 2029)).containsExactly(2029);
    }

    @Test
    void who_read_an_old_revision_must_look_again() {
        assertThatThrownBy(() -> calendars.enter("HK", 2026, draft(7, "2026-01-01")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_change_is_told_to_whoever_reckoned_with_the_year(ApplicationEvents events) {
        calendars.enter("HK", 2028, draft(0, "2028-01-01"));

        assertThat(events.stream(HolidaysChanged.class)).containsExactly(new HolidaysChanged("HK", 2028));
    }

    @Test
    void faults_of_a_year_are_named_all_at_once() {
        HolidayYearDraft faulty = new HolidayYearDraft(
                " ",
                0,
                List.of(
                        new HolidayYearDraft.Day(LocalDate.parse("2026-01-01"), "New Year", null),
                        new HolidayYearDraft.Day(LocalDate.parse("2028-01-01"), "New Year", null),
                        new HolidayYearDraft.Day(LocalDate.parse("2028-01-01"), null, null),
                        new HolidayYearDraft.Day(LocalDate.parse("2028-01-04"), "Worked", true)));

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> calendars.enter("HK", 2028, faulty));

        assertThat(refused.errors())
                .extracting(InvalidInput.FieldError::field)
                .containsExactlyInAnyOrder("source", "days[0].day", "days[2].day", "days[2].name", "days[3].working");
        assertThatThrownBy(() -> calendars.enter("XX", 2028, draft(0, "2028-01-01")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_calendar_with_another_weekend_can_be_added() {
        calendars.create("AE-OLD", "Emirates until 2021", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

        assertThat(calendars.workingDays("AE-OLD").isWorking(LocalDate.parse("2021-03-07")))
                .isTrue();
        assertThatThrownBy(() -> calendars.create("hk", "", Set.of(DayOfWeek.values())))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"en, There is no holiday calendar MARS.", "ar, لا يوجد تقويم عطلات باسم MARS.", "zh, 没有名为 MARS 的节假日历。"})
    void a_clause_that_names_a_calendar_which_does_not_exist_is_refused_in_the_readers_language(
            String language, String message) {
        ClauseVersionDraft usual = RegisterFixture.promise(RegisterFixture.START, null);
        ClauseVersionDraft draft = usual.with(new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 60, 5, "MARS", null));

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> clauses.create(new ClauseDraft(register.service().id(), "Uptime", draft)));

        assertThat(refused.errors())
                .extracting(InvalidInput.FieldError::field, error -> error.message(Locale.of(language)))
                .containsExactly(org.assertj.core.api.Assertions.tuple("claimWindow.calendar", message));
    }

    private static HolidayYearDraft draft(int revision, String... days) {
        return new HolidayYearDraft(
                "Gazette, https://example.org",
                revision,
                List.of(days).stream()
                        .map(day -> new HolidayYearDraft.Day(LocalDate.parse(day), "Holiday", null))
                        .toList());
    }
}
