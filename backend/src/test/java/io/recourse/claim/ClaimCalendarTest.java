package io.recourse.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.calendar.HolidayYearDraft;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.db.id.ClauseId;
import io.recourse.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims whose days are counted by a holiday calendar. */
@BackendTest
class ClaimCalendarTest {

    private static final ClaimWindow WINDOW = window("HK", 338);

    @Autowired
    private ClaimFixture fixture;

    @Autowired
    private HolidayCalendars calendars;

    @Autowired
    private ClaimExpiry expiry;

    @Autowired
    private DSLContext sql;

    @Test
    void the_days_are_kept_with_the_calendar_and_move_when_a_missing_year_is_entered() {
        Claim claim = opened(WINDOW);

        assertThat(claim.deadline().earliest()).isEqualTo("2026-09-07");
        assertThat(claim.deadline().latest()).isEqualTo("2028-01-07");
        assertThat(claim.deadline().noticeBy()).isEqualTo("2026-08-17T16:00:00Z");
        assertThat(claim.deadline().missingYears()).containsExactly(2028);
        assertThat(sentences(claim))
                .contains(
                        "Working days by this calendar: Hong Kong general holidays 2026 r1, 2027 r1.",
                        "This calendar has no days for 2028: only weekends were left out, so the true day may be later."
                                + " Have the year entered.",
                        "The vendor must be told of the incident before 2026-08-18 00:00.");

        ActingAs.role(
                Role.LEGAL,
                () -> calendars.enter(
                        "HK",
                        2028,
                        new HolidayYearDraft(
                                "Gazette, https://www.gov.hk",
                                0,
                                List.of(new HolidayYearDraft.Day(LocalDate.parse("2028-01-03"), "A Monday", null)))));

        Claim redated = fixture.get(claim.id());
        assertThat(redated.deadline().latest()).isEqualTo("2028-01-10");
        assertThat(redated.deadline().missingYears()).isEmpty();
        assertThat(sentences(redated))
                .contains("Working days by this calendar: Hong Kong general holidays 2026 r1, 2027 r1, 2028 r1.");
        assertThat(redated.version()).isEqualTo(claim.version() + 1);
    }

    @Test
    void a_year_that_comes_with_a_newer_version_of_the_program_moves_them_too() {
        Claim claim = opened(window("CN", 90));
        assertThat(claim.deadline().missingYears()).containsExactly(2027);

        // As a migration does, while nobody is signed in.
        sql.execute("INSERT INTO contract.holiday_year (calendar, year, source, as_of) "
                + "VALUES ('CN', 2027, 'State Council, https://www.gov.cn', '2026-11-30')");
        sql.execute("INSERT INTO contract.holiday (calendar, year, day, name) "
                + "VALUES ('CN', 2027, '2027-01-01', 'New Year')");
        expiry.run();
        expiry.run();

        Claim redated = fixture.get(claim.id());
        assertThat(redated.deadline().missingYears()).isEmpty();
        assertThat(redated.deadline().latest()).isAfter(claim.deadline().latest());
        assertThat(redated.version()).as("once").isEqualTo(claim.version() + 1);
    }

    private Claim opened(ClaimWindow window) {
        ClauseId clause = fixture.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(window));
        return fixture.take(new AssessmentFacts(
                fixture.assessment(clause, 1),
                clause,
                ClaimFixture.PERIOD,
                ClaimFixture.AUGUST,
                ClaimFixture.ZONE,
                Money.of("1000", "HKD"),
                null,
                window,
                Instant.parse("2026-08-10T02:00:00Z"),
                null,
                1,
                true));
    }

    private static ClaimWindow window(String calendar, int days) {
        return new ClaimWindow(
                ClaimRule.WORKING_DAYS_AFTER_PERIOD_END, days, 5, calendar, new Notice(5, Notice.Unit.WORKING_DAYS));
    }

    private static List<String> sentences(Claim claim) {
        return claim.deadline().explanation().stream()
                .map(sentence -> sentence.in(Locale.ENGLISH))
                .toList();
    }
}
