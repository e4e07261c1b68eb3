package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.change.AssessmentChanges;
import io.recourse.assessment.change.Reason;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.calendar.HolidayYearDraft;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.Formula;
import io.recourse.measurement.MeasurementSource;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Hours of service by a holiday calendar. Friday 6 March 2026 is a day off, Saturday 7 March is worked instead. */
@BackendTest
class CalendarHoursTest {

    private static final String FRIDAY = "2026-03-06T02:00Z,2026-03-06T03:00Z,DOWN";
    private static final String SATURDAY = "2026-03-07T02:00Z,2026-03-07T03:00Z,DOWN";

    @Autowired
    AssessmentChanges changes;

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    HolidayCalendars calendars;

    @Test
    void days_off_are_without_service_and_days_that_make_up_for_them_are_served() {
        enter("OFFICE", 2026);
        Clause clause = clause("OFFICE");
        fixture.measure(fixture.source(), clause, FRIDAY, SATURDAY);

        Assessment march = fixture.assessed(clause, "2026-03");

        // 22 weekdays, one of them off, and a Saturday: 22 days of ten hours
        assertThat(march.figure().period()).isEqualTo(Duration.ofHours(220).toMillis());
        assertThat(march.figure().downTime()).isEqualTo(Duration.ofHours(1));
        assertThat(fixture.detail(march).unknownHolidayYears()).isEmpty();
    }

    @Test
    void a_year_that_is_not_known_is_told_and_moves_the_figure_once_it_is_entered() {
        calendar("LATER");
        Clause clause = clause("LATER");
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, FRIDAY);
        Assessment before = fixture.assessed(clause, "2026-03");
        assertThat(before.figure().downTime()).isEqualTo(Duration.ofHours(1));
        assertThat(fixture.detail(before).unknownHolidayYears()).containsExactly(2026);

        days("LATER", 2026);
        Assessment after = fixture.assessed(clause, "2026-03");

        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.figure().downTime()).isZero();
        assertThat(fixture.detail(after).revisions().getFirst().changed()).containsExactly(Revision.Input.CLAUSE);
        assertThat(fixture.detail(after).unknownHolidayYears()).isEmpty();
        assertThat(ActingAs.role(Role.AUDITOR, () -> changes.of(after.id()))
                        .getFirst()
                        .reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.kind()).isEqualTo(Reason.Kind.HOLIDAYS);
                    assertThat(reason.downMillis()).isEqualTo(-3_600_000);
                });
    }

    private Clause clause(String calendar) {
        return fixture.clause(RegisterFixture.promise(RegisterFixture.START, null)
                .with(new JsonMapper().readValue("""
                        {"serviceHours": {"days": ["MON", "TUE", "WED", "THU", "FRI"], "from": "08:00", "to": "18:00",
                          "zone": "Asia/Hong_Kong", "calendar": "%s"}}""".formatted(calendar), Formula.class)));
    }

    private void enter(String code, int year) {
        calendar(code);
        days(code, year);
    }

    private void calendar(String code) {
        ActingAs.role(
                Role.LEGAL,
                () -> calendars.create(code, "Office " + code, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
    }

    private void days(String code, int year) {
        ActingAs.role(
                Role.LEGAL,
                () -> calendars.enter(
                        code,
                        year,
                        new HolidayYearDraft(
                                "Notice on the board",
                                null,
                                List.of(
                                        new HolidayYearDraft.Day(LocalDate.of(year, 3, 6), "Founders", false),
                                        new HolidayYearDraft.Day(LocalDate.of(year, 3, 7), "Made up", true)))));
    }
}
