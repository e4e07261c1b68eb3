package io.recourse.ui.clause;

import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.FailureRule;
import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.SliceFigure;
import io.recourse.contract.terms.SliceRule;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a metric needs beyond a value, in words: label key and sentence. */
final class MetricWords {

    private MetricWords() {}

    static Map<String, String> facts(Metric metric, MetricRule rule) {
        return switch (metric) {
            case AVAILABILITY -> Map.of();
            case SLICE_AVAILABILITY -> slices(rule.slicesInForce());
            case USER_MINUTES ->
                Map.of(
                        "register.metric.overlap",
                        UiTexts.text("register.metric.overlap.choice."
                                + rule.usersInForce().overlap()));
            case LATENCY -> latency(rule.latencyInForce());
            case RESPONSE_TIME -> response(rule.responseInForce());
            case FAILURE_COUNT -> failures(rule.failuresInForce());
        };
    }

    private static Map<String, String> slices(SliceRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.metric.sliceLength", Formats.current().exactDuration(rule.length()));
        facts.put("register.metric.figure", UiTexts.text("register.metric.figure.choice." + rule.figure()));
        if (rule.figure() == SliceFigure.DOWN_SLICES) {
            facts.put("register.metric.downAbove", Formats.current().percent(rule.downAbove()));
            if (rule.minimumConsecutive() > 1) {
                facts.put("register.metric.consecutive", String.valueOf(rule.minimumConsecutive()));
            }
            if (rule.minimumRequests() > 0) {
                facts.put("register.metric.requests", Formats.current().number(rule.minimumRequests()));
            }
        }
        return facts;
    }

    private static Map<String, String> latency(LatencyRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.metric.statistic", UiTexts.text("register.metric.statistic.choice." + rule.statistic()));
        facts.put("register.metric.latencyPercent", Formats.current().percent(rule.percent()));
        return facts;
    }

    private static Map<String, String> response(ResponseRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.metric.start", UiTexts.text("register.metric.start.choice." + rule.start()));
        facts.put("register.metric.priority", String.valueOf(rule.lowestPriority()));
        facts.put("register.metric.share", Formats.current().percent(rule.share()));
        if (!rule.pauses().isEmpty()) {
            facts.put(
                    "register.metric.pauses",
                    rule.pauses().stream()
                            .map(reason -> UiTexts.text("register.metric.pauses.choice." + reason))
                            .collect(UiTexts.enumerated()));
        }
        if (rule.exclusionsPause()) {
            facts.put("register.metric.exclusionsPause", UiTexts.text("register.yes"));
        }
        if (rule.hours() != null) {
            facts.put("register.metric.hours", FormulaWords.hours(rule.hours()));
        }
        return facts;
    }

    private static Map<String, String> failures(FailureRule rule) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("register.metric.failure", UiTexts.text("register.metric.failure.choice." + rule.kind()));
        if (rule.below() != null) {
            facts.put("register.metric.failureBelow", Formats.current().percent(rule.below()));
        }
        return facts;
    }
}
