package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The last twelve months that the editor shows are those that the same clause is assessed to give, whatever it says: the
 * figure, the verdict, the credit, its currency and every worked step.
 */
@BackendTest
class TrialsMatchAssessmentsTest {

    @Autowired
    private MeasuredContract measured;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private ClauseTrials trials;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void setTime() {
        clock.set(Instant.parse("2026-09-10T00:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            months                              | "zone": "Asia/Hong_Kong"
            months of a zone west of UTC        | "zone": "America/New_York"
            quarters                            | "periodKind": "QUARTER"
            a year                              | "periodKind": "YEAR"
            fiscal quarters                     | "periodKind": "FISCAL_QUARTER", "periodRule": {"fiscalYearStart": 2}
            billing cycles                      | "periodKind": "BILLING_CYCLE", "periodRule": {"billingDay": 31}
            windows side by side                | "periodKind": "ROLLING", "periodRule": {"rollingLength": "P30D"}
            windows that share days             | "periodKind": "ROLLING", "periodRule": {"rollingLength": "P90D", "rollingStep": "P30D"}
            unknown time is down                | "formula": {"states": {"UNKNOWN": "DOWN"}}
            degraded time weighs                | "formula": {"states": {"DEGRADED": "WEIGHTED"}, "degradedWeight": "0.5"}
            service hours                       | "formula": {"serviceHours": {"days": ["MON", "TUE", "WED", "THU", "FRI"], "from": "09:00", "to": "18:00", "zone": "Asia/Hong_Kong", "calendar": "HK"}}
            exclusions with an allowance        | "formula": {"exclusionAllowances": {"PLANNED_MAINTENANCE": "PT30M"}}
            at or below, rounded                | "formula": {"comparison": "AT_OR_BELOW", "compareDecimals": "1"}, "creditSchedule": {"kind": "TIERED_PERCENT", "tiers": [{"below": "99.9", "credit": "10", "atOrBelow": true}]}
            minimum payable                     | "creditSchedule": {"kind": "TIERED_PERCENT", "tiers": [{"below": "99.9", "credit": "10"}, {"below": "99", "credit": "25"}], "minimum": {"amount": "1100.00", "currency": "HKD"}}
            in proportion                       | "creditSchedule": {"kind": "PROPORTIONAL", "capPercentOfFee": "10"}
            days                                | "creditSchedule": {"kind": "TIERED_DAYS", "tiers": [{"below": "99.9", "credit": "3"}, {"below": "99", "credit": "7"}]}
            days of windows that share days     | "periodKind": "ROLLING", "periodRule": {"rollingLength": "P90D", "rollingStep": "P30D"}, "creditSchedule": {"kind": "TIERED_DAYS", "tiers": [{"below": "99.9", "credit": "3"}, {"below": "99", "credit": "7"}]}
            cap of the clause                   | "remedyTerms": {"caps": {"clause": {"percentOfFee": "20"}}}
            cap of the contract month           | "remedyTerms": {"caps": {"contractMonth": {"amount": {"amount": "1500.00", "currency": "HKD"}}}}
            cap of the contract quarter         | "remedyTerms": {"caps": {"contractQuarter": {"percentOfFee": "5"}}}
            cap of the contract year            | "remedyTerms": {"caps": {"contractYear": {"amount": {"amount": "4000.00", "currency": "HKD"}}}}
            caps of quarter and contract year   | "remedyTerms": {"caps": {"contractQuarter": {"amount": {"amount": "2600.00", "currency": "HKD"}}, "contractYear": {"amount": {"amount": "4000.00", "currency": "HKD"}}}}
            earned back after two months        | "remedyTerms": {"earnBack": {"atLeast": "99.9", "periods": "2", "percentOfCredit": "50"}}
            paid as vouchers                    | "remedyTerms": {"form": "VOUCHER"}
            a target that pays nothing          | "remedy": "TARGET_ONLY", "creditSchedule": {"kind": "NONE"}
            """)
    void a_trial_of_twelve_months_is_what_the_clause_is_assessed_to_give(String name, String rules) {
        ClauseVersionDraft draft = MeasuredContract.draft("2024-03-01", rules);
        Clause clause = measured.clause(draft);
        fixture.work();

        List<TrialPeriod> tried = trial(clause, draft);

        assertThat(tried).as("periods that are over").isNotEmpty().allSatisfy(one -> matches(clause, one));
        assertThat(tried.stream().filter(one -> one.figure().isBreached()))
                .as("some of them are missed, or the test would prove nothing")
                .isNotEmpty();
    }

    @Test
    void what_a_contract_year_paid_before_the_twelve_months_is_gone_in_the_trial_too() {
        String cap =
                "\"remedyTerms\": {\"caps\": {\"contractYear\": {\"amount\": {\"amount\": \"5000.00\", \"currency\": \"HKD\"}}}}";
        ClauseVersionDraft draft = MeasuredContract.draft("2024-03-01", cap);
        Clause clause = measured.clause(draft);

        // The contract year runs from March to February. April 2025 missed 99 % and took 2,500 of the 5,000, July and
        // August 1,000 each, so 500 are left for the 1,000 of October 2025; the next year begins afresh.
        assertThat(trial(clause, draft))
                .filteredOn(one -> one.period().label().equals("2025-10"))
                .singleElement()
                .satisfies(one -> assertThat(one.entitlement().credit()).hasToString("HKD 500.00"));
    }

    @Test
    void a_cap_is_untouched_by_months_before_the_clause_began() {
        String cap =
                "\"remedyTerms\": {\"caps\": {\"contractYear\": {\"amount\": {\"amount\": \"5000.00\", \"currency\": \"HKD\"}}}}";
        ClauseVersionDraft draft = MeasuredContract.draft("2025-09-01", cap);
        Clause clause = measured.clause(draft);
        fixture.work();

        assertThat(trial(clause, draft)).hasSize(12).allSatisfy(one -> matches(clause, one));
    }

    @Test
    void the_periods_of_each_version_are_those_that_its_own_rules_give() {
        ClauseVersionDraft first = MeasuredContract.draft(
                "2024-03-01",
                "\"commitment\": \"99\", "
                        + "\"creditSchedule\": {\"kind\": \"TIERED_PERCENT\", \"tiers\": [{\"below\": \"99\", \"credit\": \"5\"}]}");
        ClauseVersionDraft second = MeasuredContract.draft("2026-03-01", "");
        Clause clause = measured.clause(first);
        measured.amend(clause, second);
        fixture.work();

        assertThat(trial(clause, first))
                .filteredOn(one -> one.period().firstDay().isBefore(LocalDate.of(2026, 3, 1)))
                .hasSize(6)
                .allSatisfy(one -> matches(clause, one));
        assertThat(trial(clause, second))
                .filteredOn(one -> !one.period().firstDay().isBefore(LocalDate.of(2026, 3, 1)))
                .hasSize(6)
                .allSatisfy(one -> matches(clause, one));
    }

    @Test
    void an_amendment_that_does_not_say_where_windows_begin_is_tried_on_those_that_go_on() {
        String windows = "\"periodKind\": \"ROLLING\", \"periodRule\": {\"rollingLength\": \"P30D\"}";
        Clause clause = measured.clause(MeasuredContract.draft("2024-03-01", windows));
        fixture.work();

        List<TrialPeriod> tried = trial(clause, MeasuredContract.draft("2026-03-11", windows));

        assertThat(tried).isNotEmpty().allSatisfy(one -> matches(clause, one));
    }

    private List<TrialPeriod> trial(Clause clause, ClauseVersionDraft draft) {
        Trial trial = ActingAs.role(Role.LEGAL, () -> trials.of(clause.serviceId(), clause.id(), draft, 12));
        assertThat(trial.complete()).isTrue();
        return trial.periods();
    }

    private void matches(Clause clause, TrialPeriod one) {
        Assessment assessed = fixture.latest(clause, one.period().label());
        assertThat(one.interval()).isEqualTo(assessed.interval());
        assertThat(one.figure())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(assessed.figure());
        Entitlement stored = assessed.entitlement();
        assertThat(one.entitlement().credit()).as(one.period().label()).isEqualTo(stored.credit());
        assertThat(one.entitlement().fee()).isEqualTo(stored.fee());
        assertThat(one.entitlement().steps()).as(one.period().label()).isEqualTo(stored.steps());
        assertThat(one.entitlement().quantity())
                .usingComparator(TrialsMatchAssessmentsTest::compare)
                .isEqualTo(stored.quantity());
    }

    private static int compare(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other ? 0 : 1 : one.compareTo(other);
    }
}
