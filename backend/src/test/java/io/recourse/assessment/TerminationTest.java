package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.remedy.TerminationRights;
import io.recourse.assessment.remedy.TerminationStanding;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.contract.terms.Tier;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Rights to terminate, from what was assessed. */
@BackendTest
class TerminationTest {

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    TerminationRights rights;

    @Test
    void two_missed_months_in_a_row_give_a_right_that_does_not_lapse() {
        TerminationStanding standing = standing(new TerminationRight(2, 2, null, null), 2, 3);

        assertThat(standing.state()).isEqualTo(TerminationStanding.State.OPEN);
        assertThat(standing.since()).isEqualTo("2026-04-01");
        assertThat(standing.until()).isNull();
        assertThat(standing.misses()).extracting(miss -> miss.period().label()).containsExactly("2026-02", "2026-03");
        assertThat(words(standing))
                .containsExactly(
                        "Missed periods in a row that give a right to terminate: 2.",
                        "Missed: 2026-02 (99.70238095238 %), 2026-03 (99.731182795698 %).",
                        "The right can be used since 2026-04-01; it does not lapse.");
    }

    @Test
    void two_missed_months_with_a_good_one_between_give_none() {
        TerminationStanding standing = standing(new TerminationRight(2, 2, null, 30), 2, 4);

        assertThat(standing.state()).isEqualTo(TerminationStanding.State.NONE);
        assertThat(standing.lacking()).isEqualTo(2);
        assertThat(words(standing)).last().asString().startsWith("There is no right to terminate.");
    }

    @Test
    void misses_within_rolling_periods_need_not_follow_each_other() {
        TerminationStanding standing = standing(new TerminationRight(3, 6, null, 60), 2, 4, 7);

        assertThat(standing.since()).isEqualTo("2026-08-01");
        assertThat(standing.until()).isEqualTo("2026-09-29");
        assertThat(standing.misses()).hasSize(3);
    }

    @Test
    void misses_that_leave_the_rolling_window_no_longer_help() {
        TerminationStanding standing = standing(new TerminationRight(3, 6, null, 60), 3, 4);

        // 2026-03 to 2026-08 hold two misses; by the time of a third, 2026-03 is out, and then 2026-04 is too
        assertThat(standing.misses()).extracting(miss -> miss.period().label()).containsExactly("2026-03", "2026-04");
        assertThat(standing.lacking()).isEqualTo(3);
    }

    @Test
    void a_right_that_was_not_used_in_its_window_has_lapsed() {
        TerminationStanding standing = standing(new TerminationRight(2, 2, null, 30), 2, 3);

        assertThat(standing.state()).isEqualTo(TerminationStanding.State.LAPSED);
        assertThat(standing.until()).isEqualTo("2026-04-30");
    }

    @Test
    void a_clause_may_count_only_what_is_far_below_the_promise() {
        assertThat(standing(new TerminationRight(2, 2, new BigDecimal("99.5"), null), 2, 3)
                        .state())
                .isEqualTo(TerminationStanding.State.NONE);
        assertThat(standing(new TerminationRight(2, 2, new BigDecimal("99.8"), null), 2, 3)
                        .state())
                .isEqualTo(TerminationStanding.State.OPEN);
    }

    @Test
    void a_month_that_was_kept_by_rounding_is_not_missed() {
        // 99.98 % rounds to 100.0 %, which keeps the promise of 99.99 %
        Clause clause =
                fixture.clause(RegisterFixture.promise(RegisterFixture.START, null, "99.99", Tier.below("99.99", "10"))
                        .with(new JsonMapper().readValue("{\"compareDecimals\":1}", Formula.class))
                        .with(
                                PeriodKind.MONTH,
                                MetricRule.NONE,
                                PeriodRule.DEFAULT,
                                RemedyTerms.DEFAULT.withTermination(
                                        new TerminationRight(1, 1, new BigDecimal("99.99"), null))));
        fixture.measure(fixture.source(), clause, "2026-03-10T00:00Z,2026-03-10T00:08Z,DOWN");
        fixture.work();

        assertThat(fixture.latest(clause, "2026-03").figure().met()).isTrue();
        assertThat(ActingAs.role(Role.LEGAL, () -> rights.of(clause.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(TerminationStanding.State.NONE);
    }

    @Test
    void a_clause_without_such_a_right_has_no_standing_and_is_not_listed() {
        Clause clause = clause(null);

        assertThat(ActingAs.role(Role.LEGAL, () -> rights.of(clause.id()))).isEmpty();
        assertThat(ActingAs.role(Role.LEGAL, () -> rights.of(clause.contractId())))
                .isEmpty();
    }

    /** Two hours down on the tenth of each of the months; January to August 2026 are measured. */
    private TerminationStanding standing(TerminationRight rule, int... months) {
        Clause clause = clause(rule);
        fixture.measure(
                fixture.source(),
                clause,
                java.util.Arrays.stream(months)
                        .mapToObj(month -> "2026-0%d-10T00:00Z,2026-0%d-10T02:00Z,DOWN".formatted(month, month))
                        .toArray(String[]::new));
        fixture.work();
        return ActingAs.role(Role.LEGAL, () -> rights.of(clause.contractId())).getFirst();
    }

    private Clause clause(@Nullable TerminationRight rule) {
        return fixture.clause(RegisterFixture.promise(RegisterFixture.START, null)
                .with(
                        PeriodKind.MONTH,
                        MetricRule.NONE,
                        PeriodRule.DEFAULT,
                        RemedyTerms.DEFAULT.withTermination(rule)));
    }

    private static Stream<String> words(TerminationStanding standing) {
        return standing.explanation().stream().map(sentence -> sentence.in(Locale.ENGLISH));
    }
}
