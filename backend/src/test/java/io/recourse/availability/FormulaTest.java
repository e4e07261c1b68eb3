package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UNKNOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.ExclusionKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a formula counts, how it combines, and the verdict; each modifier on its own. */
class FormulaTest {

    @Nested
    class States {

        @Test
        void by_default_degraded_is_up_and_maintenance_unknown_and_pending_are_removed() {
            assertThat(Scenario.hour()
                            .changes(
                                    UP,
                                    "10:10 DEGRADED",
                                    "10:20 MAINTENANCE",
                                    "10:30 UNKNOWN",
                                    "10:40 PENDING",
                                    "10:50 UP")
                            .seconds())
                    .isEqualTo("period 3600, counted 1800, up 1800, down 0, excluded 0, removed 1800, in exclusions 0");
        }

        @Test
        void each_state_is_charged_as_the_clause_says() {
            assertThat(Scenario.hour()
                            .formula("{'states': {'DEGRADED': 'REMOVED', 'MAINTENANCE': 'UP', 'UNKNOWN': 'DOWN'}}")
                            .changes(UP, "10:10 DEGRADED", "10:20 MAINTENANCE", "10:30 UNKNOWN", "10:40 UP")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3000, up 2400, down 600, excluded 0, removed 600, in exclusions 0");
        }

        @Test
        void degraded_time_is_down_by_its_weight_exactly() {
            assertThat(Scenario.hour()
                            .formula("{'states': {'DEGRADED': 'WEIGHTED'}, 'degradedWeight': '0.333'}")
                            .changes(UP, "10:10 DEGRADED", "10:10:00.001 DOWN", "10:10:00.002 UP")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3600, up 3599.998667, down 0.001333, excluded 0, removed 0, in exclusions 0");
        }

        @Test
        void the_worst_of_overlapping_intervals_wins() {
            assertThat(Scenario.hour()
                            .intervals(
                                    UP,
                                    "10:00 10:40 UNKNOWN",
                                    "10:10 10:40 MAINTENANCE",
                                    "10:20 10:40 DEGRADED",
                                    "10:30 10:35 DOWN")
                            .assess()
                            .intervals()
                            .stream()
                            .map(AttributedInterval::state)
                            .map(Enum::name)
                            .toList())
                    .containsExactly("UNKNOWN", "MAINTENANCE", "DEGRADED", "DOWN", "DEGRADED", "UP");
        }
    }

    @Nested
    class Combining {

        @Test
        void any_down_is_down() {
            assertThat(pair("ANY_DOWN").down()).isEqualTo("900");
        }

        @Test
        void all_down_is_a_redundant_pair() {
            assertThat(pair("ALL_DOWN").down()).isEqualTo("300");
        }

        @Test
        void sum_adds_seconds_and_denominators() {
            assertThat(pair("SUM").seconds())
                    .isEqualTo("period 7200, counted 7200, up 6000, down 1200, excluded 0, removed 0, in exclusions 0");
        }

        @Test
        void an_instant_is_removed_only_if_every_component_has_it_removed() {
            assertThat(Scenario.hour().changes(UP).changes(null).seconds())
                    .isEqualTo("period 3600, counted 3600, up 3600, down 0, excluded 0, removed 0, in exclusions 0");
            assertThat(Scenario.hour()
                            .changes(UP, "10:30 UNKNOWN")
                            .changes(null)
                            .seconds())
                    .isEqualTo("period 3600, counted 1800, up 1800, down 0, excluded 0, removed 1800, in exclusions 0");
            assertThat(Scenario.hour().changes(DOWN).changes(null).down()).isEqualTo("3600");
        }

        @Test
        void half_of_a_pair_without_data_is_not_down() {
            assertThat(Scenario.hour()
                            .formula("{'combine': 'ALL_DOWN'}")
                            .changes(DOWN)
                            .changes(null)
                            .down())
                    .isEqualTo("0");
        }

        @Test
        void the_lightest_of_a_redundant_pair_and_the_heaviest_of_a_chain_decide() {
            String weighted = "{'states': {'DEGRADED': 'WEIGHTED'}, 'degradedWeight': '0.5', 'combine': '%s'}";

            assertThat(Scenario.hour()
                            .formula(weighted.formatted("ALL_DOWN"))
                            .changes(DOWN)
                            .changes(UP, "10:30 DEGRADED")
                            .down())
                    .isEqualTo("900");
            assertThat(Scenario.hour()
                            .formula(weighted.formatted("ANY_DOWN"))
                            .changes(UP, "10:50 DOWN")
                            .changes(UP, "10:30 DEGRADED")
                            .down())
                    .isEqualTo("1200");
        }

        private Scenario pair(String combine) {
            return Scenario.hour()
                    .formula("{'combine': '" + combine + "'}")
                    .changes(UP, "10:10 DOWN", "10:20 UP")
                    .changes(UP, "10:15 DOWN", "10:25 UP");
        }
    }

    @Nested
    class Denominators {

        private static final String SINCE = "{'denominator': 'SINCE_FIRST_DATA', 'states': {'UNKNOWN': 'UP'}}";

        @Test
        void since_first_data_begins_with_the_first_change() {
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .changes(null, "10:20 UP", "10:50 DOWN")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 2400, up 1800, down 600, excluded 0, removed 1200, in exclusions 0");
        }

        @Test
        void an_initial_state_or_a_change_at_or_before_the_start_is_data_at_the_start() {
            assertThat(Scenario.hour().formula(SINCE).changes(UP, "10:50 DOWN").down())
                    .isEqualTo("600");
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .changes(UP, "10:50 DOWN")
                            .assess()
                            .counted())
                    .isEqualTo(3_600_000);
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .changes(null, "10:00 UP")
                            .assess()
                            .counted())
                    .isEqualTo(3_600_000);
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .changes(null, "08:00 UP")
                            .assess()
                            .counted())
                    .isEqualTo(3_600_000);
        }

