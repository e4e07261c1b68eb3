package io.recourse.ui.clause;

import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.UiTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rules of a clause, kept in the audit trail as JSON, in the words of the clause's page. */
final class RuleWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RuleWords() {}

    static String of(String field, String text) {
        try {
            return switch (field) {
                case "formula" -> formula(JSON.readValue(text, Formula.class));
                case "creditSchedule" -> CreditWords.summary(JSON.readValue(text, CreditSchedule.class));
                case "claimWindow" -> PromiseWords.claimWindow(JSON.readValue(text, ClaimWindow.class));
                case "metricRule" -> metric(JSON.readValue(text, MetricRule.class));
                case "periodRule" -> period(JSON.readValue(text, PeriodRule.class));
                case "remedyTerms" -> lines(RemedyWords.facts(JSON.readValue(text, RemedyTerms.class)));
                default -> text;
            };
        } catch (JacksonException unreadable) {
            return text;
        }
    }

    private static String formula(Formula formula) {
        return lines(FormulaWords.facts(formula));
    }

    /** The parts that were entered; which metric the clause has is told beside it. */
    private static String metric(MetricRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (rule.slices() != null) {
            facts.putAll(MetricWords.facts(Metric.SLICE_AVAILABILITY, rule));
        }
        if (rule.users() != null) {
            facts.putAll(MetricWords.facts(Metric.USER_MINUTES, rule));
        }
        if (rule.latency() != null) {
            facts.putAll(MetricWords.facts(Metric.LATENCY, rule));
        }
        if (rule.response() != null) {
            facts.putAll(MetricWords.facts(Metric.RESPONSE_TIME, rule));
        }
        if (rule.failures() != null) {
            facts.putAll(MetricWords.facts(Metric.FAILURE_COUNT, rule));
        }
        return lines(facts);
    }

    /** Everything that differs from the usual; which kind of period the clause has is told beside it. */
    private static String period(PeriodRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (rule.fiscalYearStart() != PeriodRule.DEFAULT.fiscalYearStart()) {
            facts.putAll(PeriodWords.facts(PeriodKind.FISCAL_YEAR, rule));
        }
        if (rule.billingDay() != PeriodRule.DEFAULT.billingDay()) {
            facts.putAll(PeriodWords.facts(PeriodKind.BILLING_CYCLE, rule));
        }
        boolean rolls = rule.rollingFrom() != null
                || !rule.rollingLength().equals(PeriodRule.DEFAULT.rollingLength())
                || !rule.rollingStep().equals(PeriodRule.DEFAULT.rollingStep());
        facts.putAll(PeriodWords.facts(rolls ? PeriodKind.ROLLING : PeriodKind.MONTH, rule));
        return lines(facts);
    }

    private static String lines(Map<String, String> facts) {
        String text = facts.entrySet().stream()
                .map(fact -> UiTexts.text(fact.getKey()) + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? UiTexts.text("register.usual") : text;
    }
}
