package io.recourse.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.time.PeriodKind;
import io.recourse.ui.frame.SpokenTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two promises that differ in anything differ in a row, whatever it is. */
class ComparisonRowsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Not what a version says: its days, the commitment that the engine sets, and days that a calendar gives. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "firstDay",
            "lastDay",
            "amendment",
            "formula.commitment",
            "formula.serviceHours.workdays",
            "metricRule.response.hours.workdays",
            // It is told by the other field, which exactly one of its two values has.
            "metricRule.failures.kind");

    private static final String TIERS = """
            "tiers":[{"below":"99.9","credit":"10"},{"below":"99","credit":"25","atOrBelow":true}]""";
    private static final String USUAL = """
            {"kind":"TIERED_PERCENT",%s,"capPercentOfFee":"80","minimum":{"amount":"5.00","currency":"HKD"},"minimumExclusive":true}""".formatted(TIERS);
    private static final String FULL = """
            {"states":{"DEGRADED":"WEIGHTED","UNKNOWN":"DOWN","MAINTENANCE":"UP","PENDING":"DOWN"},"degradedWeight":"0.5",
             "exclusionEffect":"REMOVED","exclusionCap":"PT4H","minimumOutage":"PT5M","outageRounding":"STARTED_MINUTE_UP",
             "denominator":"SINCE_FIRST_DATA","comparison":"AT_OR_BELOW","compareDecimals":2,
             "serviceHours":{"days":["MON","TUE"],"from":"08:00","to":"18:00","zone":"Asia/Hong_Kong","holidays":["2026-12-25"],"calendar":"HK"},
             "exclusionAllowances":{"PLANNED_MAINTENANCE":"PT2H"},"maintenanceNotice":"PT48H","allowancesMonthlyIn":"Asia/Hong_Kong"}""";
    private static final String REMEDY = """
            {"caps":{"clause":{"percentOfFee":"10"},"contractMonth":{"percentOfFee":"20"},"contractQuarter":{"percentOfFee":"30"},
             "contractYear":{"amount":{"amount":"900.00","currency":"HKD"}}},"form":"CREDIT_NOTE",
             "earnBack":{"atLeast":"99.95","periods":2,"percentOfCredit":"50"},
             "termination":{"misses":3,"within":6,"below":"98","exerciseDays":30},"evidence":"VENDOR"}""";
    private static final String OTHER_CAPS = """
            {"caps":{"clause":{"amount":{"amount":"10.00","currency":"HKD"}},"contractMonth":{"amount":{"amount":"20.00","currency":"HKD"}},
             "contractQuarter":{"amount":{"amount":"30.00","currency":"HKD"}},"contractYear":{"percentOfFee":"40"}}}""";
    private static final String WINDOW = """
            {"rule":"DAYS_AFTER_PERIOD_END","count":30,"notBeforeWorkingDay":5,"calendar":"HK",
             "notice":{"count":5,"unit":"WORKING_DAYS","lapses":true},"appealDays":10}""";

    @AfterEach
    void forget() {
        SpokenTexts.forget();
    }

    @Test
    void every_field_of_a_clause_is_a_row_in_every_language() {
        Map<String, List<ClauseVersionDraft>> told = new HashMap<>();
        SpokenTexts.in("en");
        for (ClauseVersionDraft base : bases()) {
            RecordFields.vary(base, (path, other) -> {
                if (!told.containsKey(path) && differ(base, other)) {
                    told.put(path, List.of(base, other));
                }
            });
        }
        Set<String> untold = RecordFields.paths(ClauseVersionDraft.class);
        untold.removeAll(told.keySet());
        untold.removeAll(NOT_COMPARED);
        assertThat(untold).as("fields of which a comparison says nothing").isEmpty();
        for (String language : List.of("ar", "zh")) {
            SpokenTexts.in(language);
            assertThat(told)
                    .allSatisfy((path, both) -> assertThat(differ(both.getFirst(), both.getLast()))
                            .as("%s in %s", path, language)
                            .isTrue());
        }
    }

    private static boolean differ(ClauseVersionDraft one, ClauseVersionDraft other) {
        try {
            return ComparisonRows.of(List.of(side(one), side(other))).stream()
                    .filter(group -> !group.key().equals("compare.pays"))
                    .flatMap(group -> group.rows().stream())
                    .anyMatch(ComparisonRows.Row::differs);
        } catch (NullPointerException nothingAPersonCouldEnter) {
            return false;
        }
    }

    private static Side side(ClauseVersionDraft draft) {
        return new Side("key", "Name", "note", "path", null, draft, null, List.of(), List.of());
    }

    private static List<ClauseVersionDraft> bases() {
        ClauseVersionDraft full = draft(Metric.AVAILABILITY, PeriodKind.MONTH, FULL, USUAL, "{}", "{}");
        return List.of(
                full,
                draft(
                        Metric.AVAILABILITY,
                        PeriodKind.FISCAL_QUARTER,
                        "{\"minuteRule\":\"WHOLE_MINUTE_DOWN\",\"minimumConsecutiveMinutes\":3}",
                        "{\"kind\":\"PER_MINUTE\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"HKD\"},\"minuteRounding\":\"UP\"}",
                        "{}",
                        "{\"fiscalYearStart\":4}"),
                draft(
                        Metric.AVAILABILITY,
                        PeriodKind.BILLING_CYCLE,
                        "{\"combine\":\"WEIGHTED\",\"componentWeights\":{\"app\":\"2\",\"api\":\"1\"}}",
                        "{\"kind\":\"PER_MINUTE\",\"points\":\"5\",\"unit\":\"points\",\"unitPrice\":{\"amount\":\"2.00\",\"currency\":\"HKD\"}}",
                        "{}",
                        "{\"billingDay\":15}"),
                draft(
                        Metric.AVAILABILITY,
                        PeriodKind.ROLLING,
                        "{}",
                        "{\"kind\":\"MULTIPLE_OF_AFFECTED_FEE\",\"multiple\":\"10\"}",
                        "{}",
                        "{\"rollingLength\":\"P30D\",\"rollingStep\":\"P7D\",\"rollingFrom\":\"2026-01-01\"}"),
                draft(
                        Metric.SLICE_AVAILABILITY,
                        PeriodKind.MONTH,
                        "{}",
                        "{\"kind\":\"TIERED_DAYS\"," + TIERS + "}",
                        "{\"slices\":{\"length\":\"PT5M\",\"figure\":\"DOWN_SLICES\",\"downAbove\":\"5\",\"minimumConsecutive\":2,\"minimumRequests\":10}}",
                        "{}"),
                draft(
                        Metric.USER_MINUTES,
                        PeriodKind.MONTH,
                        "{}",
                        "{\"kind\":\"USAGE_UNITS\"," + TIERS + ",\"unit\":\"coupon\"}",
                        "{\"users\":{\"overlap\":\"LARGEST\"}}",
                        "{}"),
                draft(
                        Metric.LATENCY,
                        PeriodKind.MONTH,
                        "{}",
                        USUAL,
                        "{\"latency\":{\"statistic\":\"PERCENTILE\",\"percent\":\"95\"}}",
                        "{}"),
                draft(
                        Metric.RESPONSE_TIME,
                        PeriodKind.MONTH,
                        "{}",
                        "{\"kind\":\"PER_INCIDENT\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"HKD\"}}",
                        "{\"response\":{\"start\":\"OPENING\",\"pauses\":[\"WAITING_FOR_CUSTOMER\"],\"exclusionsPause\":true,\"hours\":{\"days\":[\"MON\",\"TUE\"],\"from\":\"08:00\",\"to\":\"18:00\",\"zone\":\"Asia/Hong_Kong\",\"holidays\":[\"2026-12-25\"],\"calendar\":\"HK\"},\"lowestPriority\":2,\"share\":\"90\"}}",
                        "{}"),
                draft(
                        Metric.FAILURE_COUNT,
                        PeriodKind.MONTH,
                        "{}",
                        "{\"kind\":\"NONE\"}",
                        "{\"failures\":{\"kind\":\"MISSED_MONTH\",\"below\":\"98\"}}",
                        "{}"),
                draft(
                        Metric.SLICE_AVAILABILITY,
                        PeriodKind.MONTH,
                        "{}",
                        USUAL,
                        "{\"slices\":{\"length\":\"PT5M\",\"figure\":\"MEAN_ERROR_RATE\"}}",
                        "{}"),
                full.with(
                        PeriodKind.MONTH,
                        MetricRule.NONE,
                        PeriodRule.DEFAULT,
                        JSON.readValue(OTHER_CAPS, RemedyTerms.class)));
    }

    private static ClauseVersionDraft draft(
            Metric metric, PeriodKind kind, String formula, String schedule, String rule, String periods) {
        return new ClauseVersionDraft(
                LocalDate.of(2026, 1, 1),
                null,
                "Amendment 1",
                "4.2",
                7,
                "At least 99.9 percent.",
                "https://vendor.example/sla",
                metric,
                BigDecimal.valueOf(99),
                kind,
                "Asia/Hong_Kong",
                JSON.readValue(formula, Formula.class),
                JSON.readValue(schedule, CreditSchedule.class),
                JSON.readValue(WINDOW, ClaimWindow.class),
                Remedy.REMEDY,
                true,
                JSON.readValue(rule, MetricRule.class),
                JSON.readValue(periods, PeriodRule.class),
                JSON.readValue(REMEDY, RemedyTerms.class));
    }
}
