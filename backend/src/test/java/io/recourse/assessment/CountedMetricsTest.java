package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.LatencyStatistic;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.SliceRule;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionFixture;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.samples.SampleService;
import io.recourse.measurement.users.UserCountService;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Slices, minutes of users and delays, from what was counted to the credit, on the database. Months are those of Hong Kong. */
@BackendTest
class CountedMetricsTest {

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    MetricFixture metrics;

    @Autowired
    SampleService samples;

    @Autowired
    UserCountService users;

    @Autowired
    ExclusionFixture exclusions;

    @Test
    void slices_average_their_error_rates_and_empty_ones_have_no_error() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.SLICE_AVAILABILITY,
                "99.9",
                MetricRule.of(SliceRule.DEFAULT),
                MetricFixture.tiers("99.9", "10", "99", "25")));
        MeasurementSource source = fixture.source();
        // March has 8,928 slices of five minutes. Ten of them fail whole, ten by half: 15/8,928 lost.
        List<String> rows = new ArrayList<>();
        for (int slice = 0; slice < 20; slice++) {
            rows.add("{\"service\":\"%s\",\"at\":\"%s\",\"requests\":100,\"errors\":%d}"
                    .formatted(
                            clause.serviceCode(),
                            Instant.parse("2026-03-10T00:00:00Z").plusSeconds(300L * slice),
                            slice < 10 ? 100 : 50));
        }
        metrics.send(source, rows, MetricFixture.watched(clause, "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z"));

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().exact()).isEqualTo("2971/2976");
        assertThat(march.figure().met()).isFalse();
        assertThat(march.figure().downTime()).isEqualTo(Duration.ofMinutes(75));
        assertThat(march.entitlement().credit()).isEqualTo(Money.of("1000.00", "HKD"));
        assertThat(march.source()).isEqualTo(source.id());
        AssessmentDetail detail = fixture.detail(march);
        assertThat(detail.items())
                .extracting(AssessedItem::kind, AssessedItem::total, AssessedItem::bad)
                .containsExactly(
                        tuple(AssessedItem.Kind.SLICES, 1000L, 1000L), tuple(AssessedItem.Kind.SLICES, 1000L, 500L));
        assertThat(detail.intervals()).hasSize(4);
    }

    @Test
    void slices_that_nobody_watched_are_unknown_and_a_month_of_them_has_no_figure() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.SLICE_AVAILABILITY, "99.9", MetricRule.NONE, MetricFixture.tiers("99.9", "10", "99", "25")));
        MeasurementSource source = fixture.source();
        metrics.send(
                source,
                List.of("{\"service\":\"%s\",\"at\":\"2026-03-10T00:00:00Z\",\"requests\":5}"
                        .formatted(clause.serviceCode())),
                List.of());

        Assessment march = fixture.assessed(clause, "2026-03");
        Assessment april = fixture.latest(clause, "2026-04");

        assertThat(march.figure().counted()).isEqualTo(Duration.ofMinutes(5).toMillis());
        assertThat(march.figure().met()).isTrue();
        assertThat(april.figure().met()).isNull();
        assertThat(april.figure().counted()).isZero();
        assertThat(fixture.all(clause)).extracting(one -> one.period().label()).doesNotContain("2026-02");
    }

    @Test
    void maintenance_announced_too_late_excludes_no_slice() {
        Clause clause = fixture.clause(MetricFixture.promise(
                        Metric.SLICE_AVAILABILITY,
                        "99.9",
                        MetricRule.NONE,
                        MetricFixture.tiers("99.9", "10", "99", "25"))
                .with(new JsonMapper().readValue("{\"maintenanceNotice\":\"PT24H\"}", Formula.class)));
        metrics.send(
                fixture.source(),
                List.of(failed(clause, "2026-03-10T00:00:00Z"), failed(clause, "2026-03-11T00:00:00Z")),
                MetricFixture.watched(clause, "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z"));
        exclude(clause, "2026-03-10T00:00:00Z", "2026-03-09T23:00:00Z");
        exclude(clause, "2026-03-11T00:00:00Z", "2026-03-10T00:00:00Z");

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().exact()).isEqualTo("8927/8928");
        assertThat(march.figure().excluded()).isEqualTo(Duration.ofMinutes(5).toMillis());
    }

    @Test
    void a_percentage_that_the_contract_rounds_is_rounded_for_slices_too() {
        ClauseVersionDraft promise = MetricFixture.promise(
                Metric.SLICE_AVAILABILITY, "99.99", MetricRule.NONE, MetricFixture.tiers("99.99", "10", "99.98", "25"));
        // 8,926 of 8,928 slices are 99.9776 %
        Clause exact = fixture.clause(promise);
        Clause rounded =
                fixture.clause(promise.with(new JsonMapper().readValue("{\"compareDecimals\":2}", Formula.class)));
        Clause kept =
                fixture.clause(promise.with(new JsonMapper().readValue("{\"compareDecimals\":1}", Formula.class)));
        for (Clause clause : List.of(exact, rounded, kept)) {
            metrics.send(
                    fixture.source(),
                    List.of(failed(clause, "2026-03-10T00:00:00Z"), failed(clause, "2026-03-11T00:00:00Z")),
                    MetricFixture.watched(clause, "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z"));
        }
        fixture.work();

        assertThat(fixture.latest(exact, "2026-03").entitlement().credit()).isEqualTo(Money.of("2500.00", "HKD"));
        assertThat(fixture.latest(rounded, "2026-03").entitlement().credit()).isEqualTo(Money.of("1000.00", "HKD"));
        assertThat(fixture.latest(kept, "2026-03").figure().met()).isTrue();
    }

    private static String failed(Clause clause, String at) {
        return "{\"service\":\"%s\",\"at\":\"%s\",\"requests\":100,\"errors\":100}".formatted(clause.serviceCode(), at);
    }

    /** Five minutes of planned maintenance. */
    private void exclude(Clause clause, String from, String announced) {
        Instant begin = Instant.parse(from);
        exclusions.accepted(exclusions.proposed(
                clause.serviceId(),
                new ExclusionDraft(
                        begin,
                        begin.plusSeconds(300),
                        ExclusionKind.PLANNED_MAINTENANCE,
                        "Agreed",
                        Instant.parse(announced))));
    }

    @Test
    void a_source_that_counts_no_requests_makes_no_slice_empty() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.SLICE_AVAILABILITY, "99.9", MetricRule.NONE, MetricFixture.tiers("99.9", "10", "99", "25")));
        fixture.measure(fixture.source(), clause, "2026-03-01 10:00,2026-03-01 11:00,DOWN");

        fixture.work();

        assertThat(fixture.all(clause)).allMatch(one -> one.figure().met() == null);
    }

    @Test
    void user_minutes_weigh_incidents_by_their_users() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.USER_MINUTES, "99.9", MetricRule.NONE, MetricFixture.tiers("99.9", "25", "99", "50")));
        MeasurementSource source = fixture.source();
        ActingAs.role(Role.IT, () -> {
            samples.record(
                    source.id(),
                    List.of(),
                    MetricFixture.nodes(MetricFixture.watched(clause, "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z")),
                    null);
            users.licensed(
                    source.id(),
                    MetricFixture.nodes(List.of("{\"service\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\",\"users\":1000}"
                            .formatted(clause.serviceCode()))),
                    null);
            // 600 of 1,000 users for 100 minutes of 44,640: 60,000/44,640,000 lost, about 0.134 %.
            users.affected(
                    source.id(),
                    MetricFixture.nodes(List.of(
                            "{\"service\":\"%s\",\"externalId\":\"MO1\",\"from\":\"2026-03-05T02:00:00Z\",\"to\":\"2026-03-05T03:40:00Z\",\"users\":600,\"title\":\"Mail\"}"
                                    .formatted(clause.serviceCode()))),
                    null);
        });

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().unit()).isEqualTo(Figure.Unit.USER_MILLISECOND);
        assertThat(march.figure().exact()).isEqualTo("743/744");
        assertThat(march.figure().down()).isEqualTo(600L * 100 * 60_000);
        assertThat(march.figure().met()).isFalse();
        assertThat(march.entitlement().credit()).isEqualTo(Money.of("2500.00", "HKD"));
        assertThat(fixture.detail(march).items().getFirst().bad()).isEqualTo(600);
        assertThat(march.figure().downTime()).isZero();
    }

    @Test
    void without_a_number_of_users_there_is_no_figure() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.USER_MINUTES, "99.9", MetricRule.NONE, MetricFixture.tiers("99.9", "25", "99", "50")));
        MeasurementSource source = fixture.source();
        ActingAs.role(
                Role.IT,
                () -> users.licensed(
                        source.id(),
                        MetricFixture.nodes(List.of("{\"service\":\"%s\",\"at\":\"2026-03-01T00:00:00Z\",\"users\":0}"
                                .formatted(clause.serviceCode()))),
                        null));

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().met()).isNull();
        assertThat(march.figure().reason().key()).isEqualTo("assessment.reason.noUsers");
    }

    @Test
    void core_message_delay_of_exactly_five_minutes_is_in_time() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.LATENCY,
                "5",
                MetricRule.of(new LatencyRule(LatencyStatistic.PERCENTILE, new BigDecimal("50"))),
                MetricFixture.tiers("50", "10", "40", "20")));
        MeasurementSource source = fixture.source();
        metrics.send(
                source,
                List.of(
                        MetricFixture.delay(clause, "2026-03-02T01:00:00Z", "300000"),
                        MetricFixture.delay(clause, "2026-03-02T02:00:00Z", "300000.2")),
                List.of());

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().unit()).isEqualTo(Figure.Unit.SAMPLE);
        assertThat(march.figure().up()).isEqualTo(1);
        assertThat(march.figure().down()).isEqualTo(1);
        assertThat(march.figure().met()).isTrue();
        metrics.send(source, List.of(MetricFixture.delay(clause, "2026-03-03T02:00:00Z", "300001")), List.of());
        Assessment again = fixture.assessed(clause, "2026-03");
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.figure().exact()).isEqualTo("1/3");
        assertThat(again.entitlement().credit()).isEqualTo(Money.of("2000.00", "HKD"));
        assertThat(fixture.detail(again).items())
                .extracting(AssessedItem::label, AssessedItem::bad)
                .containsExactly(tuple("2026-03-02", 1L), tuple("2026-03-03", 1L));
    }

    @Test
    void a_limit_inside_a_bucket_that_would_decide_gives_no_verdict() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.LATENCY,
                "0.005",
                MetricRule.of(new LatencyRule(LatencyStatistic.SHARE, new BigDecimal("95"))),
                CreditSchedule.NONE));
        MeasurementSource source = fixture.source();
        metrics.send(
                source,
                List.of(("{\"service\":\"%s\",\"at\":\"2026-03-02T01:00:00Z\",\"latencyBuckets\":["
                                + "{\"upToMs\":200,\"samples\":90},{\"upToMs\":500,\"samples\":8},{\"samples\":2}]}")
                        .formatted(clause.serviceCode())),
                List.of());

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().met()).isNull();
        assertThat(march.figure().reason().arguments()).containsExactly("8", "100");
        assertThat(march.figure().removed()).isEqualTo(100);
    }
}
