package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.Tier;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@BackendTest
@WithUser(Role.LEGAL)
class ClauseTrialTest {

    private static final ClauseVersionDraft PROMISE = RegisterFixture.promise(RegisterFixture.START, null);

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private ClauseTrials trials;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester api;

    @BeforeEach
    void setTime() {
        clock.set(Instant.parse("2026-09-10T00:00:00Z"));
    }

    @Test
    void a_trial_gives_what_the_same_clause_is_assessed_to_give_and_stores_nothing() {
        Clause clause = measured();
        fixture.work();
        int stored = fixture.all(clause).size();

        Trial trial = trials.of(clause.serviceId(), PROMISE, 12);

        assertThat(trial.complete()).isTrue();
        assertThat(trial.periods())
                .extracting(one -> one.period().label())
                .containsExactly(
                        "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08");
        assertThat(trial.periods()).allSatisfy(one -> {
            Assessment assessed = fixture.latest(clause, one.period().label());
            assertThat(one.figure())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(assessed.figure());
            assertThat(one.entitlement().credit())
                    .isEqualTo(assessed.entitlement().credit());
            assertThat(one.entitlement().steps())
                    .isEqualTo(assessed.entitlement().steps());
        });
        assertThat(fixture.all(clause)).hasSize(stored);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"caps\":{\"contractYear\":{\"amount\":{\"amount\":\"2500.00\",\"currency\":\"HKD\"}}}}",
                "{\"caps\":{\"clause\":{\"percentOfFee\":\"20\"}}}",
                "{\"earnBack\":{\"atLeast\":\"99.9\",\"periods\":\"2\",\"percentOfCredit\":\"50\"}}",
                "{\"earnBack\":{\"atLeast\":\"99.9\",\"periods\":\"6\"}}"
            })
    void caps_and_what_is_earned_back_are_reckoned_among_the_tried_periods_as_they_are_when_stored(String remedy) {
        ClauseVersionDraft draft = PROMISE.with(
                PROMISE.periodKind(),
                PROMISE.metricRule(),
                PROMISE.periodRule(),
                new JsonMapper().readValue(remedy, RemedyTerms.class));
        Clause clause = measured(fixture.clause(draft));
        fixture.work();

        Trial trial = trials.of(clause.serviceId(), clause.id(), draft, 12);

        assertThat(trial.periods()).allSatisfy(one -> {
            Entitlement stored = fixture.latest(clause, one.period().label()).entitlement();
            assertThat(one.entitlement().credit()).isEqualTo(stored.credit());
            assertThat(one.entitlement().steps()).isEqualTo(stored.steps());
        });
    }

    @Test
    void a_new_clause_shares_the_cap_of_the_contract_with_the_stored_credits_of_the_others() {
        Clause clause = measured();
        fixture.work();
        ClauseVersionDraft capped = PROMISE.with(
                PROMISE.periodKind(),
                PROMISE.metricRule(),
                PROMISE.periodRule(),
                RemedyTerms.DEFAULT.withCaps(new CreditCaps(null, null, null, CreditCap.of(Money.of("5000", "HKD")))));

        // The other clause is older: it took 1,000 in March and 2,500 in June. The new one has 1,000, then the last
        // 500.
        assertThat(trials.of(clause.serviceId(), capped, 12).credit().toString())
                .isEqualTo("HKD 1500.00");
        assertThat(trials.of(clause.serviceId(), clause.id(), capped, 12)
                        .credit()
                        .toString())
                .isEqualTo("HKD 3500.00");
    }

    @Test
    void it_tells_breaches_credits_and_the_days_to_claim() {
        Trial trial = trials.of(measured().serviceId(), PROMISE, 12);

        assertThat(trial.breaches()).isEqualTo(2);
        assertThat(trial.credit().toString()).isEqualTo("HKD 3500.00");
        TrialPeriod march = trial.periods().get(2);
        assertThat(march.entitlement().percent()).isEqualByComparingTo("10");
        assertThat(march.outages()).isEqualTo(1);
        assertThat(march.claimDays().latest()).isEqualTo(LocalDate.parse("2026-04-30"));
    }

    @Test
    void another_promise_gives_another_year() {
        Clause clause = measured();

        ClauseVersionDraft weaker = RegisterFixture.promise(RegisterFixture.START, null, "99", Tier.below("99", "5"));

        assertThat(trials.of(clause.serviceId(), weaker, 12).breaches()).isEqualTo(1);
    }

    @Test
    void time_that_nobody_watched_is_told() {
        Trial trial = trials.of(measured().serviceId(), PROMISE, 12);

        // The list begins on 1 January by UTC, which is eight hours into it in Hong Kong.
        assertThat(trial.withGaps()).isEqualTo(1);
        assertThat(trial.periods().getFirst().unknown()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void it_looks_back_as_far_as_asked_from_the_last_finished_period() {
        Clause clause = measured();

        assertThat(trials.of(clause.serviceId(), PROMISE, 3).periods())
                .extracting(one -> one.period().label())
                .containsExactly("2026-06", "2026-07", "2026-08");
        assertThatThrownBy(() -> trials.of(clause.serviceId(), PROMISE, 61)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_service_that_was_never_measured_gives_no_period() {
        assertThat(trials.of(fixture.clause().serviceId(), PROMISE, 12).periods())
                .isEmpty();
    }

    @Test
    void a_faulty_draft_is_refused_field_by_field() {
        ClauseVersionDraft faulty = RegisterFixture.promise(
                RegisterFixture.START, null, "99.9", Tier.below("99.5", "10"), Tier.below("99.7", "5"));

        assertThatThrownBy(() -> trials.of(measured().serviceId(), faulty, 12))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(InvalidInput.FieldError::field)
                                .contains("creditSchedule.tiers[0].below", "creditSchedule.tiers[1].below"));
    }

    @Test
    @WithUser(Role.AUDITOR)
    void the_api_tries_a_draft_without_days_and_without_words() {
        Clause clause = ActingAs.role(Role.LEGAL, () -> measured());

        assertThat(api.post()
                        .uri("/api/v1/clauses/preview")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"serviceId": "%s", "months": 6, "clauseVersion": {
                                   "metric": "AVAILABILITY", "commitment": "99.9", "periodKind": "MONTH"}}""".formatted(clause.serviceId()))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.periods[*].met")
                .asArray()
                .containsExactly(false, true, true, false, true, true);
    }

    /** An hour down in March, ten hours in June. */
    private Clause measured() {
        return measured(fixture.clause());
    }

    private Clause measured(Clause clause) {
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-10T10:00:00Z,2026-03-10T11:00:00Z,DOWN",
                "2026-06-10T10:00:00Z,2026-06-10T20:00:00Z,DOWN");
        return clause;
    }
}
