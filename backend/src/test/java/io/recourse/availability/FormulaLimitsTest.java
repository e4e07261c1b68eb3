package io.recourse.availability;

import static io.recourse.contract.terms.ExclusionKind.FORCE_MAJEURE;
import static io.recourse.contract.terms.ExclusionKind.PLANNED_MAINTENANCE;
import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits exclusions, rounds outages and figures, and averages components. */
class FormulaLimitsTest {

    @Nested
    class Allowance {

        private static final String TEN_MINUTES = "{'exclusionAllowances': {'PLANNED_MAINTENANCE': 'PT10M'}%s}";

        @Test
        void maintenance_beyond_the_allowance_of_the_period_is_charged() {
            assertThat(Scenario.hour()
                            .formula(TEN_MINUTES.formatted(""))
                            .changes(DOWN)
                            .excluded("10:00", "10:06")
                            .excluded("10:30", "10:36")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3600, up 600, down 3000, excluded 0, removed 0, in exclusions 600");
        }

        @Test
        void the_allowance_of_one_kind_does_not_touch_the_others() {
            assertThat(Scenario.hour()
                            .formula(TEN_MINUTES.formatted(""))
                            .changes(DOWN)
                            .excluded("10:00", "10:20", PLANNED_MAINTENANCE)
                            .excluded("10:30", "10:50", FORCE_MAJEURE)
                            .down())
                    .isEqualTo("1800");
        }

        @Test
        void time_that_two_kinds_cover_uses_up_the_one_that_covered_first() {
            assertThat(Scenario.hour()
                            .formula(TEN_MINUTES.formatted(""))
                            .changes(DOWN)
                            .excluded("10:00", "10:20", FORCE_MAJEURE)
                            .excluded("10:10", "10:30", PLANNED_MAINTENANCE)
                            .intervals())
                    .containsExactly("10:00 10:20 FORGIVEN", "10:20 10:30 FORGIVEN", "10:30 11:00 DOWN");
        }

        @Test
        void where_one_kind_is_used_up_another_that_covers_still_excludes() {
            assertThat(Scenario.hour()
                            .formula(TEN_MINUTES.formatted(""))
                            .changes(DOWN)
                            .excluded("10:00", "10:30", PLANNED_MAINTENANCE)
                            .excluded("10:20", "10:40", FORCE_MAJEURE)
                            .intervals())
                    .containsExactly(
                            "10:00 10:10 FORGIVEN", "10:10 10:20 DOWN", "10:20 10:40 FORGIVEN", "10:40 11:00 DOWN");
        }

        @Test
        void an_allowance_by_the_month_is_whole_again_when_a_month_begins_in_its_zone() {
            assertThat(Scenario.period("2025-12-31T22:30:00Z", "2025-12-31T23:30:00Z")
                            .formula(TEN_MINUTES.formatted(", 'allowancesMonthlyIn': 'Europe/Berlin'"))
                            .changes(DOWN)
                            .excluded("2025-12-31T22:40:00Z", "2025-12-31T23:20:00Z")
                            .intervals())
                    .containsExactly(
                            "22:30 22:40 DOWN",
                            "22:40 22:50 FORGIVEN",
                            "22:50 23:00 DOWN",
                            "23:00 23:10 FORGIVEN",
                            "23:10 23:20 DOWN",
                            "23:20 23:30 DOWN");
        }

        @Test
        void the_cap_over_all_kinds_is_not_renewed_with_the_allowances() {
            assertThat(Scenario.period("2025-12-31T22:30:00Z", "2025-12-31T23:30:00Z")
                            .formula(TEN_MINUTES.formatted(
                                    ", 'allowancesMonthlyIn': 'Europe/Berlin', 'exclusionCap': 'PT15M'"))
                            .changes(DOWN)
                            .excluded("2025-12-31T22:40:00Z", "2025-12-31T23:20:00Z")
                            .down())
                    .isEqualTo("2700");
        }

        @Test
        void the_cap_over_all_kinds_comes_on_top() {
            assertThat(Scenario.hour()
                            .formula(TEN_MINUTES.formatted(", 'exclusionCap': 'PT15M'"))
                            .changes(DOWN)
                            .excluded("10:00", "10:20", PLANNED_MAINTENANCE)
                            .excluded("10:30", "10:50", FORCE_MAJEURE)
                            .down())
                    .isEqualTo("2700");
        }

        @Test
        void downtime_that_it_no_longer_excludes_says_so() {
            assertThat(Scenario.hour()
                            .formula(TEN_MINUTES.formatted(""))
                            .changes(DOWN)
                            .excluded("10:00", "10:20")
                            .assess()
                            .intervals())
                    .extracting(AttributedInterval::because)
                    .containsExactly(
                            "availability.because.PLANNED_MAINTENANCE",
                            "availability.because.ALLOWANCE_USED",
                            "availability.because.STATE.DOWN.DOWN");
        }
    }

