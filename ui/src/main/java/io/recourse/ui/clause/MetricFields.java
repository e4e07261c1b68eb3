package io.recourse.ui.clause;

import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.MetricRule;
import io.recourse.ui.component.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the chosen metric needs beyond a value: only its own fields are shown, those of the others are kept. */
class MetricFields {

    private final MetricRule given;
    private final SliceFields slices;
    private final UserFields users;
    private final LatencyFields latency;
    private final ResponseFields response;
    private final FailureFields failures;

    MetricFields(@Nullable MetricRule rule, String zone, List<HolidayCalendar> calendars) {
        given = rule == null ? MetricRule.NONE : rule;
        slices = new SliceFields(given.slicesInForce());
        users = new UserFields(given.usersInForce());
        latency = new LatencyFields(given.latencyInForce());
        response = new ResponseFields(given.responseInForce(), zone, calendars);
        failures = new FailureFields(given.failuresInForce());
    }

    List<FieldGroup> groups() {
        return List.of(slices, users, latency, response, failures);
    }

    void name(FormErrors errors) {
        groups().forEach(group -> group.name(errors));
    }

    void arrange(Metric metric) {
        slices.setVisible(metric == Metric.SLICE_AVAILABILITY);
        users.setVisible(metric == Metric.USER_MINUTES);
        latency.setVisible(metric == Metric.LATENCY);
        response.setVisible(metric == Metric.RESPONSE_TIME);
        failures.setVisible(metric == Metric.FAILURE_COUNT);
        slices.explain();
    }

    /** Throws InvalidInput that names the fields without the path. */
    MetricRule rule(Metric metric) {
        Pieces pieces = new Pieces();
        MetricRule rule = switch (metric) {
            case AVAILABILITY -> given;
            case SLICE_AVAILABILITY ->
                new MetricRule(
                        pieces.of("slices", slices::rule),
                        given.users(),
                        given.latency(),
                        given.response(),
                        given.failures());
            case USER_MINUTES ->
                new MetricRule(given.slices(), users.rule(), given.latency(), given.response(), given.failures());
            case LATENCY ->
                new MetricRule(
                        given.slices(),
                        given.users(),
                        pieces.of("latency", latency::rule),
                        given.response(),
                        given.failures());
            case RESPONSE_TIME ->
                new MetricRule(
                        given.slices(),
                        given.users(),
                        given.latency(),
                        pieces.of("response", response::rule),
                        given.failures());
            case FAILURE_COUNT ->
                new MetricRule(
                        given.slices(),
                        given.users(),
                        given.latency(),
                        given.response(),
                        pieces.of("failures", failures::rule));
        };
        pieces.finish();
        return rule;
    }
}
