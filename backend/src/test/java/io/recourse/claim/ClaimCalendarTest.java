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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims whose days are counted by a holiday calendar. */
@BackendTest
class ClaimCalendarTest {

    private static final ClaimWindow WINDOW = new ClaimWindow(
            ClaimRule.WORKING_DAYS_AFTER_PERIOD_END, 90, 5, "HK", new Notice(5, Notice.Unit.WORKING_DAYS));

    @Autowired
    private ClaimFixture fixture;

    @Autowired
    private HolidayCalendars calendars;

    @Test
    void the_days_are_kept_with_the_calendar_and_move_when_a_missing_year_is_entered() {
        ClauseId clause = fixture.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(WINDOW));
        Claim claim = fixture.take(new AssessmentFacts(
                fixture.assessment(clause, 1),
                clause,
                ClaimFixture.PERIOD,
                ClaimFixture.AUGUST,
                ClaimFixture.ZONE,
                io.recourse.money.Money.of("1000", "HKD"),
                null,
                WINDOW,
                Instant.parse("2026-08-10T02:00:00Z"),
                null,
                1,
                true));

        assertThat(claim.deadline().earliest()).isEqualTo("2026-09-07");
        assertThat(claim.deadline().latest()).isEqualTo("2027-01-07");
        assertThat(claim.deadline().noticeBy()).isEqualTo("2026-08-17T16:00:00Z");
        assertThat(claim.deadline().missingYears()).containsExactly(2027);
        assertThat(sentences(claim))
                .contains(
                        "Working days by this calendar: Hong Kong general holidays 2026 r1.",
                        "This calendar has no days for 2027: only weekends were left out, so the true day may be later."
                                + " Have the year entered.",
                        "The vendor must be told of the incident before 2026-08-18 00:00.");

        ActingAs.role(
                Role.LEGAL,
                () -> calendars.enter(
                        "HK",
                        2027,
                        new HolidayYearDraft(
                                "Gazette, https://www.gov.hk",
                                0,
                                List.of(new HolidayYearDraft.Day(
                                        LocalDate.parse("2027-01-01"), "The first day of January", null)))));

        Claim redated = fixture.get(claim.id());
        assertThat(redated.deadline().latest()).isEqualTo("2027-01-08");
        assertThat(redated.deadline().missingYears()).isEmpty();
        assertThat(sentences(redated))
                .contains("Working days by this calendar: Hong Kong general holidays 2026 r1, 2027 r1.");
        assertThat(redated.version()).isEqualTo(claim.version() + 1);
    }

    private static List<String> sentences(Claim claim) {
        return claim.deadline().explanation().stream()
                .map(sentence -> sentence.in(Locale.ENGLISH))
                .toList();
    }
}
