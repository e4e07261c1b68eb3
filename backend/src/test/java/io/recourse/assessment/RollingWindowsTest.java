package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.remedy.TerminationRights;
import io.recourse.assessment.remedy.TerminationStanding;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.EarnBack;
import io.recourse.contract.terms.EvidenceWeight;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.contract.terms.VersionChange;
import io.recourse.time.CalendarSpan;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rolling windows from data to remedy. January to August 2026 are measured; days are those of Hong Kong. */
@BackendTest
class RollingWindowsTest {

    private static final CalendarSpan MONTH = CalendarSpan.ofMonths(1);
    private static final CalendarSpan WEEK = CalendarSpan.ofDays(7);
    private static final CalendarSpan THIRTY_DAYS = CalendarSpan.ofDays(30);

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ClauseVersionService versions;

    @Autowired
    ClauseTrials trials;

    @Autowired
    TerminationRights rights;

    @Autowired
    TestClock clock;

    @BeforeEach
    void setTime() {
        clock.set(Instant.parse("2026-09-10T00:00:00Z"));
    }

    @Test
    void an_outage_on_a_day_after_a_short_month_counts_in_the_window_that_began_on_its_last_day() {
        Clause clause =
                fixture.clause(windows(LocalDate.of(2026, 1, 31), rule(MONTH, MONTH, null), RemedyTerms.DEFAULT));
        fixture.measure(fixture.source(), clause, "2026-03-29T00:00Z,2026-03-29T03:00Z,DOWN");
        fixture.work();

        assertThat(breached(clause)).singleElement().satisfies(period -> {
            assertThat(period.firstDay()).isEqualTo("2026-02-28");
            assertThat(period.lastDay()).isEqualTo("2026-03-30");
        });
    }

    @Test
    void a_credit_is_earned_back_by_the_first_window_that_begins_after_its_own_has_ended() {
        RemedyTerms earnedBack = new RemedyTerms(
                CreditCaps.NONE,
                CreditForm.CREDIT_NOTE,
                new EarnBack(new BigDecimal("99.95"), 1, new BigDecimal("50")),
                null,
                EvidenceWeight.SILENT);
        Clause clause = fixture.clause(windows(RegisterFixture.START, rule(THIRTY_DAYS, WEEK, null), earnedBack));
        fixture.measure(fixture.source(), clause, "2026-01-02T00:00Z,2026-01-02T03:00Z,DOWN");

        Entitlement credit = fixture.assessed(clause, "2026-01-01-P30D").entitlement();

        assertThat(credit.steps().getLast().in(Locale.ENGLISH)).startsWith("Earned back:");
    }

    @Test
    void windows_that_share_days_do_not_follow_each_other() {
        TerminationStanding once = standing("2026-03-20T00:00Z,2026-03-20T03:00Z,DOWN");
        TerminationStanding twice =
                standing("2026-03-20T00:00Z,2026-03-20T03:00Z,DOWN", "2026-04-22T00:00Z,2026-04-22T03:00Z,DOWN");

        assertThat(once.state()).isEqualTo(TerminationStanding.State.NONE);
        assertThat(twice.state()).isEqualTo(TerminationStanding.State.OPEN);
        assertThat(twice.misses())
                .hasSize(2)
                .satisfies(misses -> assertThat(misses.get(1).period().firstDay())
                        .isAfter(misses.get(0).period().lastDay()));
    }

    @Test
    void a_trial_takes_every_window_and_not_only_those_that_lie_side_by_side() {
        ClauseVersionDraft draft =
                windows(RegisterFixture.START, rule(THIRTY_DAYS, CalendarSpan.ofDays(10), null), RemedyTerms.DEFAULT);
        Clause clause = fixture.clause(draft);
        fixture.measure(fixture.source(), clause, "2026-03-20T00:00Z,2026-03-20T03:00Z,DOWN");
        fixture.work();

        Trial trial = ActingAs.role(Role.LEGAL, () -> trials.of(clause.serviceId(), clause.id(), draft, 8));

        assertThat(trial.periods())
                .filteredOn(one -> one.figure().isBreached())
                .extracting(TrialPeriod::period)
                .containsExactlyElementsOf(breached(clause));
    }

    @Test
    void an_amendment_that_does_not_say_where_windows_begin_leaves_them_where_they_are() {
        PeriodRule side = rule(THIRTY_DAYS, THIRTY_DAYS, null);
        Clause clause = fixture.clause(windows(RegisterFixture.START, side, RemedyTerms.DEFAULT));
        fixture.measure(fixture.source(), clause, "2026-03-20T00:00Z,2026-03-20T03:00Z,DOWN");
        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(
                        clause.id(), clause.version(), windows(LocalDate.of(2026, 3, 15), side, RemedyTerms.DEFAULT)));
        fixture.work();

        // 30 days each from 1 January on: 1 January, 31 January, 2 March
        assertThat(breached(clause)).containsExactly(Period.parse("2026-03-02-P30D"));
    }

    private TerminationStanding standing(String... rows) {
        Clause clause = fixture.clause(windows(
                RegisterFixture.START,
                rule(THIRTY_DAYS, WEEK, null),
                RemedyTerms.DEFAULT.withTermination(new TerminationRight(2, 2, null, null))));
        fixture.measure(fixture.source(), clause, rows);
        fixture.work();
        return ActingAs.role(Role.LEGAL, () -> rights.of(clause.id())).orElseThrow();
    }

    private List<Period> breached(Clause clause) {
        return fixture.all(clause).stream()
                .filter(one -> one.finished() && one.figure().isBreached())
                .map(Assessment::period)
                .sorted()
                .toList();
    }

    private static ClauseVersionDraft windows(LocalDate firstDay, PeriodRule rule, RemedyTerms remedy) {
        return RegisterFixture.promise(firstDay, null).with(PeriodKind.ROLLING, MetricRule.NONE, rule, remedy);
    }

    private static PeriodRule rule(CalendarSpan length, CalendarSpan step, @Nullable LocalDate from) {
        return new PeriodRule(1, 1, length, step, from, PartialPeriod.COUNTS, VersionChange.VERSION_AT_START);
    }
}
