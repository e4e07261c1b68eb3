package io.recourse.contract.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.LatencyRule;
import io.recourse.contract.terms.LatencyStatistic;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.ResponseRule;
import io.recourse.contract.terms.SliceRule;
import io.recourse.contract.terms.Tier;
import io.recourse.text.InvalidInput;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Which commitments, rules and credits each metric takes. */
@BackendTest
@WithUser(Role.VENDOR_MANAGER)
class MetricClauseTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ClauseService clauses;

    @Autowired
    ClauseVersionService versions;

    @Autowired
    RegisterFixture register;

    @Autowired
    DSLContext database;

    private BoughtService service;

    @BeforeEach
    void register() {
        service = register.service();
    }

    @Test
    void the_rules_of_a_metric_are_kept_and_are_part_of_the_hash() {
        MetricRule rule = MetricRule.of(new LatencyRule(LatencyStatistic.PERCENTILE, new BigDecimal("99")));
        Clause clause = create(Metric.LATENCY, "5", rule, tiers("99"));

        ClauseVersion version = versions.of(clause.id()).getFirst();
        assertThat(version.terms().metricRule()).isEqualTo(rule);
        assertThat(version.draft().metricRule()).isEqualTo(rule);
        assertThat(version.contentHash())
                .isNotEqualTo(versions.of(createOther(rule).id()).getFirst().contentHash());
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABILITY, 101, commitment",
        "SLICE_AVAILABILITY, 100.1, commitment",
        "USER_MINUTES, 0, commitment",
        "LATENCY, 0, commitment",
        "LATENCY, 527041, commitment",
        "RESPONSE_TIME, -15, commitment",
        "FAILURE_COUNT, 1.5, commitment",
        "FAILURE_COUNT, -1, commitment",
        "FAILURE_COUNT, 1001, commitment"
    })
    void a_commitment_that_its_unit_does_not_know_is_refused(Metric metric, String commitment, String field) {
        assertThat(errors(metric, commitment, MetricRule.NONE, CreditSchedule.NONE))
                .containsExactly(field);
    }

    @Test
    void no_failure_allowed_is_a_promise() {
        assertThat(create(Metric.FAILURE_COUNT, "0", MetricRule.NONE, CreditSchedule.NONE))
                .isNotNull();
    }

    @Test
    void rules_of_another_metric_are_refused_by_name() {
        assertThat(errors(Metric.AVAILABILITY, "99.9", MetricRule.of(SliceRule.DEFAULT), tiers("99.9")))
                .containsExactly("metricRule.slices");
        assertThat(errors(Metric.LATENCY, "5", MetricRule.of(ResponseRule.DEFAULT), tiers("100")))
                .containsExactly("metricRule.response");
    }

    @Test
    void tiers_begin_with_the_percentage_that_the_metric_promises() {
        MetricRule rule = MetricRule.of(new LatencyRule(LatencyStatistic.SHARE, new BigDecimal("95")));

        assertThat(errors(Metric.LATENCY, "5", rule, tiers("99"))).containsExactly("creditSchedule.tiers[0].below");
        assertThat(create(Metric.LATENCY, "5", rule, tiers("95"))).isNotNull();
        assertThat(errors(Metric.FAILURE_COUNT, "2", MetricRule.NONE, tiers("99")))
                .containsExactly("creditSchedule.kind");
    }

    @Test
    void credits_by_the_minute_need_a_metric_of_time() {
        CreditSchedule perMinute =
                JSON.readValue("{\"kind\":\"PER_MINUTE\",\"points\":\"0.05\"}", CreditSchedule.class);
        CreditSchedule perIncident =
                JSON.readValue("{\"kind\":\"PER_INCIDENT\",\"points\":\"5\"}", CreditSchedule.class);

        assertThat(errors(Metric.RESPONSE_TIME, "15", MetricRule.NONE, perMinute))
                .containsExactly("creditSchedule.kind");
        assertThat(create(Metric.RESPONSE_TIME, "15", MetricRule.NONE, perIncident))
                .isNotNull();
    }

    @Test
    void the_reason_is_told_in_three_languages() {
        InvalidInput refused = refused(Metric.FAILURE_COUNT, "1.5", MetricRule.NONE, CreditSchedule.NONE);

        assertThat(List.of(Locale.ENGLISH, Locale.of("ar"), Locale.SIMPLIFIED_CHINESE))
                .extracting(locale -> refused.errors().getFirst().message(locale))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.contains("1000"));
    }

    @Test
    void the_database_refuses_a_commitment_beyond_its_unit() {
        Clause clause = create(Metric.FAILURE_COUNT, "2", MetricRule.NONE, CreditSchedule.NONE);

        assertThatThrownBy(() -> database.execute(
                        "UPDATE contract.clause_version SET commitment = 1.5 WHERE clause_id = '" + clause.id() + "'"))
                .hasMessageContaining("commitment_fits_its_unit");
    }

    private Clause createOther(MetricRule rule) {
        service = register.service();
        return create(
                Metric.LATENCY,
                "5",
                MetricRule.of(new LatencyRule(
                        LatencyStatistic.SHARE, rule.latencyInForce().percent())),
                tiers("99"));
    }

    private List<String> errors(Metric metric, String commitment, MetricRule rule, CreditSchedule schedule) {
        return refused(metric, commitment, rule, schedule).errors().stream()
                .map(InvalidInput.FieldError::field)
                .toList();
    }

    private InvalidInput refused(Metric metric, String commitment, MetricRule rule, CreditSchedule schedule) {
        return catchThrowableOfType(InvalidInput.class, () -> create(metric, commitment, rule, schedule));
    }

    private Clause create(Metric metric, String commitment, MetricRule rule, CreditSchedule schedule) {
        ClauseVersionDraft usual = RegisterFixture.promise(RegisterFixture.START, null);
        return clauses.create(new ClauseDraft(
                service.id(),
                metric + " " + commitment + " " + schedule.kind(),
                new ClauseVersionDraft(
                        usual.firstDay(),
                        null,
                        null,
                        null,
                        null,
                        usual.quotedText(),
                        null,
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
                        null)));
    }

    private static CreditSchedule tiers(String first) {
        return CreditSchedule.tieredPercent(List.of(Tier.below(first, "10")), null);
    }
}
