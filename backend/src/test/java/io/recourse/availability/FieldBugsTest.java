package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UNKNOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Bugs that users of other products met; each has a test here so that ours never meet them. */
class FieldBugsTest {

    @Test
    void never_above_one_hundred_percent_when_maintenance_lies_in_uptime() {
        for (String effect : new String[] {"COUNTS_AS_UP", "REMOVED"}) {
            assertThat(Scenario.hour()
                            .formula("{'exclusionEffect': '" + effect + "'}")
                            .changes(UP)
                            .excluded("10:00", "10:30")
                            .assess()
                            .percent())
                    .isEqualByComparingTo("100");
        }
    }

    @Test
    void never_below_zero_when_everything_overlaps() {
        AvailabilityResult result = Scenario.hour()
                .intervals(UP, "09:00 12:00 DOWN", "10:00 11:00 DOWN", "10:10 10:20 DEGRADED", "10:30 open DOWN")
                .assess();

        assertThat(result.percent()).isEqualByComparingTo("0");
        assertThat(result.downMillis()).isEqualTo(result.period());
    }

    @Test
    void degraded_time_is_not_lost_when_it_counts() {
        assertThat(Scenario.hour()
                        .formula("{'states': {'DEGRADED': 'DOWN'}}")
                        .changes(UP, "10:10 DEGRADED", "10:20 DOWN", "10:30 DEGRADED", "10:40 UP")
                        .down())
                .isEqualTo("1800");
    }

    @Test
    void denominator_does_not_shrink_when_data_starts_late() {
        String since = "{'states': {'UNKNOWN': 'UP'}, 'denominator': '%s'}";

        assertThat(Scenario.hour()
                        .formula(since.formatted("PERIOD"))
                        .changes(null, "10:50 DOWN")
                        .seconds())
                .isEqualTo("period 3600, counted 3600, up 3000, down 600, excluded 0, removed 0, in exclusions 0");
        assertThat(Scenario.hour()
                        .formula(since.formatted("SINCE_FIRST_DATA"))
                        .changes(null, "10:50 DOWN")
                        .seconds())
                .isEqualTo("period 3600, counted 600, up 0, down 600, excluded 0, removed 3000, in exclusions 0");
    }

    @Test
    void not_one_hundred_percent_while_down() {
        assertThat(Scenario.hour().changes(DOWN).assess().percent()).isEqualByComparingTo("0");
        assertThat(Scenario.hour().now("10:30").changes(DOWN).assess().percent())
                .isEqualByComparingTo("0");
        assertThat(Scenario.hour()
                        .now("10:30")
                        .intervals(UNKNOWN, "09:00 open DOWN")
                        .assess()
                        .percent())
                .isEqualByComparingTo("0");
    }

    @Test
    void downtime_that_starts_before_and_ends_after_the_period_is_clipped() {
        assertThat(Scenario.hour().intervals(UP, "09:30 11:30 DOWN").down()).isEqualTo("3600");
    }

    @Test
    void downtime_still_open_at_the_end_of_the_period_is_clipped() {
        assertThat(Scenario.hour().intervals(UP, "10:50 open DOWN").down()).isEqualTo("600");
    }

    @Test
    void two_monitors_with_overlapping_outages_count_once() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:10 DOWN", "10:20 UP")
                        .changes(UP, "10:15 DOWN", "10:25 UP")
                        .down())
                .isEqualTo("900");
    }

    @Test
    void planned_overlapping_unplanned_leaves_the_unplanned_part() {
        assertThat(Scenario.hour()
                        .intervals(UP, "10:10 10:20 MAINTENANCE", "10:15 10:25 DOWN")
                        .seconds())
                .isEqualTo("period 3600, counted 3300, up 2700, down 600, excluded 0, removed 300, in exclusions 0");
    }

    @Test
    void a_report_at_midnight_on_the_first_is_about_the_month_before() {
        ZoneId hongKong = ZoneId.of("Asia/Hong_Kong");
        Instant midnight = Instant.parse("2026-03-31T16:00:00Z");

        assertThat(Period.parse("2026-03").interval(hongKong).to()).isEqualTo(midnight);
        assertThat(Period.parse("2026-03").interval(hongKong).contains(midnight))
                .isFalse();
        assertThat(Period.parse("2026-04").interval(hongKong).contains(midnight))
                .isTrue();
    }

    @Test
    void an_outage_late_on_the_last_day_in_utc_belongs_to_the_next_month_in_hong_kong() {
        Interval outage = Interval.parse("2026-03-31T17:00:00Z", "2026-03-31T18:00:00Z");

        assertThat(Period.parse("2026-03").interval(ZoneId.of("UTC")).overlaps(outage))
                .isTrue();
        assertThat(Period.parse("2026-03").interval(ZoneId.of("Asia/Hong_Kong")).overlaps(outage))
                .isFalse();
    }

    @Test
    void a_clock_ahead_of_ours_changes_nothing_before_its_time() {
        assertThat(Scenario.hour()
                        .now("10:30")
                        .changes(UP, "10:40 DOWN")
                        .assess()
                        .percent())
                .isEqualByComparingTo("100");
        assertThat(Scenario.hour()
                        .now("10:30")
                        .intervals(UP, "10:40 10:50 DOWN")
                        .down())
                .isEqualTo("0");
    }

    @Test
    void what_has_not_happened_is_never_down() {
        String harsh = "{'states': {'UNKNOWN': 'DOWN'}}";

        assertThat(Scenario.hour().formula(harsh).now("10:30").changes(UP).seconds())
                .isEqualTo("period 3600, counted 1800, up 1800, down 0, excluded 0, removed 1800, in exclusions 0");
    }

    @Test
    void display_never_rounds_a_breach_away() {
        AvailabilityResult result = Scenario.period("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z")
                .formula("{'commitment': '99.9'}")
                .changes(UP, "10:00 DOWN", "10:43:12.001 UP")
                .assess();

        assertThat(result.met()).isFalse();
        assertThat(result.percent()).isLessThan(new BigDecimal("99.9"));
    }
}
