package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service hours by the clock of a zone, on the days when that clock changes too. */
class ServiceHoursTest {

    @Test
    void weekdays_from_eight_to_six_in_berlin() {
        assertThat(Scenario.period("2026-05-31T22:00:00Z", "2026-06-30T22:00:00Z")
                        .formula(
                                "{'serviceHours': {'days': ['MON','TUE','WED','THU','FRI'], 'from': '08:00', 'to': '18:00',"
                                        + " 'zone': 'Europe/Berlin'}}")
                        .changes(DOWN)
                        .down())
                .isEqualTo(String.valueOf(22 * 10 * 3600));
    }

    @Test
    void holidays_are_not_served() {
        assertThat(Scenario.period("2026-12-20T23:00:00Z", "2026-12-27T23:00:00Z")
                        .formula(
                                "{'serviceHours': {'days': ['MON','TUE','WED','THU','FRI'], 'from': '08:00', 'to': '18:00',"
                                        + " 'zone': 'Europe/Berlin', 'holidays': ['2026-12-25']}}")
                        .changes(DOWN)
                        .down())
                .isEqualTo(String.valueOf(4 * 10 * 3600));
    }

    @ParameterizedTest
    @CsvSource({
        // whole days: 23, 25 and 24 hours
        "2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 00:00, 00:00, 23.0",
        "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 00:00, 24:00, 25.0",
        "2026-06-09T22:00:00Z, 2026-06-10T22:00:00Z, 00:00, 24:00, 24.0",
        // nights across the change: one hour less, one hour more
        "2026-03-28T11:00:00Z, 2026-03-29T10:00:00Z, 22:00, 06:00, 7.0",
        "2026-10-24T10:00:00Z, 2026-10-25T11:00:00Z, 22:00, 06:00, 9.0",
        // 02:30 does not exist on 29 March: taken by the offset before, 03:30
        "2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 02:30, 06:00, 2.5",
        "2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 00:00, 02:30, 2.5",
        // 02:30 happens twice on 25 October: the first one
        "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 02:30, 06:00, 4.5",
        "2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, 00:00, 02:30, 2.5"
    })
    void hours_across_a_change_of_the_clock(String from, String to, String begin, String end, double hours) {
        assertThat(Scenario.period(from, to)
                        .formula("{'serviceHours': {'from': '" + begin + "', 'to': '" + end
                                + "', 'zone': 'Europe/Berlin'}}")
                        .changes(DOWN)
                        .assess()
                        .downMillis())
                .isEqualTo((long) (hours * 3_600_000));
    }

    @Test
    void a_night_belongs_to_the_day_on_which_it_begins() {
        assertThat(Scenario.period("2026-06-12T12:00:00Z", "2026-06-15T12:00:00Z")
                        .formula("{'serviceHours': {'days': ['FRI'], 'from': '22:00', 'to': '06:00', 'zone': 'UTC'}}")
                        .changes(DOWN)
                        .down())
                .isEqualTo(String.valueOf(8 * 3600));
    }

    @Test
    void a_night_that_began_before_the_period_is_clipped() {
        assertThat(Scenario.period("2026-06-13T00:00:00Z", "2026-06-14T00:00:00Z")
                        .formula("{'serviceHours': {'days': ['FRI'], 'from': '22:00', 'to': '06:00', 'zone': 'UTC'}}")
                        .changes(DOWN)
                        .down())
                .isEqualTo(String.valueOf(6 * 3600));
    }

    @Test
    void an_outage_over_the_closing_hour_is_two_outages_within_hours() {
        String hours = "'serviceHours': {'from': '08:00', 'to': '18:00', 'zone': 'UTC'}";

        assertThat(Scenario.period("2026-06-10T00:00:00Z", "2026-06-12T00:00:00Z")
                        .formula("{" + hours + ", 'minimumOutage': 'PT10M'}")
                        .changes(UP, "2026-06-10T17:55:00Z DOWN", "2026-06-11T08:05:00Z UP")
                        .down())
                .isEqualTo("0");
    }

    @Test
    void a_period_without_service_hours_has_no_availability() {
        AvailabilityResult result = Scenario.period("2026-06-13T00:00:00Z", "2026-06-14T00:00:00Z")
                .formula("{'serviceHours': {'days': ['MON'], 'zone': 'UTC'}}")
                .changes(DOWN)
                .assess();

        assertThat(result.availability()).isNull();
        assertThat(result.period()).isZero();
    }
}
