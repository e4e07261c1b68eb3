package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.VersionChange;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ClauseVersionId;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the versions of a clause divide the time into what is assessed. */
class RegimeTest {

    private static final ClauseId CLAUSE = new ClauseId(UUID.randomUUID());
    private static final PeriodRule SPLIT = PeriodRule.DEFAULT.with(VersionChange.SPLIT_PRO_RATA);

    private int number;

    @Test
    void the_version_at_the_start_governs_the_whole_period_if_the_contract_says_so() {
        assertThat(parts(
                        "2026-03-01",
                        "2026-04-30",
                        version("2026-01-01", "2026-03-15", PeriodKind.MONTH, PeriodRule.DEFAULT),
                        version("2026-03-15", null, PeriodKind.MONTH, PeriodRule.DEFAULT)))
                .containsExactly(
                        "2026-03 v1 2026-03-01 2026-04-01",
                        "2026-04 v2 2026-04-01 2026-05-01",
                        "2026-05 v2 2026-05-01 2026-06-01");
    }

    @Test
    void a_version_that_splits_makes_two_parts_that_share_the_days_of_the_period() {
        assertThat(parts(
                        "2026-03-10",
                        "2026-03-10",
                        version("2026-01-01", "2026-03-15", PeriodKind.MONTH, PeriodRule.DEFAULT),
                        version("2026-03-15", null, PeriodKind.MONTH, SPLIT)))
                .containsExactly(
                        "2026-03.1 v1 2026-03-01 2026-03-15",
                        "2026-03.2 v2 2026-03-15 2026-04-01",
                        "2026-04 v2 2026-04-01 2026-05-01");
    }

    @Test
    void of_three_versions_each_says_itself_whether_it_splits() {
        assertThat(parts(
                        "2026-03-10",
                        "2026-03-10",
                        version("2026-01-01", "2026-03-10", PeriodKind.QUARTER, PeriodRule.DEFAULT),
                        version("2026-03-10", "2026-03-20", PeriodKind.QUARTER, SPLIT),
                        version("2026-03-20", null, PeriodKind.QUARTER, PeriodRule.DEFAULT)))
                .containsExactly(
                        "2026-Q1.1 v1 2026-01-01 2026-03-10",
                        "2026-Q1.2 v2 2026-03-10 2026-04-01",
                        "2026-Q2 v3 2026-04-01 2026-07-01");
    }

    @Test
    void a_version_that_begins_with_the_period_does_not_split_it() {
        assertThat(parts(
                        "2026-03-10",
                        "2026-03-10",
                        version("2026-01-01", "2026-03-01", PeriodKind.MONTH, PeriodRule.DEFAULT),
                        version("2026-03-01", null, PeriodKind.MONTH, SPLIT)))
                .containsExactly("2026-03 v2 2026-03-01 2026-04-01", "2026-04 v2 2026-04-01 2026-05-01");
    }

    @Test
    void a_first_part_counts_by_itself_unless_the_contract_says_otherwise() {
        assertThat(parts("2026-03-20", "2026-03-20", version("2026-03-17", null, PeriodKind.MONTH, PeriodRule.DEFAULT)))
                .containsExactly("2026-03 v1 2026-03-17 2026-04-01", "2026-04 v1 2026-04-01 2026-05-01");
    }

    @Test
    void a_first_part_may_be_left_out_and_so_may_a_last_one() {
        PeriodRule rule = PeriodRule.DEFAULT.with(PartialPeriod.LEFT_OUT);

        assertThat(parts("2026-03-20", "2026-06-20", version("2026-03-17", "2026-06-10", PeriodKind.MONTH, rule)))
                .containsExactly("2026-04 v1 2026-04-01 2026-05-01", "2026-05 v1 2026-05-01 2026-06-01");
    }

    @Test
    void a_first_part_may_be_joined_to_the_first_whole_period() {
        PeriodRule rule = PeriodRule.DEFAULT.with(PartialPeriod.JOINS_NEXT);

        assertThat(parts("2026-03-20", "2026-03-20", version("2026-03-17", null, PeriodKind.MONTH, rule)))
                .containsExactly("2026-04 v1 2026-03-17 2026-05-01");
        assertThat(parts("2026-05-20", "2026-05-20", version("2026-03-17", null, PeriodKind.MONTH, rule)))
                .containsExactly("2026-05 v2 2026-05-01 2026-06-01", "2026-06 v2 2026-06-01 2026-07-01");
    }

    @Test
    void a_promise_that_ends_with_its_first_part_has_nothing_to_join_it_to() {
        PeriodRule rule = PeriodRule.DEFAULT.with(PartialPeriod.JOINS_NEXT);

        assertThat(parts("2026-03-20", "2026-03-20", version("2026-03-17", "2026-04-01", PeriodKind.MONTH, rule)))
                .containsExactly("2026-03 v1 2026-03-17 2026-04-01");
    }

