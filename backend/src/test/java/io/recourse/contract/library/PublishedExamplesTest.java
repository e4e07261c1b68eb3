package io.recourse.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.terms.Allowance;
import io.recourse.contract.terms.CreditCalculation;
import io.recourse.contract.terms.CreditInput;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.State;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples that the published texts give, computed by the engine from the templates. */
class PublishedExamplesTest {

    private static final Interval JUNE = Interval.parse("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
    private static final Instant TEN = Instant.parse("2026-06-10T10:00:00Z");
    private static final SlaLibrary LIBRARY = new SlaLibrary();

    @ParameterizedTest(name = "{0}: an outage of {1} is charged with {2} minutes")
    @CsvSource({
        "tencent-cvm, PT59S, 0",
        "tencent-cvm, PT1M, 0",
        "tencent-cvm, PT1M1S, 2",
        "tencent-security-operations, PT59S, 0",
        "tencent-security-operations, PT1M, 1",
        "tencent-security-operations, PT60M28S, 61",
        "google-filestore-basic, PT4M, 0",
        "google-filestore-basic, PT5M, 5",
        "google-filestore-enterprise, PT4M, 4",
        "alibaba-ecs-single, PT1M, 0",
        "alibaba-ecs-single, PT2M, 2",
        "github-before-2021, PT30S, 0.5"
    })
    void an_outage_is_charged_as_the_text_says(String template, Duration outage, BigDecimal minutes) {
        BigDecimal charged = BigDecimal.valueOf(
                        assess(template, List.of(), outage).downMillis())
                .divide(BigDecimal.valueOf(60_000));

        assertThat(charged).isEqualByComparingTo(minutes);
    }

    @Test
    void three_outages_of_four_minutes_are_no_downtime_of_filestore_basic() {
        Duration four = Duration.ofMinutes(4);

        assertThat(assess("google-filestore-basic", List.of(), four, four, four).downMillis())
                .isZero();
    }

    @ParameterizedTest(name = "{0} allows {1} minutes in its usual period")
    @CsvSource({
        "tencent-cvm, 21.6",
        "alibaba-ecs-single, 10.8",
        "atlassian-premium, 43.2",
        "alibaba-mail, 43.2",
        "slack-2024, 13.104"
    })
    void the_allowance_is_that_of_the_published_example(String template, BigDecimal minutes) {
        ClauseVersionDraft terms = terms(template);

        assertThat(Allowance.of(
                                Objects.requireNonNull(terms.commitment()),
                                Objects.requireNonNull(terms.periodKind()),
                                PeriodRule.DEFAULT)
                        .minutes())
                .isEqualByComparingTo(minutes);
    }

    @Test
    void sixty_minutes_of_june_pay_ten_percent_by_atlassian_s_ladder() {
        AvailabilityResult result = Availability.assess(
                Formula.DEFAULT, JUNE, JUNE.to(), List.of(component(Duration.ofHours(1))), List.of());

        assertThat(result.percent()).isEqualByComparingTo("99.861111111111");
        assertThat(CreditCalculation.calculate(
                                Objects.requireNonNull(
                                        terms("atlassian-premium").creditSchedule()),
                                CreditInput.of(result.upSeconds(), result.countedSeconds(), Money.of("1000.00", "USD")))
                        .percent())
                .isEqualByComparingTo("10");
    }

    @Test
    void twilio_adds_excluded_time_back_and_keeps_the_whole_month_as_denominator() {
        AvailabilityResult result = assess(
                "twilio",
                List.of(new ExcludedSpan(
                        new Interval(TEN, TEN.plus(Duration.ofMinutes(30))), ExclusionKind.PLANNED_MAINTENANCE)),
                Duration.ofHours(1));

        assertThat(result.counted()).isEqualTo(JUNE.duration().toMillis());
        assertThat(result.downMillis()).isEqualTo(Duration.ofMinutes(30).toMillis());
    }

    @Test
    void service_now_forgives_two_hours_of_maintenance_a_month_and_no_more() {
        AvailabilityResult result = assess(
                "servicenow",
                List.of(new ExcludedSpan(
                        new Interval(TEN, TEN.plus(Duration.ofHours(3))), ExclusionKind.PLANNED_MAINTENANCE)),
                Duration.ofHours(3));

        assertThat(result.downMillis()).isEqualTo(Duration.ofHours(1).toMillis());
    }

    private static AvailabilityResult assess(String template, List<ExcludedSpan> exclusions, Duration... outages) {
        Formula formula = Objects.requireNonNullElse(terms(template).formula(), Formula.DEFAULT);
        return Availability.assess(formula, JUNE, JUNE.to(), List.of(component(outages)), exclusions);
    }

    /** Outages that begin at ten on days that follow each other. */
    private static ComponentTimeline component(Duration... outages) {
        long[] from = new long[outages.length];
        long[] to = new long[outages.length];
        State[] states = new State[outages.length];
        Arrays.fill(states, State.DOWN);
        for (int i = 0; i < outages.length; i++) {
            from[i] = TEN.plus(Duration.ofDays(i)).toEpochMilli();
            to[i] = from[i] + outages[i].toMillis();
        }
        return ComponentTimeline.ofIntervals("it", State.UP, from, to, states);
    }

    private static ClauseVersionDraft terms(String template) {
        return Objects.requireNonNull(LIBRARY.get(template).terms());
    }
}
