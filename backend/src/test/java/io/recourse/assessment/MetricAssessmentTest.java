package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.AssessedItem.Outcome;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.FailureKind;
import io.recourse.contract.terms.FailureRule;
import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.LatencyStatistic;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PauseReason;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.SliceRule;
import io.recourse.contract.terms.Tier;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.samples.SampleService;
import io.recourse.measurement.tickets.TicketService;
import io.recourse.measurement.users.UserCountService;
import io.recourse.money.Money;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each metric from its data to the credit, on the database. Months are those of Hong Kong. */
@BackendTest
class MetricAssessmentTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    SampleService samples;

    @Autowired
    UserCountService users;

    @Autowired
    TicketService tickets;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext database;

    @Test
    void slices_average_their_error_rates_and_empty_ones_have_no_error() {
        Clause clause = fixture.clause(promise(
                Metric.SLICE_AVAILABILITY, "99.9", MetricRule.of(SliceRule.DEFAULT), tiers("99.9", "10", "99", "25")));
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
        send(source, rows, watched(clause, "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z"));

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
        Clause clause = fixture.clause(
                promise(Metric.SLICE_AVAILABILITY, "99.9", MetricRule.NONE, tiers("99.9", "10", "99", "25")));
        MeasurementSource source = fixture.source();
        send(
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
    void a_source_that_counts_no_requests_makes_no_slice_empty() {
        Clause clause = fixture.clause(
                promise(Metric.SLICE_AVAILABILITY, "99.9", MetricRule.NONE, tiers("99.9", "10", "99", "25")));
        fixture.measure(fixture.source(), clause, "2026-03-01 10:00,2026-03-01 11:00,DOWN");

        fixture.work();

        assertThat(fixture.all(clause)).allMatch(one -> one.figure().met() == null);
    }

    @Test
    void user_minutes_weigh_incidents_by_their_users() {
        Clause clause =
                fixture.clause(promise(Metric.USER_MINUTES, "99.9", MetricRule.NONE, tiers("99.9", "25", "99", "50")));
        MeasurementSource source = fixture.source();
        ActingAs.role(Role.IT, () -> {
            samples.record(
                    source.id(),
                    List.of(),
                    nodes(watched(clause, "2026-02-28T16:00:00Z", "2026-03-31T16:00:00Z")),
                    null);
            users.licensed(
                    source.id(),
                    nodes(List.of("{\"service\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\",\"users\":1000}"
                            .formatted(clause.serviceCode()))),
                    null);
            // 600 of 1,000 users for 100 minutes of 44,640: 60,000/44,640,000 lost, about 0.134 %.
            users.affected(
                    source.id(),
                    nodes(List.of(
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
        Clause clause =
                fixture.clause(promise(Metric.USER_MINUTES, "99.9", MetricRule.NONE, tiers("99.9", "25", "99", "50")));
        MeasurementSource source = fixture.source();
        ActingAs.role(
                Role.IT,
                () -> users.licensed(
                        source.id(),
                        nodes(List.of("{\"service\":\"%s\",\"at\":\"2026-03-01T00:00:00Z\",\"users\":0}"
                                .formatted(clause.serviceCode()))),
                        null));

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().met()).isNull();
        assertThat(march.figure().reason().key()).isEqualTo("assessment.reason.noUsers");
    }

    @Test
    void core_message_delay_of_exactly_five_minutes_is_in_time() {
        Clause clause = fixture.clause(promise(
                Metric.LATENCY,
                "5",
                MetricRule.of(new LatencyRule(LatencyStatistic.PERCENTILE, new BigDecimal("50"))),
                tiers("50", "10", "40", "20")));
        MeasurementSource source = fixture.source();
        send(
                source,
                List.of(
                        delay(clause, "2026-03-02T01:00:00Z", "300000"),
                        delay(clause, "2026-03-02T02:00:00Z", "300000.2")),
                List.of());

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(march.figure().unit()).isEqualTo(Figure.Unit.SAMPLE);
        assertThat(march.figure().up()).isEqualTo(1);
        assertThat(march.figure().down()).isEqualTo(1);
        assertThat(march.figure().met()).isTrue();
        send(source, List.of(delay(clause, "2026-03-03T02:00:00Z", "300001")), List.of());
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
        Clause clause = fixture.clause(promise(
                Metric.LATENCY,
                "0.005",
                MetricRule.of(new LatencyRule(LatencyStatistic.SHARE, new BigDecimal("95"))),
                CreditSchedule.NONE));
        MeasurementSource source = fixture.source();
        send(
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

    @Test
    void a_p1_answered_after_exactly_fifteen_minutes_is_in_time_and_each_late_one_is_a_breach() {
        Clause clause = fixture.clause(promise(
                Metric.RESPONSE_TIME,
                "15",
                MetricRule.of(new ResponseRule(
                        ResponseRule.DEFAULT.start(),
                        Set.of(PauseReason.WAITING_FOR_CUSTOMER),
                        false,
                        null,
                        1,
                        BigDecimal.valueOf(100))),
                perIncident("250")));
        MeasurementSource source = fixture.source();
        tell(
                source,
                ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""),
                ticket(clause, "B", 1, "03:00:00", "03:00:00", "03:15:00.001", ""),
                ticket(clause, "C", 2, "04:00:00", "04:00:00", "09:00:00", ""),
                ticket(
                        clause,
                        "D",
                        1,
                        "05:00:00",
                        "05:00:00",
                        "05:20:00",
                        ",\"pauses\":[{\"reason\":\"WAITING_FOR_CUSTOMER\",\"from\":\"2026-03-02T05:02:00Z\",\"to\":\"2026-03-02T05:10:00Z\"},{\"reason\":\"OTHER\",\"from\":\"2026-03-02T05:11:00Z\"}]"),
                ticket(clause, "E", 1, "06:00:00", null, "06:30:00", ""),
                ticket(clause, "F", 1, "07:00:00", "07:00:00", null, ""));

        Assessment march = fixture.assessed(clause, "2026-03");

        assertThat(fixture.detail(march).items())
                .extracting(AssessedItem::label, AssessedItem::outcome)
                .containsExactly(
                        tuple("A", Outcome.KEPT),
                        tuple("B", Outcome.MISSED),
                        tuple("D", Outcome.KEPT),
                        tuple("E", Outcome.MISSED),
                        tuple("F", Outcome.MISSED));
        assertThat(march.figure().exact()).isEqualTo("2/5");
        assertThat(march.figure().unit()).isEqualTo(Figure.Unit.TICKET);
        assertThat(march.entitlement().credit()).isEqualTo(Money.of("750.00", "HKD"));
        assertThat(fixture.detail(march).items().get(2).measured()).isEqualTo(Duration.ofMinutes(12));
    }

    @Test
    void a_clock_that_still_runs_decides_nothing_until_the_limit_has_passed() {
        clock.set("2026-03-02T07:10:00Z");
        Clause clause = fixture.clause(promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, perIncident("250")));
        MeasurementSource source = fixture.source();
        tell(source, ticket(clause, "F", 1, "07:00:00", "07:00:00", null, ""));
        Assessment running = fixture.assessed(clause, "2026-03");
        assertThat(running.figure().met()).isNull();
        assertThat(fixture.detail(running).items().getFirst().outcome()).isEqualTo(Outcome.RUNNING);

        clock.set("2026-03-02T07:15:01Z");
        tell(source, ticket(clause, "G", 3, "07:00:00", "07:00:00", null, ""));
        Assessment late = fixture.assessed(clause, "2026-03");

        assertThat(late.figure().met()).isFalse();
        assertThat(late.entitlement().credit()).as("the month still runs").isEqualTo(Money.of("0.00", "HKD"));
    }

    @Test
    void a_month_without_tickets_has_no_verdict() {
        Clause clause = fixture.clause(promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, perIncident("250")));
        tell(fixture.source(), ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""));
        fixture.work();

        Assessment april = fixture.latest(clause, "2026-04");

        assertThat(april.figure().met()).isNull();
        assertThat(april.figure().reason().key()).isEqualTo("assessment.reason.noTickets");
    }

    @Test
    void outages_are_counted_and_those_beyond_the_allowed_number_are_paid() {
        Clause clause = fixture.clause(
                promise(Metric.FAILURE_COUNT, "1", MetricRule.of(FailureRule.DEFAULT), perIncident("500")));
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-01 10:00,2026-03-01 11:00,DOWN",
                "2026-03-05 10:00,2026-03-05 10:10,DOWN",
                "2026-03-05 10:10,2026-03-05 10:20,DOWN",
                "2026-03-09 10:00,2026-03-09 10:01,DOWN",
                "2026-04-09 10:00,2026-04-09 10:01,DOWN");

        Assessment march = fixture.assessed(clause, "2026-03");
        Assessment april = fixture.latest(clause, "2026-04");

        assertThat(march.figure().failures()).isEqualTo(3);
        assertThat(march.figure().met()).isFalse();
        assertThat(march.entitlement().credit()).isEqualTo(Money.of("1000.00", "HKD"));
        assertThat(fixture.detail(march).items()).hasSize(3);
        assertThat(april.figure().met()).isTrue();
    }

    @Test
    void missed_months_are_counted_over_rolling_months() {
        ClauseVersionDraft promise = promise(
                        Metric.FAILURE_COUNT,
                        "1",
                        MetricRule.of(new FailureRule(FailureKind.MISSED_MONTH, new BigDecimal("99.9"))),
                        perIncident("500"))
                .with(
                        PeriodKind.QUARTER,
                        MetricRule.of(new FailureRule(FailureKind.MISSED_MONTH, new BigDecimal("99.9"))),
                        PeriodRule.DEFAULT,
                        RemedyTerms.DEFAULT);
        Clause clause = fixture.clause(promise);
        fixture.measure(
                fixture.source(),
                clause,
                "2026-01-10 10:00,2026-01-10 11:00,DOWN",
                "2026-02-10 10:00,2026-02-10 10:20,DOWN",
                "2026-03-10 10:00,2026-03-10 11:00,DOWN");

        Assessment quarter = fixture.assessed(clause, "2026-Q1");

        assertThat(quarter.figure().unit()).isEqualTo(Figure.Unit.MONTH);
        assertThat(quarter.figure().failures()).isEqualTo(2);
        assertThat(quarter.figure().exact()).isEqualTo("1/3");
        assertThat(fixture.detail(quarter).items())
                .extracting(AssessedItem::label, AssessedItem::outcome)
                .containsExactly(
                        tuple("2026-01", Outcome.MISSED),
                        tuple("2026-02", Outcome.KEPT),
                        tuple("2026-03", Outcome.MISSED));
    }

    @Test
    void the_same_data_make_no_second_revision() {
        Clause clause = fixture.clause(promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, perIncident("250")));
        MeasurementSource source = fixture.source();
        tell(source, ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""));
        Assessment first = fixture.assessed(clause, "2026-03");
        tell(source, ticket(clause, "B", 4, "02:00:00", "02:01:00", "02:16:00", ""));

        assertThat(fixture.assessed(clause, "2026-03").id()).isEqualTo(first.id());
    }

    @Test
    void the_database_refuses_a_figure_in_the_unit_of_another_metric() {
        Clause clause = fixture.clause(promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, perIncident("250")));
        tell(fixture.source(), ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""));
        Assessment march = fixture.assessed(clause, "2026-03");

        assertThatThrownBy(() -> database.execute(
                        "INSERT INTO assessment.assessment SELECT (jsonb_populate_record(a, jsonb_build_object("
                                + "'id', uuidv7(), 'revision', 99, 'latest', false, 'unit', 'SAMPLE'))).* "
                                + "FROM assessment.assessment a WHERE id = '" + march.id() + "'"))
                .hasMessageContaining("each_metric_has_its_unit");
    }

    private static ClauseVersionDraft promise(
            Metric metric, String commitment, MetricRule rule, CreditSchedule schedule) {
        ClauseVersionDraft usual = RegisterFixture.promise(RegisterFixture.START, null);
        return new ClauseVersionDraft(
                usual.firstDay(),
                null,
                null,
                usual.section(),
                usual.page(),
                usual.quotedText(),
                usual.sourceUrl(),
                metric,
                new BigDecimal(commitment),
                PeriodKind.MONTH,
                null,
                null,
                schedule,
                ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END, 30),
                Remedy.REMEDY,
                true,
                rule,
                null,
                null);
    }

    private static CreditSchedule tiers(String first, String credit, String second, String more) {
        return CreditSchedule.tieredPercent(
                List.of(Tier.below(first, credit), Tier.below(second, more)), new BigDecimal(100));
    }

    private static CreditSchedule perIncident(String amount) {
        return JSON.readValue(
                "{\"kind\":\"PER_INCIDENT\",\"amount\":{\"amount\":\"%s\",\"currency\":\"HKD\"}}".formatted(amount),
                CreditSchedule.class);
    }

    private static String delay(Clause clause, String at, String millis) {
        return "{\"service\":\"%s\",\"at\":\"%s\",\"latencyMs\":%s}".formatted(clause.serviceCode(), at, millis);
    }

    private static List<String> watched(Clause clause, String from, String to) {
        return List.of("{\"service\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(clause.serviceCode(), from, to));
    }

    private static String ticket(
            Clause clause,
            String name,
            int priority,
            String opened,
            @Nullable String notified,
            @Nullable String responded,
            String more) {
        return "{\"service\":\"%s\",\"externalId\":\"%s-%s\",\"priority\":%d,\"openedAt\":\"2026-03-02T%sZ\"%s%s%s}"
                .formatted(
                        clause.serviceCode(),
                        name,
                        clause.serviceCode(),
                        priority,
                        opened,
                        notified == null ? "" : ",\"notifiedAt\":\"2026-03-02T" + notified + "Z\"",
                        responded == null ? "" : ",\"respondedAt\":\"2026-03-02T" + responded + "Z\"",
                        more)
                .replace("-" + clause.serviceCode() + "\"", "\"");
    }

    private void tell(MeasurementSource source, String... rows) {
        ActingAs.role(
                Role.IT,
                () -> assertThat(tickets.record(source.id(), nodes(List.of(rows)), null)
                                .rejections())
                        .isEmpty());
    }

    private void send(MeasurementSource source, List<String> rows, List<String> watched) {
        ActingAs.role(
                Role.IT,
                () -> assertThat(samples.record(source.id(), nodes(rows), nodes(watched), null)
                                .rejections())
                        .isEmpty());
    }

    private static List<@Nullable JsonNode> nodes(List<String> rows) {
        List<@Nullable JsonNode> nodes = new ArrayList<>();
        rows.forEach(row -> nodes.add(JSON.readTree(row)));
        return nodes;
    }
}