    @Test
    void another_kind_of_period_begins_on_its_first_day_and_leaves_no_day_out() {
        assertThat(parts(
                        "2026-01-01",
                        "2026-06-30",
                        version("2026-01-01", "2026-02-15", PeriodKind.MONTH, PeriodRule.DEFAULT),
                        version("2026-02-15", null, PeriodKind.QUARTER, PeriodRule.DEFAULT)))
                .containsExactly(
                        "2026-01 v1 2026-01-01 2026-02-01",
                        "2026-02 v1 2026-02-01 2026-02-15",
                        "2026-Q1 v2 2026-02-15 2026-04-01",
                        "2026-Q2 v2 2026-04-01 2026-07-01",
                        "2026-Q3 v2 2026-07-01 2026-10-01");
    }

    @Test
    void a_window_that_shares_days_with_others_needs_its_whole_past() {
        PeriodRule rule = new PeriodRule(
                1,
                1,
                CalendarSpan.ofDays(30),
                CalendarSpan.ofDays(15),
                LocalDate.of(2026, 1, 10),
                PartialPeriod.COUNTS,
                VersionChange.VERSION_AT_START);

        assertThat(parts("2026-01-01", "2026-02-08", version("2026-01-10", null, PeriodKind.ROLLING, rule)))
                .containsExactly(
                        "2026-01-10-P30D v1 2026-01-10 2026-02-09", "2026-01-25-P30D v1 2026-01-25 2026-02-24");
    }

    @Test
    void windows_side_by_side_have_a_first_part_like_months() {
        PeriodRule counts = PeriodRule.DEFAULT.rollingFrom(LocalDate.of(2026, 1, 1));

        assertThat(parts("2026-01-12", "2026-01-12", version("2026-01-10", null, PeriodKind.ROLLING, counts)))
                .containsExactly(
                        "2026-01-01-P30D v1 2026-01-10 2026-01-31", "2026-01-31-P30D v1 2026-01-31 2026-03-02");
        assertThat(parts(
                        "2026-01-12",
                        "2026-01-12",
                        version("2026-01-10", null, PeriodKind.ROLLING, counts.with(PartialPeriod.LEFT_OUT))))
                .containsExactly("2026-01-31-P30D v2 2026-01-31 2026-03-02");
        assertThat(parts(
                        "2026-01-12",
                        "2026-01-12",
                        version("2026-01-10", null, PeriodKind.ROLLING, counts.with(PartialPeriod.JOINS_NEXT))))
                .containsExactly("2026-01-31-P30D v3 2026-01-10 2026-03-02");
    }

    @Test
    void an_amendment_splits_windows_and_billing_cycles_as_it_splits_months() {
        PeriodRule windows = SPLIT.rollingFrom(LocalDate.of(2026, 1, 31));
        PeriodRule cycles = new PeriodRule(
                1,
                31,
                CalendarSpan.ofDays(30),
                CalendarSpan.ofDays(30),
                null,
                PartialPeriod.COUNTS,
                VersionChange.SPLIT_PRO_RATA);

        assertThat(parts(
                        "2026-03-05",
                        "2026-03-05",
                        version("2026-01-31", "2026-03-15", PeriodKind.ROLLING, windows),
                        version("2026-03-15", null, PeriodKind.ROLLING, windows)))
                .containsExactly(
                        "2026-03-02-P30D.1 v1 2026-03-02 2026-03-15",
                        "2026-03-02-P30D.2 v2 2026-03-15 2026-04-01",
                        "2026-04-01-P30D v2 2026-04-01 2026-05-01");
        assertThat(parts(
                        "2026-03-05",
                        "2026-03-05",
                        version("2026-01-31", "2026-03-15", PeriodKind.BILLING_CYCLE, cycles),
                        version("2026-03-15", null, PeriodKind.BILLING_CYCLE, cycles)))
                .containsExactly(
                        "2026-02-C31.1 v3 2026-02-28 2026-03-15",
                        "2026-02-C31.2 v4 2026-03-15 2026-03-31",
                        "2026-03-C31 v4 2026-03-31 2026-04-30");
    }

    private static List<String> parts(String first, String last, ClauseVersion... versions) {
        return Regime.of(List.of(versions)).stream()
                .flatMap(regime -> regime.parts(LocalDate.parse(first), LocalDate.parse(last)).stream())
                .map(part ->
                        part.period() + " v" + part.version().number() + " " + part.firstDay() + " " + part.until())
                .toList();
    }

    private ClauseVersion version(String from, @Nullable String until, PeriodKind kind, PeriodRule rule) {
        ClauseTerms terms = new ClauseTerms(
                null,
                null,
                "Uptime.",
                null,
                Metric.AVAILABILITY,
                new BigDecimal("99.9"),
                kind,
                ZoneId.of("Asia/Hong_Kong"),
                Formula.DEFAULT,
                CreditSchedule.NONE,
                ClaimWindow.of(ClaimRule.NO_DEADLINE),
                Remedy.REMEDY,
                true,
                MetricRule.NONE,
                rule,
                RemedyTerms.DEFAULT);
        return new ClauseVersion(
                new ClauseVersionId(UUID.randomUUID()),
                CLAUSE,
                ++number,
                new Term(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
                null,
                terms,
                "",
                null,
                Instant.EPOCH,
                "lee");
    }
}