        @Test
        void ends_now() {
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .now("10:30")
                            .changes(null, "10:20 UP")
                            .seconds())
                    .isEqualTo("period 3600, counted 600, up 600, down 0, excluded 0, removed 3000, in exclusions 0");
        }

        @Test
        void without_any_data_runs_from_the_start_to_now() {
            assertThat(Scenario.hour().formula(SINCE).now("10:30").changes(null).seconds())
                    .isEqualTo("period 3600, counted 1800, up 1800, down 0, excluded 0, removed 1800, in exclusions 0");
        }

        @Test
        void counts_nothing_before_the_period_has_begun() {
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .now("09:00")
                            .changes(UP)
                            .assess()
                            .availability())
                    .isNull();
        }

        @Test
        void takes_the_first_interval_in_the_period() {
            assertThat(Scenario.hour()
                            .formula(SINCE)
                            .intervals(UP, "09:00 09:30 DOWN", "10:45 10:50 DOWN")
                            .seconds())
                    .isEqualTo("period 3600, counted 900, up 600, down 300, excluded 0, removed 2700, in exclusions 0");
        }
    }

    @Nested
    class Verdict {

        @Test
        void exactly_on_the_commitment_is_met_unless_at_or_below_is_a_breach() {
            Scenario exact = Scenario.period("10:00:00", "10:16:40").changes(UP, "10:10:00 DOWN", "10:10:01 UP");

            assertThat(exact.formula("{'commitment': '99.9'}").assess().met()).isTrue();
            assertThat(exact.formula("{'commitment': '99.9', 'comparison': 'AT_OR_BELOW'}")
                            .assess()
                            .met())
                    .isFalse();
            assertThat(exact.formula("{'commitment': '99.900000000001'}")
                            .assess()
                            .met())
                    .isFalse();
        }

        @Test
        void without_a_commitment_there_is_a_figure_and_a_reason() {
            AvailabilityResult result = Scenario.hour().changes(UP).assess();

            assertThat(result.percent()).isEqualByComparingTo("100");
            assertThat(result.met()).isNull();
            assertThat(result.reason()).isNotNull();
        }

        @Test
        void the_percentage_is_cut_and_not_rounded() {
            assertThat(Scenario.period("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z")
                            .changes(UP, "10:00 DOWN", "11:00 UP")
                            .assess()
                            .percent())
                    .isEqualTo(new BigDecimal("99.861111111111"));
            assertThat(Scenario.period("10:00:00", "10:00:03")
                            .changes(UP, "10:00:02 DOWN")
                            .assess()
                            .percent())
                    .isEqualTo(new BigDecimal("66.666666666666"));
        }
    }

    @Nested
    class Attribution {

        @Test
        void every_moment_of_the_period_is_attributed_once() {
            assertThat(Scenario.hour()
                            .formula(
                                    "{'serviceHours': {'from': '10:05', 'to': '18:00', 'zone': 'UTC'}, 'minimumOutage': 'PT2M'}")
                            .changes(UP, "10:10 DOWN", "10:20 UP", "10:30 DOWN", "10:31 UP", "10:40 UNKNOWN")
                            .excluded("10:15", "10:17")
                            .intervals())
                    .isEqualTo(List.of(
                            "10:00 10:05 OUT_OF_HOURS",
                            "10:05 10:10 UP",
                            "10:10 10:15 DOWN",
                            "10:15 10:17 FORGIVEN",
                            "10:17 10:20 DOWN",
                            "10:20 10:30 UP",
                            "10:30 10:31 FORGIVEN",
                            "10:31 10:40 UP",
                            "10:40 11:00 REMOVED"));
        }

        @Test
        void downtime_names_its_component_and_forgiveness_its_reason() {
            List<AttributedInterval> intervals = Scenario.hour()
                    .changes(UP)
                    .changes(UP, "10:10 DOWN", "10:20 UP")
                    .excluded("10:15", "10:30", ExclusionKind.FORCE_MAJEURE)
                    .assess()
                    .intervals();

            assertThat(intervals.get(1).component()).isEqualTo("c2");
            assertThat(intervals.get(1).because()).isEqualTo("availability.because.STATE.DOWN.DOWN");
            assertThat(intervals.get(2).charge()).isEqualTo(Charge.FORGIVEN);
            assertThat(intervals.get(2).because()).isEqualTo("availability.because.FORCE_MAJEURE");
            assertThat(intervals.get(3).component()).isNull();
        }

        @Test
        void open_intervals_end_now() {
            assertThat(Scenario.hour()
                            .now("10:30")
                            .intervals(UNKNOWN, "10:00 open UP", "10:20 open DOWN")
                            .intervals())
                    .isEqualTo(List.of("10:00 10:20 UP", "10:20 10:30 DOWN", "10:30 11:00 REMOVED"));
        }
    }
}
