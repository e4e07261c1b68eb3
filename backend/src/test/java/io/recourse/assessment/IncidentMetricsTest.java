package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.assessment.AssessedItem.Outcome;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.FailureKind;
import io.recourse.contract.terms.FailureRule;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PauseReason;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.VersionChange;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionFixture;
import io.recourse.measurement.MeasurementSource;
import io.recourse.money.Money;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Response times and failures, from tickets and outages to the credit, on the database. Months are those of Hong Kong. */
@BackendTest
class IncidentMetricsTest {

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    MetricFixture metrics;

    @Autowired
    ExclusionFixture exclusions;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext database;

    @Test
    void a_p1_answered_after_exactly_fifteen_minutes_is_in_time_and_each_late_one_is_a_breach() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.RESPONSE_TIME,
                "15",
                MetricRule.of(new ResponseRule(
                        ResponseRule.DEFAULT.start(),
                        Set.of(PauseReason.WAITING_FOR_CUSTOMER),
                        false,
                        null,
                        1,
                        BigDecimal.valueOf(100))),
                MetricFixture.perIncident("250")));
        MeasurementSource source = fixture.source();
        metrics.tell(
                source,
                MetricFixture.ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""),
                MetricFixture.ticket(clause, "B", 1, "03:00:00", "03:00:00", "03:15:00.001", ""),
                MetricFixture.ticket(clause, "C", 2, "04:00:00", "04:00:00", "09:00:00", ""),
                MetricFixture.ticket(
                        clause,
                        "D",
                        1,
                        "05:00:00",
                        "05:00:00",
                        "05:20:00",
                        ",\"pauses\":[{\"reason\":\"WAITING_FOR_CUSTOMER\",\"from\":\"2026-03-02T05:02:00Z\",\"to\":\"2026-03-02T05:10:00Z\"},{\"reason\":\"OTHER\",\"from\":\"2026-03-02T05:11:00Z\"}]"),
                MetricFixture.ticket(clause, "E", 1, "06:00:00", null, "06:30:00", ""),
                MetricFixture.ticket(clause, "F", 1, "07:00:00", "07:00:00", null, ""));

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
        Clause clause = fixture.clause(
                MetricFixture.promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, MetricFixture.perIncident("250")));
        MeasurementSource source = fixture.source();
        metrics.tell(source, MetricFixture.ticket(clause, "F", 1, "07:00:00", "07:00:00", null, ""));
        Assessment running = fixture.assessed(clause, "2026-03");
        assertThat(running.figure().met()).isNull();
        assertThat(fixture.detail(running).items().getFirst().outcome()).isEqualTo(Outcome.RUNNING);

        clock.set("2026-03-02T07:15:01Z");
        metrics.tell(source, MetricFixture.ticket(clause, "G", 3, "07:00:00", "07:00:00", null, ""));
        Assessment late = fixture.assessed(clause, "2026-03");

        assertThat(late.figure().met()).isFalse();
        assertThat(late.entitlement().credit()).as("the month still runs").isEqualTo(Money.of("0.00", "HKD"));
    }

    @Test
    void a_month_without_tickets_has_no_verdict() {
        Clause clause = fixture.clause(
                MetricFixture.promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, MetricFixture.perIncident("250")));
        metrics.tell(fixture.source(), MetricFixture.ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""));
        fixture.work();

        Assessment april = fixture.latest(clause, "2026-04");

        assertThat(april.figure().met()).isNull();
        assertThat(april.figure().reason().key()).isEqualTo("assessment.reason.noTickets");
    }

    @Test
    void outages_are_counted_and_those_beyond_the_allowed_number_are_paid() {
        Clause clause = fixture.clause(MetricFixture.promise(
                Metric.FAILURE_COUNT, "1", MetricRule.of(FailureRule.DEFAULT), MetricFixture.perIncident("500")));
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
        ClauseVersionDraft promise = MetricFixture.promise(
                        Metric.FAILURE_COUNT,
                        "1",
                        MetricRule.of(new FailureRule(FailureKind.MISSED_MONTH, new BigDecimal("99.9"))),
                        MetricFixture.perIncident("500"))
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
    void months_of_windows_and_billing_cycles_begin_where_those_begin() {
        MetricRule missedMonths = MetricRule.of(new FailureRule(FailureKind.MISSED_MONTH, new BigDecimal("99.9")));
        ClauseVersionDraft promise =
                MetricFixture.promise(Metric.FAILURE_COUNT, "0", missedMonths, MetricFixture.perIncident("500"));
        PeriodRule rule = new PeriodRule(
                1,
                15,
                CalendarSpan.ofMonths(3),
                CalendarSpan.ofMonths(3),
                LocalDate.of(2026, 1, 15),
                PartialPeriod.COUNTS,
                VersionChange.VERSION_AT_START);
        Clause windows = fixture.clause(promise.with(PeriodKind.ROLLING, missedMonths, rule, RemedyTerms.DEFAULT));
        Clause cycles = fixture.clause(promise.with(PeriodKind.BILLING_CYCLE, missedMonths, rule, RemedyTerms.DEFAULT));
        MeasurementSource source = fixture.source();
        // half an hour of a month is 99.93 %, of half a month it is less than 99.9 %
        for (Clause clause : List.of(windows, cycles)) {
            fixture.measure(source, clause, "2026-01-20T02:00Z,2026-01-20T02:30Z,DOWN");
        }
        fixture.work();

        assertThat(fixture.detail(fixture.latest(windows, "2026-01-15-P3M")).items())
                .extracting(AssessedItem::label, AssessedItem::outcome)
                .containsExactly(
                        tuple("2026-01-15-P1M", Outcome.KEPT),
                        tuple("2026-02-15-P1M", Outcome.KEPT),
                        tuple("2026-03-15-P1M", Outcome.KEPT));
        assertThat(fixture.detail(fixture.latest(cycles, "2026-01-C15")).items())
                .extracting(AssessedItem::label, AssessedItem::outcome)
                .containsExactly(tuple("2026-01-C15", Outcome.KEPT));
    }

    @Test
    void an_allowance_of_the_quarter_is_used_up_once_and_not_in_each_of_its_months() {
        MetricRule missedMonths = MetricRule.of(new FailureRule(FailureKind.MISSED_MONTH, new BigDecimal("99.9")));
        ClauseVersionDraft promise = MetricFixture.promise(
                        Metric.FAILURE_COUNT, "0", missedMonths, MetricFixture.perIncident("500"))
                .with(PeriodKind.QUARTER, missedMonths, PeriodRule.DEFAULT, RemedyTerms.DEFAULT);
        Clause once =
                fixture.clause(promise.with(formula("{\"exclusionAllowances\":{\"PLANNED_MAINTENANCE\":\"PT2H\"}}")));
        Clause capped = fixture.clause(promise.with(formula("{\"exclusionCap\":\"PT2H\"}")));
        Clause anew = fixture.clause(promise.with(formula("{\"exclusionAllowances\":{\"PLANNED_MAINTENANCE\":\"PT2H\"},"
                + "\"allowancesMonthlyIn\":\"Asia/Hong_Kong\"}")));
        MeasurementSource source = fixture.source();
        for (Clause clause : List.of(once, capped, anew)) {
            fixture.measure(
                    source,
                    clause,
                    "2026-01-10T02:00Z,2026-01-10T04:00Z,DOWN",
                    "2026-02-10T02:00Z,2026-02-10T04:00Z,DOWN");
            for (String begin : List.of("2026-01-10T02:00:00Z", "2026-02-10T02:00:00Z")) {
                Instant from = Instant.parse(begin);
                exclusions.accepted(exclusions.proposed(
                        clause.serviceId(),
                        new ExclusionDraft(
                                from, from.plusSeconds(7200), ExclusionKind.PLANNED_MAINTENANCE, "Agreed", null)));
            }
        }
        fixture.work();

        assertThat(missed(once)).containsExactly("2026-02");
        assertThat(missed(capped)).containsExactly("2026-02");
        assertThat(missed(anew)).isEmpty();
    }

    private List<String> missed(Clause clause) {
        return fixture.detail(fixture.latest(clause, "2026-Q1")).items().stream()
                .filter(item -> item.outcome() == Outcome.MISSED)
                .map(AssessedItem::label)
                .toList();
    }

    private static Formula formula(String json) {
        return new JsonMapper().readValue(json, Formula.class);
    }

    @Test
    void the_same_data_make_no_second_revision() {
        Clause clause = fixture.clause(
                MetricFixture.promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, MetricFixture.perIncident("250")));
        MeasurementSource source = fixture.source();
        metrics.tell(source, MetricFixture.ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""));
        Assessment first = fixture.assessed(clause, "2026-03");
        metrics.tell(source, MetricFixture.ticket(clause, "B", 4, "02:00:00", "02:01:00", "02:16:00", ""));

        assertThat(fixture.assessed(clause, "2026-03").id()).isEqualTo(first.id());
    }

    @Test
    void the_database_refuses_a_figure_in_the_unit_of_another_metric() {
        Clause clause = fixture.clause(
                MetricFixture.promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, MetricFixture.perIncident("250")));
        metrics.tell(fixture.source(), MetricFixture.ticket(clause, "A", 1, "02:00:00", "02:01:00", "02:16:00", ""));
        Assessment march = fixture.assessed(clause, "2026-03");

        assertThatThrownBy(() -> database.execute(
                        "INSERT INTO assessment.assessment SELECT (jsonb_populate_record(a, jsonb_build_object("
                                + "'id', uuidv7(), 'revision', 99, 'latest', false, 'unit', 'SAMPLE'))).* "
                                + "FROM assessment.assessment a WHERE id = '" + march.id() + "'"))
                .hasMessageContaining("each_metric_has_its_unit");
    }
}
