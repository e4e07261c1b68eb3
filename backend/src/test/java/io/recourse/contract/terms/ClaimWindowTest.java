package io.recourse.contract.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.text.InvalidInput;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ClaimWindowTest {

    @ParameterizedTest
    @CsvSource({
        // Atlassian 15, Twilio 30, Tencent 60 days after the month; GitHub 30 days after the quarter
        "DAYS_AFTER_PERIOD_END, 15, 2026-06, 2026-06-10T00:00:00Z, 2026-07-15",
        "DAYS_AFTER_PERIOD_END, 60, 2025-12, 2025-12-31T23:00:00Z, 2026-03-01",
        "DAYS_AFTER_PERIOD_END, 30, 2026-Q1, 2026-01-10T00:00:00Z, 2026-04-30",
        // AWS: end of the second billing cycle after the incident's, May to 31 July
        "END_OF_BILLING_CYCLE, 2, 2026-05, 2026-05-20T00:00:00Z, 2026-07-31",
        "END_OF_BILLING_CYCLE, 2, 2025-12, 2025-12-20T00:00:00Z, 2026-02-28",
        // Microsoft: 15 February to 31 March
        "END_OF_FOLLOWING_MONTH, 0, 2026-02, 2026-02-15T00:00:00Z, 2026-03-31",
        // a quarter's clause: the incident's month decides
        "END_OF_FOLLOWING_MONTH, 0, 2026-Q1, 2026-01-15T00:00:00Z, 2026-02-28",
        // Alibaba DataHub: 2 months after the month, on the corresponding day
        "MONTHS_AFTER_PERIOD_END, 2, 2026-06, 2026-06-10T00:00:00Z, 2026-08-30",
        "MONTHS_AFTER_PERIOD_END, 2, 2025-12, 2025-12-10T00:00:00Z, 2026-02-28",
        // Oracle 60, Fastly 30 days from the incident
        "DAYS_AFTER_INCIDENT, 30, 2026-06, 2026-06-10T23:59:00Z, 2026-07-10",
        // IBM: working days
        "WORKING_DAYS_AFTER_PERIOD_END, 3, 2026-05, 2026-05-10T00:00:00Z, 2026-06-03"
    })
    void the_latest_day_follows_the_rule(ClaimRule rule, int count, String period, Instant incident, LocalDate latest) {
        ClaimDays days = ClaimWindow.of(rule, count)
                .days(Period.parse(period).interval(ZoneOffset.UTC), incident, ZoneOffset.UTC, Set.of());

        assertThat(days.latest()).isEqualTo(latest);
    }

    @Test
    void days_are_those_of_the_clauses_zone() {
        ZoneId hongKong = ZoneId.of("Asia/Hong_Kong");
        Instant incident = Instant.parse("2026-03-31T17:00:00Z");

        ClaimDays days = ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 1)
                .days(Period.parse("2026-04").interval(hongKong), incident, hongKong, Set.of());

        assertThat(days.latest()).isEqualTo("2026-04-02");
    }

    @Test
    void the_earliest_day_is_a_working_day_of_the_next_month() {
        ClaimWindow window = new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 60, 5);
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-05"));

        ClaimDays days = window.days(Period.parse("2026-04").interval(ZoneOffset.UTC), null, ZoneOffset.UTC, holidays);

        assertThat(days.earliest()).isEqualTo("2026-05-11");
        assertThat(days.latest()).isEqualTo("2026-06-29");
    }

    @Test
    void without_such_a_rule_it_is_the_day_after_the_period() {
        assertThat(ClaimWindow.of(ClaimRule.AUTOMATIC)
                        .days(Period.parse("2026-Q1").interval(ZoneOffset.UTC), null, ZoneOffset.UTC, Set.of()))
                .isEqualTo(new ClaimDays(LocalDate.parse("2026-04-01"), null));
    }

    @Test
    void an_unknown_incident_makes_the_deadline_earlier_and_never_later() {
        ClaimDays days = ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 30)
                .days(Period.parse("2026-06").interval(ZoneOffset.UTC), null, ZoneOffset.UTC, Set.of());

        assertThat(days.latest()).isEqualTo("2026-07-01");
    }

    @Test
    void a_counted_rule_needs_a_count() {
        assertThatThrownBy(() -> ClaimWindow.of(ClaimRule.DAYS_AFTER_PERIOD_END))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void survives_json() {
        JsonMapper mapper = new JsonMapper();
        ClaimWindow window = new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 60, 6);

        assertThat(mapper.readValue(mapper.writeValueAsString(window), ClaimWindow.class))
                .isEqualTo(window);
    }
}
