package io.recourse.claim.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.LossCause;
import io.recourse.claim.OpenClaims;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.measurement.MeasurementSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that the contract counts from the incident come before a claim can be opened: they are told while the period runs. */
@BackendTest
class RunningWindowsTest {

    private static final String OUTAGE = "2026-08-10T00:00Z,2026-08-10T02:00Z,DOWN";

    @Autowired
    AssessmentFixture assessments;

    @Autowired
    CalendarService calendar;

    @Autowired
    ClaimService claims;

    @Autowired
    OpenClaims open;

    @Autowired
    TestClock clock;

    private MeasurementSource source;

    /** Down on 10 August from 8:00 to 10:00 in Hong Kong; today is the 15th there. */
    @Test
    void a_notice_and_a_last_day_that_come_before_the_periods_end_stand_in_the_calendar() {
        // Five days after the 10th end with the 15th, ten with the 20th.
        Clause clause = down(
                new ClaimWindow(ClaimRule.DAYS_AFTER_INCIDENT, 10, null, null, new Notice(5, Notice.Unit.DAYS, true)));
        assertThat(days(clause, Role.LEGAL))
                .containsExactly(
                        tuple(DateKind.NOTICE_BY, LocalDate.of(2026, 8, 15), null, true),
                        tuple(DateKind.LAST_DAY, LocalDate.of(2026, 8, 20), null, true));
        assertThat(days(clause, Role.IT))
                .hasSize(2)
                .noneMatch(day -> day.toList().contains(true));
    }

    @Test
    void hours_are_told_to_the_hour_and_days_after_the_period_are_left_to_the_claim() {
        // 24 hours after 8:00 on the 10th are 8:00 on the 11th in Hong Kong.
        Clause hours = down(ClaimWindow.of(ClaimRule.HOURS_AFTER_INCIDENT, 24));
        assertThat(days(hours, Role.LEGAL))
                .containsExactly(tuple(
                        DateKind.LAST_DAY, LocalDate.of(2026, 8, 11), Instant.parse("2026-08-11T00:00:00Z"), true));
        assertThat(days(down(ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 60)), Role.LEGAL))
                .isEmpty();
        assertThat(days(down(ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 10)), Role.LEGAL))
                .isEmpty();
    }

    @Test
    void once_the_period_is_over_the_claim_itself_has_the_days_and_its_loss_says_that_nobody_could_draft_it() {
        Clause clause = down(ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 10));
        clock.set("2026-09-02T00:00:00Z");
        assessments.measure(source, clause, OUTAGE);
        assessments.work();
        open.expire();
        Claim claim = ActingAs.role(Role.AUDITOR, () -> claims.list(ClaimFilter.all())).stream()
                .filter(one -> one.subject().clause().equals(clause.id()))
                .findFirst()
                .orElseThrow();
        assertThat(claim.amounts().lostCause()).isEqualTo(LossCause.OVER_BEFORE_OPENING);
        assertThat(days(clause, Role.LEGAL)).noneMatch(day -> day.toList().contains(DateKind.LAST_DAY));
    }

    @BeforeEach
    void theMiddleOfAugust() {
        clock.set("2026-08-15T08:00:00Z");
    }

    private Clause down(ClaimWindow window) {
        Clause clause = assessments.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(window));
        source = assessments.source();
        assessments.measureUpTo(source, clause, "2026-07-31T00:00:00Z", "2026-08-14T00:00:00Z", OUTAGE);
        assessments.work();
        return clause;
    }

    private List<Tuple> days(Clause clause, Role reader) {
        return ActingAs.role(
                        reader,
                        () -> calendar.between(
                                LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 31), CalendarFilter.ALL))
                .stream()
                .filter(date -> date.subject().path().startsWith("assessments/"))
                .filter(date -> vendor(clause).equals(date.subject().vendor()))
                .map(date -> tuple(date.kind(), date.day(), date.until(), date.mine()))
                .toList();
    }

    private io.recourse.db.id.VendorId vendor(Clause clause) {
        return assessments.all(clause).getFirst().subject().vendor();
    }
}
