package io.recourse.availability;

import static io.recourse.contract.terms.ExclusionKind.FORCE_MAJEURE;
import static io.recourse.contract.terms.ExclusionKind.PLANNED_MAINTENANCE;
import static io.recourse.contract.terms.State.DOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits exclusions: allowances by kind, by the month and over all kinds, and the notice that maintenance needs. */
class ExclusionLimitsTest {

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
}
