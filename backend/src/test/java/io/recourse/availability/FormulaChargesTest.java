package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a formula does not charge, or charges in minutes; each rule on its own, and the order of them. */
class FormulaChargesTest {

    @Nested
    class Exclusions {

        @Test
        void count_as_up_by_default_and_stay_in_the_denominator() {
            assertThat(Scenario.hour()
                            .changes(UP, "10:00 DOWN", "10:10 UP")
                            .excluded("10:02:30", "10:05:30")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3600, up 3180, down 420, excluded 0, removed 0, in exclusions 180");
        }

        @Test
        void leave_both_where_the_clause_removes_them() {
            assertThat(Scenario.hour()
                            .formula("{'exclusionEffect': 'REMOVED'}")
                            .changes(UP, "10:00 DOWN", "10:10 UP")
                            .excluded("10:05", "10:15")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3000, up 2700, down 300, excluded 600, removed 600, in exclusions 600");
        }

        @Test
        void forgive_downtime_only_and_never_make_unknown_time_up() {
            assertThat(Scenario.hour()
                            .changes(null, "10:30 UP")
                            .excluded("10:00", "10:30")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 1800, up 1800, down 0, excluded 0, removed 1800, in exclusions 1800");
        }

        @Test
        void are_clipped_to_the_period_and_count_once() {
            assertThat(Scenario.hour()
                            .changes(DOWN)
                            .excluded("09:00", "10:10")
                            .excluded("10:05", "10:20")
                            .excluded("10:50", "12:00")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3600, up 1800, down 1800, excluded 0, removed 0, in exclusions 1800");
        }

        @Test
        void beyond_the_cap_no_longer_exclude_in_order_of_time() {
            assertThat(Scenario.hour()
                            .formula("{'exclusionCap': 'PT15M'}")
                            .changes(UP, "10:05 DOWN", "10:10 UP", "10:35 DOWN", "10:40 UP")
                            .excluded("10:30", "10:40")
                            .excluded("10:00", "10:10")
                            .seconds())
                    .isEqualTo(
                            "period 3600, counted 3600, up 3300, down 300, excluded 0, removed 0, in exclusions 900");
        }

        @Test
        void under_a_cap_of_zero_exclude_nothing() {
            assertThat(Scenario.hour()
                            .formula("{'exclusionCap': 'PT0S'}")
                            .changes(DOWN)
                            .excluded("10:00", "11:00")
                            .seconds())
                    .isEqualTo("period 3600, counted 3600, up 0, down 3600, excluded 0, removed 0, in exclusions 0");
        }

        @Test
        void outside_service_hours_use_up_nothing_of_the_cap() {
            assertThat(Scenario.hour()
                            .formula(
                                    "{'exclusionCap': 'PT10M', 'serviceHours': {'from': '10:30', 'to': '11:00', 'zone': 'UTC'}}")
                            .changes(DOWN)
                            .excluded("10:00", "11:00")
                            .seconds())
                    .isEqualTo(
                            "period 1800, counted 1800, up 600, down 1200, excluded 0, removed 0, in exclusions 600");
        }

        @Test
        void everything_excluded_gives_no_availability() {
            AvailabilityResult result = Scenario.hour()
                    .formula("{'exclusionEffect': 'REMOVED', 'commitment': '99'}")
                    .changes(UP)
                    .excluded("10:00", "11:00")
                    .assess();

            assertThat(result.availability()).isNull();
            assertThat(result.met()).isNull();
            assertThat(result.reason()).isNotNull();
        }
    }

    @Nested
    class MinimumOutage {

        @Test
        void shorter_is_not_charged_and_equal_is() {
            String formula = "{'minimumOutage': 'PT1M'}";

            assertThat(Scenario.hour()
                            .formula(formula)
                            .changes(UP, "10:10:00 DOWN", "10:10:59.999 UP")
                            .down())
                    .isEqualTo("0");
            assertThat(Scenario.hour()
                            .formula(formula)
                            .changes(UP, "10:10 DOWN", "10:11 UP")
                            .down())
                    .isEqualTo("60");
        }

        @Test
        void is_asked_of_what_remains_after_exclusions() {
            assertThat(Scenario.hour()
                            .formula("{'minimumOutage': 'PT5M'}")
                            .changes(UP, "10:00 DOWN", "10:10 UP")
                            .excluded("10:03", "10:05")
                            .down())
                    .isEqualTo("300");
        }

        @Test
        void is_asked_of_components_together() {
            assertThat(Scenario.hour()
                            .formula("{'minimumOutage': 'PT5M'}")
                            .changes(UP, "10:00 DOWN", "10:03 UP")
                            .changes(UP, "10:03 DOWN", "10:06 UP")
                            .down())
                    .isEqualTo("360");
        }

        @Test
        void counts_degraded_time_as_downtime_if_it_has_weight() {
            String formula = "{'minimumOutage': 'PT5M', 'states': {'DEGRADED': 'WEIGHTED'}, 'degradedWeight': '%s'}";
            String[] changes = {"10:00 DOWN", "10:03 DEGRADED", "10:06 UP"};

            assertThat(Scenario.hour()
                            .formula(formula.formatted("0.5"))
                            .changes(UP, changes)
                            .down())
                    .isEqualTo("270");
            assertThat(Scenario.hour()
                            .formula(formula.formatted("0"))
                            .changes(UP, changes)
                            .down())
                    .isEqualTo("0");
        }
    }

    @Nested
    class Minutes {

        @Test
        void whole_minutes_only() {
            assertThat(Scenario.hour()
                            .formula("{'minuteRule': 'WHOLE_MINUTE_DOWN'}")
                            .changes(UP, "10:10:30 DOWN", "10:13:10 UP", "10:20:00 DOWN", "10:20:59.999 UP")
                            .down())
                    .isEqualTo("120");
        }

        @Test
        void each_touched_minute() {
            assertThat(Scenario.hour()
                            .formula("{'minuteRule': 'ANY_PART_DOWN'}")
                            .changes(UP, "10:10:59.999 DOWN", "10:11:00.001 UP", "10:11:30 DOWN", "10:11:31 UP")
                            .down())
                    .isEqualTo("120");
        }

        @Test
        void a_touched_minute_is_charged_only_as_far_as_it_is_counted() {
            assertThat(Scenario.hour()
                            .formula("{'minuteRule': 'ANY_PART_DOWN'}")
                            .changes(UP, "10:10:00 DOWN", "10:10:20 UNKNOWN", "10:10:50 UP")
                            .seconds())
                    .isEqualTo("period 3600, counted 3570, up 3540, down 30, excluded 0, removed 30, in exclusions 0");
        }

        @Test
        void exclusions_come_before_minutes() {
            assertThat(Scenario.hour()
                            .formula("{'minuteRule': 'WHOLE_MINUTE_DOWN'}")
                            .changes(UP, "10:00 DOWN", "10:10 UP")
                            .excluded("10:02:30", "10:05:30")
                            .down())
                    .isEqualTo("360");
            assertThat(Scenario.hour()
                            .formula("{'minuteRule': 'ANY_PART_DOWN'}")
                            .changes(UP, "10:00 DOWN", "10:10 UP")
                            .excluded("10:02:30", "10:05:30")
                            .down())
                    .isEqualTo("480");
        }

        @Test
        void so_many_in_a_row() {
            String formula = "{'minuteRule': 'WHOLE_MINUTE_DOWN', 'minimumConsecutiveMinutes': 5}";

            assertThat(Scenario.hour()
                            .formula(formula)
                            .changes(UP, "10:00:01 DOWN", "10:05:59 UP")
                            .down())
                    .isEqualTo("0");
            assertThat(Scenario.hour()
                            .formula(formula)
                            .changes(UP, "10:00 DOWN", "10:05 UP")
                            .down())
                    .isEqualTo("300");
            assertThat(Scenario.hour()
                            .formula(formula)
                            .changes(UP, "10:00 DOWN", "10:03 UP", "10:03:01 DOWN", "10:06 UP")
                            .down())
                    .isEqualTo("0");
        }

        @Test
        void touched_minutes_of_several_outages_make_one_row() {
            assertThat(Scenario.hour()
                            .formula("{'minuteRule': 'ANY_PART_DOWN', 'minimumConsecutiveMinutes': 3}")
                            .changes(
                                    UP,
                                    "10:10:50 DOWN",
                                    "10:11:10 UP",
                                    "10:12:30 DOWN",
                                    "10:12:31 UP",
                                    "10:20 DOWN",
                                    "10:22 UP")
                            .down())
                    .isEqualTo("180");
        }

        @Test
        void without_a_rule_a_row_of_minutes_means_nothing() {
            assertThat(Scenario.hour()
                            .formula("{'minimumConsecutiveMinutes': 5}")
                            .changes(UP, "10:00 DOWN", "10:03 UP")
                            .down())
                    .isEqualTo("180");
        }
    }
}
