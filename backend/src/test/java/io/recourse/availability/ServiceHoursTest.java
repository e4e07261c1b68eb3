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

    @ParameterizedTest
    @CsvSource({
        // Ireland calls winter time the exception: its saving is negative, its clock moves like its neighbours'
        "Europe/Dublin, 2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z, 22:00, 06:00, 7.0",
        "Europe/Dublin, 2026-10-24T12:00:00Z, 2026-10-25T12:00:00Z, 22:00, 06:00, 9.0",
        // half an hour, forwards and back
        "Australia/Lord_Howe, 2026-10-03T02:00:00Z, 2026-10-04T01:00:00Z, 22:00, 06:00, 7.5",
        "Australia/Lord_Howe, 2026-04-04T02:00:00Z, 2026-04-05T02:00:00Z, 22:00, 06:00, 8.5",
        // Hong Kong had summer time until 1979
        "Asia/Hong_Kong, 1979-10-20T04:00:00Z, 1979-10-21T04:00:00Z, 22:00, 06:00, 9.0",
        "Asia/Hong_Kong, 2026-10-20T04:00:00Z, 2026-10-21T04:00:00Z, 22:00, 06:00, 8.0",
        // Morocco puts its clock back for Ramadan
        "Africa/Casablanca, 2026-02-14T12:00:00Z, 2026-02-15T12:00:00Z, 22:00, 06:00, 9.0",
        "Africa/Casablanca, 2026-03-21T12:00:00Z, 2026-03-22T12:00:00Z, 22:00, 06:00, 7.0"
    })
    void nights_across_a_change_of_the_clock(
            String zone, String from, String to, String begin, String end, double hours) {
        assertThat(servedHours(zone, from, to, begin, end)).isEqualTo(hours);
    }

    /** 02:45 is taken for 03:45, when the next shift has been on duty for 45 minutes. */
    @Test
    void shifts_that_overlap_because_the_clock_was_put_forward_count_once() {
        assertThat(servedHours("Europe/Berlin", "2026-03-28T02:00:00Z", "2026-03-30T00:45:00Z", "03:00", "02:45"))
                .isEqualTo(46.75);
    }

    /** Samoa went from Thursday 29 to Saturday 31 December 2011. */
    @ParameterizedTest
    @CsvSource({
        "'MON,TUE,WED,THU,FRI', 09:00, 17:00, 8.0",
        "'MON,TUE,WED,THU,FRI,SAT,SUN', 09:00, 17:00, 24.0",
        "'FRI', 09:00, 17:00, 0.0",
        "'MON,TUE,WED,THU,FRI,SAT,SUN', 00:00, 24:00, 72.0",
        "'THU', 22:00, 06:00, 8.0",
        "'FRI', 22:00, 06:00, 0.0"
    })
    void a_day_that_a_zone_left_out_has_no_hours(String days, String begin, String end, double hours) {
        // Thursday 29 December to the end of Sunday 1 January
        assertThat(Scenario.period("2011-12-29T10:00:00Z", "2012-01-01T10:00:00Z")
                        .formula("{'serviceHours': {'days': ['" + days.replace(",", "','") + "'], 'from': '" + begin
                                + "', 'to': '" + end + "', 'zone': 'Pacific/Apia'}}")
                        .changes(DOWN)
                        .assess()
                        .downMillis())
                .isEqualTo((long) (hours * 3_600_000));
    }

    private static double servedHours(String zone, String from, String to, String begin, String end) {
        return Scenario.period(from, to)
                        .formula("{'serviceHours': {'from': '" + begin + "', 'to': '" + end + "', 'zone': '" + zone
                                + "'}}")
                        .changes(DOWN)
                        .assess()
                        .downMillis()
                / 3_600_000.0;
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
