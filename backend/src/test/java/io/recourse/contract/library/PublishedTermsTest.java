package io.recourse.contract.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.library.PublishedFacts.Fact;
import io.recourse.contract.library.PublishedFacts.Step;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Credit;
import io.recourse.contract.terms.CreditCalculation;
import io.recourse.contract.terms.CreditInput;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.State;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library against the published terms as they were collected, which nothing but this test reads. */
class PublishedTermsTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal A_LITTLE = new BigDecimal("0.000000001");
    private static final Interval PERIOD = Interval.parse("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");

    private static final SlaLibrary LIBRARY = new SlaLibrary();
    private static final List<Fact> FACTS = PublishedFacts.read();

    static Stream<Arguments> edges() {
        return trusted()
                .flatMap(fact -> of(fact).stream()
                        .filter(template ->
                                template.terms() != null && terms(template).creditSchedule() != null)
                        .flatMap(template -> fact.ladderOf(commitment(template)).stream()
                                .flatMap(step -> Stream.of(
                                                step.below().add(A_LITTLE),
                                                step.below(),
                                                step.below().subtract(A_LITTLE))
                                        .filter(availability -> availability.compareTo(HUNDRED) <= 0)
                                        .map(availability ->
                                                Arguments.of(template.id(), availability, fact, template)))));
    }

    @Test
    void every_collected_agreement_is_in_the_library_with_its_confidence() {
        assertThat(FACTS).hasSize(43);
        assertThat(FACTS.stream().filter(fact -> fact.confidence().equals("high")))
                .hasSize(17);
        assertThat(FACTS.stream().filter(fact -> fact.confidence().equals("medium")))
                .hasSize(17);
        for (Fact fact : FACTS) {
            assertThat(of(fact))
                    .as("%s %s", fact.vendor(), fact.service())
                    .isNotEmpty()
                    .allSatisfy(template -> {
                        assertThat(template.provenance().confidence().name()).isEqualToIgnoringCase(fact.confidence());
                        assertThat(template.provenance().sources()).isNotEmpty();
                        assertThat(template.provenance().asOf()).isNotBlank();
                    });
        }
    }

    @Test
    void every_trusted_promise_is_expressed_with_the_value_that_was_collected() {
        for (Fact fact : trusted().toList()) {
            Set<BigDecimal> expressed = of(fact).stream()
                    .filter(template -> template.terms() != null)
                    .map(template -> commitment(template).stripTrailingZeros())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(expressed)
                    .as("%s %s", fact.vendor(), fact.service())
                    .isEqualTo(fact.commitments().stream()
                            .map(BigDecimal::stripTrailingZeros)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void whoever_asks_to_be_named_is_named() {
        assertThat(LIBRARY.list())
                .filteredOn(template -> template.provenance().sources().stream()
                        .anyMatch(source -> source.text().contains("sla-data")))
                .isNotEmpty()
                .allSatisfy(template ->
                        assertThat(template.provenance().attribution()).isEqualTo("SLA.directory, CC BY 4.0"));
    }

    @Test
    void a_credit_is_open_only_where_no_ladder_of_that_promise_was_seen() {
        List<String> open = LIBRARY.list().stream()
                .filter(template -> template.provenance().confidence() != Confidence.LOW)
                .filter(template -> template.terms() != null)
                .filter(template -> terms(template).creditSchedule() == null)
                .map(SlaTemplate::id)
                .filter(id -> FACTS.stream()
                        .filter(fact -> of(fact).stream()
                                .anyMatch(template -> template.id().equals(id)))
                        .anyMatch(fact -> !fact.ladder().isEmpty()))
                .toList();

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "azure-virtual-machines-standard-hdd",
                        "google-compute-engine-load-balancing",
                        "google-compute-engine-standard-tier",
                        "alibaba-ecs-multi-zone",
                        "oracle-cloud-autonomous-data-guard");
    }

    @ParameterizedTest(name = "{0} at {1} %")
    @MethodSource("edges")
    void pays_at_each_edge_what_was_collected(String id, BigDecimal availability, Fact fact, SlaTemplate template) {
        Money fee = Money.of("10000.00", "USD");
        Credit credit = CreditCalculation.calculate(
                Objects.requireNonNull(terms(template).creditSchedule()),
                CreditInput.of(Fraction.of(availability), Fraction.of(100), fee));
        Step worst = fact.ladderOf(commitment(template)).stream()
                .filter(step -> step.holds(availability))
                .reduce((better, worse) -> worse)
                .orElse(null);

        if (worst == null) {
            assertThat(credit.tier()).isNull();
            assertThat(credit.quantity()).isNull();
        } else {
            BigDecimal down = HUNDRED.subtract(availability);
            switch (terms(template).creditSchedule().kind()) {
                case TIERED_PERCENT -> {
                    assertThat(credit.percent()).isEqualByComparingTo(worst.pays());
                    assertThat(credit.amount())
                            .isEqualTo(fee.times(
                                    Fraction.of(worst.pays()).dividedBy(Fraction.of(100)),
                                    CreditCalculation.AMOUNT_ROUNDING));
                }
                case TIERED_DAYS, USAGE_UNITS -> assertThat(credit.quantity()).isEqualByComparingTo(worst.pays());
                default -> assertThat(credit.percent()).isEqualByComparingTo(down.multiply(worst.pays()));
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1} %")
    @MethodSource("edges")
    void the_engine_finds_each_edge_to_the_millisecond(
            String id, BigDecimal availability, Fact fact, SlaTemplate template) {
        Formula formula = formula(template);
        if (!countsEveryMillisecond(template, formula)) {
            return; // Whole minutes and requests have edges of their own, tested beside their examples.
        }
        long length = PERIOD.duration().toMillis();
        BigDecimal edge = availability.setScale(3, java.math.RoundingMode.HALF_UP);
        long down = HUNDRED.subtract(edge)
                        .multiply(BigDecimal.valueOf(length))
                        .divide(HUNDRED)
                        .longValueExact()
                - availability.compareTo(edge);
        if (down <= 0) {
            return;
        }
        long start = PERIOD.from().toEpochMilli() + 86_400_000;
        AvailabilityResult result = Availability.assess(
                formula,
                PERIOD,
                PERIOD.to(),
                List.of(ComponentTimeline.ofIntervals(
                        "it", State.UP, new long[] {start}, new long[] {start + down}, new State[] {State.DOWN})),
                List.of());

        int comparison = availability.compareTo(commitment(template));
        assertThat(result.met())
                .isEqualTo(comparison > 0 || comparison == 0 && formula.comparison() == Comparison.BELOW);
        assertThat(result.downMillis()).isEqualTo(down);
    }

    private static boolean countsEveryMillisecond(SlaTemplate template, Formula formula) {
        return terms(template).metric() == Metric.AVAILABILITY
                && formula.minuteRule() == MinuteRule.NONE
                && formula.outageRounding() == OutageRounding.NONE;
    }

    private static Stream<Fact> trusted() {
        return FACTS.stream().filter(Fact::isTrusted);
    }

    private static List<SlaTemplate> of(Fact fact) {
        return LIBRARY.list().stream()
                .filter(template -> template.vendor().equals(fact.vendor())
                        && template.service().equals(fact.service()))
                .toList();
    }

    private static ClauseVersionDraft terms(SlaTemplate template) {
        return Objects.requireNonNull(template.terms());
    }

    private static BigDecimal commitment(SlaTemplate template) {
        return Objects.requireNonNull(terms(template).commitment());
    }

    private static Formula formula(SlaTemplate template) {
        Formula formula = terms(template).formula();
        return (formula == null ? Formula.DEFAULT : formula).withCommitment(commitment(template));
    }
}