    @Nested
    class Notice {

        private static final String THREE_DAYS = "{'maintenanceNotice': 'PT72H'}";

        @ParameterizedTest
        @CsvSource({"PT72H, 3000", "PT71H59M59.999S, 3600", "PT-1H, 3600", ", 3600"})
        void maintenance_counts_if_it_was_announced_in_time(Duration notice, String down) {
            assertThat(Scenario.hour()
                            .formula(THREE_DAYS)
                            .changes(DOWN)
                            .excluded("10:00", "10:10", PLANNED_MAINTENANCE, notice)
                            .down())
                    .isEqualTo(down);
        }

        @Test
        void other_exclusions_need_no_notice() {
            assertThat(Scenario.hour()
                            .formula(THREE_DAYS)
                            .changes(DOWN)
                            .excluded("10:00", "10:10", FORCE_MAJEURE)
                            .down())
                    .isEqualTo("3000");
        }

        @Test
        void without_such_a_rule_nobody_asks() {
            assertThat(Scenario.hour().changes(DOWN).excluded("10:00", "10:10").down())
                    .isEqualTo("3000");
        }

        @Test
        void a_window_announced_in_time_excludes_what_another_one_does_not() {
            assertThat(Scenario.hour()
                            .formula(THREE_DAYS)
                            .changes(DOWN)
                            .excluded("10:00", "10:10", PLANNED_MAINTENANCE, Duration.ZERO)
                            .excluded("10:05", "10:15", PLANNED_MAINTENANCE, Duration.ofDays(9))
                            .intervals())
                    .containsExactly("10:00 10:05 DOWN", "10:05 10:15 FORGIVEN", "10:15 11:00 DOWN");
        }

        @Test
        void what_was_announced_too_late_uses_up_no_allowance() {
            assertThat(Scenario.hour()
                            .formula("{'maintenanceNotice': 'PT72H', 'exclusionCap': 'PT10M'}")
                            .changes(DOWN)
                            .excluded("10:00", "10:10", PLANNED_MAINTENANCE, Duration.ZERO)
                            .excluded("10:20", "10:30", PLANNED_MAINTENANCE, Duration.ofDays(9))
                            .down())
                    .isEqualTo("3000");
        }
    }

    @Nested
    class Rounding {

        private static final String UP_TO_MINUTES = "{'outageRounding': 'STARTED_MINUTE_UP'%s}";

        @Test
        void each_started_minute_of_an_outage_counts_from_its_beginning() {
            assertThat(Scenario.hour()
                            .formula(UP_TO_MINUTES.formatted(""))
                            .changes(UP, "10:10:30 DOWN", "10:11:31 UP", "10:20:15 DOWN", "10:21:15 UP")
                            .intervals())
                    .containsExactly(
                            "10:00 10:10:30 UP",
                            "10:10:30 10:11:31 DOWN",
                            "10:11:31 10:12:30 DOWN",
                            "10:12:30 10:20:15 UP",
                            "10:20:15 10:21:15 DOWN",
                            "10:21:15 11:00 UP");
        }

