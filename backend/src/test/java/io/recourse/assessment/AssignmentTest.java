package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.Tier;
import io.recourse.contract.terms.VersionChange;
import io.recourse.time.PeriodKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which version of a clause is applied to which period. */
@BackendTest
class AssignmentTest {

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ClauseService clauses;

    @Autowired
    ClauseVersionService versions;

    @Test
    void of_two_versions_within_a_month_the_one_in_force_at_its_start_is_applied() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN");
        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(
                        clause.id(),
                        clauses.get(clause.id()).version(),
                        RegisterFixture.promise(LocalDate.of(2026, 3, 15), null, "99.5", Tier.below("99.5", "10"))));

        assertThat(fixture.assessed(clause, "2026-03").figure().commitment()).isEqualByComparingTo("99.9");
        assertThat(fixture.latest(clause, "2026-04").figure().commitment()).isEqualByComparingTo("99.5");
        assertThat(fixture.latest(clause, "2026-04").interval().from()).isEqualTo("2026-03-31T16:00:00Z");
    }

    @Test
    void a_promise_that_begins_within_a_month_is_assessed_from_then_on_and_its_fee_counts_by_days() {
        Clause clause = fixture.clause(RegisterFixture.promise(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 5, 10)));
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN",
                "2026-03-20T00:00Z,2026-03-20T02:00Z,DOWN");

        Assessment march = fixture.assessed(clause, "2026-03");
        assertThat(march.interval().from()).isEqualTo("2026-03-16T16:00:00Z");
        assertThat(march.figure().down()).isEqualTo(7_200_000);
        assertThat(march.entitlement().fee()).hasToString("HKD 4838.71");
        assertThat(march.entitlement().credit()).hasToString("HKD 483.87");
        assertThat(fixture.latest(clause, "2026-05").interval().to()).isEqualTo("2026-05-10T16:00:00Z");
        assertThat(fixture.all(clause)).hasSize(3);
    }

    @Test
    void a_promise_that_ends_earlier_than_it_was_assessed_loses_its_later_assessments() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause);
        fixture.work();
        assertThat(fixture.all(clause)).hasSize(9);

        ActingAs.role(
                Role.LEGAL,
                () -> versions.end(
                        fixture.latest(clause, "2026-03").subject().clauseVersion(),
                        clauses.get(clause.id()).version(),
                        LocalDate.of(2026, 5, 31)));
        fixture.work();

        assertThat(fixture.all(clause)).hasSize(5);
    }

    @Test
    void an_amendment_that_splits_its_month_gives_two_assessments_each_on_its_days_of_the_fee() {
        Clause clause = fixture.clause();
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN",
                "2026-03-20T00:00Z,2026-03-20T02:00Z,DOWN");
        assertThat(fixture.assessed(clause, "2026-03").figure().down()).isEqualTo(14_400_000);

        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(
                        clause.id(),
                        clauses.get(clause.id()).version(),
                        RegisterFixture.promise(LocalDate.of(2026, 3, 15), null, "99.5", Tier.below("99.5", "20"))
                                .with(
                                        PeriodKind.MONTH,
                                        MetricRule.NONE,
                                        PeriodRule.DEFAULT.with(VersionChange.SPLIT_PRO_RATA),
                                        RemedyTerms.DEFAULT)));
        fixture.work();

        Assessment first = fixture.latest(clause, "2026-03.1");
        Assessment second = fixture.latest(clause, "2026-03.2");
        assertThat(first.figure().commitment()).isEqualByComparingTo("99.9");
        assertThat(first.figure().down()).isEqualTo(7_200_000);
        assertThat(first.entitlement().fee()).hasToString("HKD 4516.13");
        assertThat(first.entitlement().credit()).hasToString("HKD 451.61");
        assertThat(second.figure().commitment()).isEqualByComparingTo("99.5");
        assertThat(second.entitlement().fee()).hasToString("HKD 5483.87");
        assertThat(second.entitlement().credit()).hasToString("HKD 0.00");
        assertThat(second.interval().from())
                .isEqualTo("2026-03-14T16:00:00Z")
                .isEqualTo(first.interval().to());
        assertThat(fixture.all(clause))
                .extracting(one -> one.period().label())
                .doesNotContain("2026-03")
                .contains("2026-02", "2026-04");
    }

    @Test
    void days_on_which_no_version_holds_count_for_none() {
        Clause clause = fixture.clause(RegisterFixture.promise(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 10)));
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-15T00:00Z,2026-03-15T05:00Z,DOWN",
                "2026-03-25T00:00Z,2026-03-25T02:00Z,DOWN");
        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(
                        clause.id(),
                        clauses.get(clause.id()).version(),
                        RegisterFixture.promise(LocalDate.of(2026, 3, 20), null, "99.5", Tier.below("99.5", "20"))));
        fixture.work();

        Assessment first = fixture.latest(clause, "2026-03.1");
        Assessment second = fixture.latest(clause, "2026-03.2");
        assertThat(first.interval().to()).isEqualTo("2026-03-10T16:00:00Z");
        assertThat(first.figure().down()).isZero();
        assertThat(second.interval().from()).isEqualTo("2026-03-19T16:00:00Z");
        assertThat(second.figure().down()).isEqualTo(7_200_000);
        assertThat(second.figure().commitment()).isEqualByComparingTo("99.5");
    }

    @Test
    void an_amendment_that_changes_the_zone_within_a_month_divides_it() {
        Clause clause = fixture.clause();
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN",
                "2026-03-25T00:00Z,2026-03-25T05:00Z,DOWN");
        ClauseVersionDraft same = RegisterFixture.promise(LocalDate.of(2026, 3, 15), null);
        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(
                        clause.id(),
                        clauses.get(clause.id()).version(),
                        RegisterFixture.inZone(same, "Europe/Berlin")));
        fixture.work();

        Assessment first = fixture.latest(clause, "2026-03.1");
        Assessment second = fixture.latest(clause, "2026-03.2");
        assertThat(first.figure().down()).isEqualTo(7_200_000);
        assertThat(second.figure().down()).isEqualTo(18_000_000);
        assertThat(second.interval().to()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(fixture.latest(clause, "2026-04").revision()).isEqualTo(1);
    }

    @Test
    void a_billing_cycle_is_assessed_from_its_day_to_the_day_before_in_the_next_month() {
        Clause clause = fixture.clause(RegisterFixture.promise(LocalDate.of(2026, 1, 1), null)
                .with(PeriodKind.BILLING_CYCLE, MetricRule.NONE, billing(31), RemedyTerms.DEFAULT));
        fixture.measure(fixture.source(), clause, "2026-02-28T00:00Z,2026-02-28T02:00Z,DOWN");

        assertThat(fixture.assessed(clause, "2026-02-C31").figure().down()).isEqualTo(7_200_000);
        assertThat(fixture.latest(clause, "2026-02-C31").interval().from()).isEqualTo("2026-02-27T16:00:00Z");
        assertThat(fixture.latest(clause, "2026-02-C31").interval().to()).isEqualTo("2026-03-30T16:00:00Z");
        assertThat(fixture.latest(clause, "2026-01-C31").figure().down()).isZero();
    }

    private static PeriodRule billing(int day) {
        PeriodRule usual = PeriodRule.DEFAULT;
        return new PeriodRule(
                1, day, usual.rollingLength(), usual.rollingStep(), null, usual.partialPeriod(), usual.versionChange());
    }
}
