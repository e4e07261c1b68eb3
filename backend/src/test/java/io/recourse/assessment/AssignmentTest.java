package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.terms.Tier;
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
}