        @Test
        void under_a_minute_is_zero_where_the_contract_says_so() {
            assertThat(Scenario.hour()
                            .formula(UP_TO_MINUTES.formatted(", 'minimumOutage': 'PT1M'"))
                            .changes(UP, "10:10:00 DOWN", "10:10:59 UP", "10:20:00 DOWN", "10:21:01 UP")
                            .down())
                    .isEqualTo("120");
        }

        @Test
        void minutes_of_outages_close_to_each_other_are_added_up() {
            assertThat(Scenario.hour()
                            .formula(UP_TO_MINUTES.formatted(""))
                            .changes(UP, "10:10:00 DOWN", "10:10:01 UP", "10:10:30 DOWN", "10:10:31 UP")
                            .down())
                    .isEqualTo("120");
        }

        @Test
        void what_the_period_has_no_time_left_for_is_not_charged() {
            assertThat(Scenario.hour()
                            .formula(UP_TO_MINUTES.formatted(""))
                            .changes(UP, "10:59:30 DOWN", "10:59:40 UP")
                            .down())
                    .isEqualTo("30");
        }

        @Test
        void excluded_and_unknown_time_is_never_charged_for_it() {
            assertThat(Scenario.hour()
                            .formula(UP_TO_MINUTES.formatted(""))
                            .changes(UP, "10:10:00 DOWN", "10:10:10 UNKNOWN", "10:20 UP")
                            .intervals())
                    .containsExactly(
                            "10:00 10:10 UP",
                            "10:10 10:10:10 DOWN",
                            "10:10:10 10:20 REMOVED",
                            "10:20 10:20:50 DOWN",
                            "10:20:50 11:00 UP");
        }
    }

    @Nested
    class Comparing {

        /** 99.996 % of the hour. */
        private static final String[] ALMOST = {"10:00:00.000 DOWN", "10:00:00.144 UP"};

        @ParameterizedTest
        @CsvSource({"3, 99.996, true", "3, 99.997, false", "2, 100, true", "0, 100, true"})
        void a_contract_may_round_the_percentage_first(int decimals, String commitment, boolean met) {
            assertThat(Scenario.hour()
                            .formula("{'commitment': '%s', 'compareDecimals': %s}".formatted(commitment, decimals))
                            .changes(UP, ALMOST)
                            .assess()
                            .met())
                    .isEqualTo(met);
        }

        @Test
        void half_is_rounded_up() {
            assertThat(Scenario.hour()
                            .formula("{'commitment': '99.99', 'compareDecimals': 2}")
                            .changes(UP, "10:00:00.000 DOWN", "10:00:00.540 UP")
                            .assess()
                            .met())
                    .isTrue();
            assertThat(Scenario.hour()
                            .formula("{'commitment': '99.99', 'compareDecimals': 2}")
                            .changes(UP, "10:00:00.000 DOWN", "10:00:00.541 UP")
                            .assess()
                            .met())
                    .isFalse();
        }

        @Test
        void a_promise_of_one_hundred_percent_is_broken_by_a_millisecond_unless_it_is_rounded() {
            String[] blink = {"10:00:00.000 DOWN", "10:00:00.001 UP"};

            assertThat(Scenario.hour()
                            .formula("{'commitment': '100'}")
                            .changes(UP, blink)
                            .assess()
                            .met())
                    .isFalse();
            assertThat(Scenario.hour()
                            .formula("{'commitment': '100', 'compareDecimals': 4}")
                            .changes(UP, blink)
                            .assess()
                            .met())
                    .isTrue();
            assertThat(Scenario.hour()
                            .formula("{'commitment': '100'}")
                            .changes(UP)
                            .assess()
                            .met())
                    .isTrue();
        }

