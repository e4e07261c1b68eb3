package io.recourse.availability;

import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How outages and percentages are rounded, and how many clock minutes in a row make an outage. */
class OutageRoundingTest {

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