        @Test
        void tiers_see_the_rounded_percentage_too() {
            AvailabilityResult result = Scenario.hour()
                    .formula("{'commitment': '99.999'}")
                    .changes(UP, ALMOST)
                    .assess();

            assertThat(result.upSecondsRoundedTo(2).toString()).isEqualTo("3600");
            assertThat(result.upSecondsRoundedTo(null)).isEqualTo(result.upSeconds());
        }
    }

    @Nested
    class Means {

        @Test
        void the_mean_of_availabilities_is_not_that_of_seconds() {
            Scenario scenario = Scenario.hour().changes(UP, "10:30 UNKNOWN").changes(UP, "10:00 DOWN", "10:30 UP");

            assertThat(scenario.formula("{'combine': 'SUM'}").assess().percent())
                    .isEqualByComparingTo("66.666666666666");
            assertThat(scenario.formula("{'combine': 'MEAN'}").assess().percent())
                    .isEqualByComparingTo("75");
            assertThat(scenario.formula("{'combine': 'WEIGHTED', 'componentWeights': {'c2': '3'}}")
                            .assess()
                            .percent())
                    .isEqualByComparingTo("62.5");
        }

        @Test
        void a_component_without_any_counted_time_has_no_part_in_it() {
            assertThat(Scenario.hour()
                            .formula("{'combine': 'MEAN'}")
                            .changes(null)
                            .changes(UP, "10:30 DOWN")
                            .assess()
                            .percent())
                    .isEqualByComparingTo("50");
            assertThat(Scenario.hour()
                            .formula("{'combine': 'MEAN'}")
                            .changes(null)
                            .changes(null)
                            .assess()
                            .availability())
                    .isNull();
        }

        @Test
        void a_group_is_no_better_than_its_best_and_no_worse_than_its_worst_member() {
            for (String combine : new String[] {"SUM", "MEAN", "WEIGHTED"}) {
                assertThat(Scenario.hour()
                                .formula("{'combine': '" + combine + "'}")
                                .changes(UP, "10:50 DOWN")
                                .changes(UP, "10:10 UNKNOWN", "10:50 DOWN")
                                .assess()
                                .percent())
                        .isBetween(new java.math.BigDecimal("50"), new java.math.BigDecimal("83.333333333334"));
            }
        }

        @Test
        void thirds_are_exact() {
            assertThat(Scenario.hour()
                            .formula("{'combine': 'MEAN', 'commitment': '66.666666666667'}")
                            .changes(UP)
                            .changes(UP)
                            .changes(DOWN)
                            .assess()
                            .availability()
                            .toString())
                    .isEqualTo("2/3");
        }
    }

    @Nested
    class MinutesInARow {

        /** Google: five or more consecutive whole minutes; partial minutes do not count. */
        private static final String FIVE_MINUTES =
                "{'minuteRule': 'WHOLE_MINUTE_DOWN', 'minimumConsecutiveMinutes': 5}";

        @Test
        void five_clock_minutes_in_a_row_are_asked_of_each_outage() {
            assertThat(Scenario.hour()
                            .formula(FIVE_MINUTES)
                            .changes(UP, "10:00:30 DOWN", "10:05:59 UP", "10:10:00 DOWN", "10:15:30 UP")
                            .down())
                    .isEqualTo("300");
        }

        @Test
        void an_interruption_of_a_millisecond_breaks_the_row() {
            assertThat(Scenario.hour()
                            .formula(FIVE_MINUTES)
                            .changes(UP, "10:00 DOWN", "10:04:59.999 UP", "10:05 DOWN", "10:09 UP")
                            .down())
                    .isEqualTo("0");
        }

        @Test
        void five_minutes_by_the_stopwatch_are_a_minimum_outage() {
            assertThat(Scenario.hour()
                            .formula("{'minimumOutage': 'PT5M'}")
                            .changes(UP, "10:00:30 DOWN", "10:05:30 UP", "10:10:30 DOWN", "10:15:29 UP")
                            .down())
                    .isEqualTo("300");
        }
    }
}
