package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.access.Actor;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.text.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** {@code POST /api/v1/availability/calculate} in the shapes that other programs already speak. */
@BackendTest
@WithUser(Role.AUDITOR)
class AvailabilityApiTest {

    private static final String JUNE = "'period': {'from': '2026-06-01T00:00:00Z', 'to': '2026-07-01T00:00:00Z'}";
    private static final String APP = "'components': [{'name': 'app', 'initialState': 'UP', 'changes': ["
            + "{'at': '2026-06-10T10:00:00Z', 'state': 'DOWN'}, {'at': '2026-06-10T10:10:00Z', 'state': 'UP'}],"
            + " 'intervals': []}]";
    private static final String EXCLUSIONS = "'exclusions': [{'from': '2026-06-10T10:02:30Z',"
            + " 'to': '2026-06-10T10:05:30Z', 'kind': 'PLANNED_MAINTENANCE'}]";

    @Autowired
    MockMvcTester http;

    @Test
    void answers_the_documented_shape() {
        String body = "{'formula': {'commitment': '99.9', 'minuteRule': 'WHOLE_MINUTE_DOWN'}, " + JUNE + ", " + APP
                + ", " + EXCLUSIONS + "}";

        assertThat(calculate(body)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"availability": "99.986111111111", "met": true,
                         "seconds": {"period": "2592000", "counted": "2592000", "up": "2591640", "down": "360",
                                     "excluded": "0", "removed": "0"}}""");
        assertThat(calculate(body)).bodyJson().doesNotHavePath("$.reason");
        assertThat(calculate(body))
                .bodyJson()
                .extractingPath("$.intervals[1]")
                .asMap()
                .containsEntry("from", "2026-06-10T10:00:00Z")
                .containsEntry("to", "2026-06-10T10:02:00Z")
                .containsEntry("charge", "DOWN")
                .containsEntry("component", "app")
                .containsEntry("because", "The service was down.");
    }

    @Test
    void takes_the_whole_documented_request() {
        String body = "{'formula': {'states': {'DEGRADED': 'UP', 'MAINTENANCE': 'REMOVED', 'UNKNOWN': 'REMOVED'},"
                + "'degradedWeight': '0', 'exclusionEffect': 'COUNTS_AS_UP', 'exclusionCap': 'PT4H',"
                + "'serviceHours': {'days': ['MON','TUE','WED','THU','FRI'], 'from': '08:00', 'to': '18:00',"
                + " 'zone': 'Europe/Berlin', 'holidays': ['2026-12-25']}, 'minimumOutage': 'PT1M',"
                + "'minuteRule': 'NONE', 'minimumConsecutiveMinutes': 1, 'combine': 'ANY_DOWN',"
                + "'denominator': 'PERIOD', 'commitment': '99.9', 'comparison': 'BELOW'}, " + JUNE
                + ", 'now': '2026-07-02T00:00:00Z', " + APP + ", " + EXCLUSIONS + "}";

        assertThat(calculate(body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.seconds")
                .asMap()
                .containsEntry("period", "792000")
                .containsEntry("counted", "792000")
                .containsEntry("down", "420");
    }

    @Test
    void takes_allowances_notice_rounding_and_weights_where_they_are_given() {
        String excluded = "'exclusions': [{'from': '2026-06-10T10:00:00Z', 'to': '2026-06-10T10:10:00Z',"
                + " 'kind': 'PLANNED_MAINTENANCE', 'announcedAt': '%s'}]";
        String body = "{'formula': {'maintenanceNotice': 'PT72H', 'exclusionAllowances':"
                + " {'PLANNED_MAINTENANCE': 'PT4M'}, 'outageRounding': 'STARTED_MINUTE_UP', 'compareDecimals': 2,"
                + " 'commitment': '99.99', 'combine': 'WEIGHTED', 'componentWeights': {'app': '2'}}, " + JUNE + ", "
                + APP + ", " + excluded + "}";

        assertThat(calculate(body.formatted("2026-06-01T00:00:00Z")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"availability\": \"99.986111111111\", \"met\": true,"
                        + " \"seconds\": {\"down\": \"360\"}}");
        assertThat(calculate(body.formatted("2026-06-09T00:00:00Z")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"seconds\": {\"down\": \"600\"}}");
    }

    @Test
    void a_body_without_formula_takes_every_default() {
        assertThat(calculate("{" + JUNE + ", " + APP + "}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"met\": null, \"reason\": \"No commitment was given to compare with.\","
                        + " \"seconds\": {\"down\": \"600\", \"counted\": \"2592000\"}}");
    }

    @Test
    void nothing_counted_is_null_and_says_why() {
        assertThat(calculate("{" + JUNE + ", 'components': [{'name': 'app'}]}"))
                .bodyJson()
                .isLenientlyEqualTo("{\"availability\": null, \"met\": null, \"reason\":"
                        + " \"No time of the period was counted, so there is no availability.\"}");
    }

    @Test
    void intervals_may_be_open_and_time_between_them_is_unknown_or_as_told() {
        String intervals = "{" + JUNE + ", 'now': '2026-06-11T00:00:00Z', 'components': [{'name': 'app', 'intervals':"
                + " [{'from': '2026-06-10T00:00:00Z', 'to': null, 'state': 'DOWN'}]%s}]}";

        assertThat(calculate(intervals.formatted("")))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"seconds\": {\"counted\": \"86400\", \"down\": \"86400\", \"removed\": \"2505600\"}}");
        assertThat(calculate(intervals.formatted(", 'uncovered': 'UP'")))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"seconds\": {\"counted\": \"2592000\", \"down\": \"86400\", \"removed\": \"0\"}}");
    }

    @Test
    void offsets_are_understood_and_milliseconds_count() {
        assertThat(
                        calculate(
                                "{'period': {'from': '2026-06-01T08:00:00+08:00', 'to': '2026-06-01T00:00:10Z'}, 'components':"
                                        + " [{'initialState': 'UP', 'changes': [{'at': '2026-06-01T00:00:09.999Z', 'state': 'DOWN'}]}]}"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"availability\": \"99.990000000000\", \"seconds\": {\"down\": \"0.001\", \"up\": \"9.999\"}}");
    }

    @Test
    @WithUser(value = Role.LEGAL, language = Language.CHINESE)
    void reasons_are_told_in_the_readers_language() {
        assertThat(calculate("{" + JUNE + ", " + APP + "}"))
                .bodyJson()
                .extractingPath("$.intervals[1].because")
                .isEqualTo("服务停机。");
        assertThat(http.post()
                        .uri("/api/v1/availability/calculate")
                        .with(csrf())
                        .header("Accept-Language", "ar")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(("{" + JUNE + ", " + APP + "}").replace('\'', '"')))
                .bodyJson()
                .extractingPath("$.intervals[1].because")
                .isEqualTo("كانت الخدمة متوقفة.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "period.to                      | {'period': {'from': '2026-06-01T00:00:00Z', 'to': '2026-06-01T00:00:00Z'}, APP}",
                "period.to                      | {'period': {'from': '2026-07-01T00:00:00Z', 'to': '2026-06-01T00:00:00Z'}, APP}",
                "period.from                    | {'period': {'to': '2026-06-01T00:00:00Z'}, APP}",
                "period                         | {APP}",
                "now                            | {JUNE, 'now': 'today', APP}",
                "components                     | {JUNE}",
                "components                     | {JUNE, 'components': []}",
                "components[1]                  | {JUNE, 'components': [{}, null]}",
                "components[0].changes[1].at    | {JUNE, 'components': [{'changes': [{'at': '2026-06-10T10:00:00Z', 'state': 'UP'}, {'state': 'UP'}]}]}",
                "components[0].changes[0].at    | {JUNE, 'components': [{'changes': [{'at': 'noon', 'state': 'UP'}]}]}",
                "components[0].changes[0].at    | {JUNE, 'components': [{'changes': [{'at': {}, 'state': 'UP'}]}]}",
                "components[0].changes[0].state | {JUNE, 'components': [{'changes': [{'at': '2026-06-10T10:00:00Z'}]}]}",
                "components[0].changes[0].state | {JUNE, 'components': [{'changes': [{'at': '2026-06-10T10:00:00Z', 'state': 'up'}]}]}",
                "components[0].intervals[0].to  | {JUNE, 'components': [{'intervals': [{'from': '2026-06-10T10:00:00Z', 'to': '2026-06-09T10:00:00Z', 'state': 'UP'}]}]}",
                "components[0].initialState     | {JUNE, 'components': [{'initialState': 'SLEEPING'}]}",
                "formula.serviceHours.zone      | {JUNE, APP, 'formula': {'serviceHours': {'zone': 'Mars/Olympus'}}}",
                "formula.serviceHours.calendar  | {JUNE, APP, 'formula': {'serviceHours': {'zone': 'UTC', 'calendar': 'MARS'}}}",
                "formula.serviceHours.days[1]   | {JUNE, APP, 'formula': {'serviceHours': {'zone': 'UTC', 'days': ['MON', 'XYZ']}}}",
                "formula.commitment             | {JUNE, APP, 'formula': {'commitment': '101'}}",
                "formula.states.UP              | {JUNE, APP, 'formula': {'states': {'UP': 'DOWN'}}}",
                "formula.comission              | {JUNE, APP, 'formula': {'comission': '99.9'}}",
                "components[0].changes[0].at    | {JUNE, 'components': [{'changes': [{'at': '0000-01-01T00:00:00Z', 'state': 'UP'}]}]}",
                "formula.exclusionAllowances.TEA | {JUNE, APP, 'formula': {'exclusionAllowances': {'TEA': 'PT1H'}}}",
                "formula.maintenanceNotice      | {JUNE, APP, 'formula': {'maintenanceNotice': 'three days'}}",
                "formula.outageRounding         | {JUNE, APP, 'formula': {'outageRounding': 'STARTED_MINUTE_UP', 'minuteRule': 'ANY_PART_DOWN'}}",
                "formula.compareDecimals        | {JUNE, APP, 'formula': {'compareDecimals': 13}}",
                "formula.componentWeights.app   | {JUNE, APP, 'formula': {'combine': 'WEIGHTED', 'componentWeights': {'app': '0'}}}",
                "formula.componentWeights       | {JUNE, APP, 'formula': {'componentWeights': {'app': '2'}}}",
                "exclusions[0].announcedAt      | {JUNE, APP, 'exclusions': [{'from': '2026-06-01T00:00:00Z', 'to': '2026-06-02T00:00:00Z', 'announcedAt': 'soon'}]}",
                "exclusions[0].from             | {JUNE, APP, 'exclusions': [{'to': '2026-06-01T00:00:00Z'}]}"
            })
    void bad_input_names_the_path_of_the_field(String field, String body) {
        assertThat(calculate(body.replace("JUNE", JUNE).replace("APP", APP)))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void two_hundred_thousand_events_are_taken_and_one_more_is_not() {
        assertThat(calculate(manyChanges(200_000))).hasStatusOk();
        assertThat(calculate(manyChanges(200_001)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("components");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void any_role_may_calculate(Role role) {
        Actor actor = new Actor(UUID.randomUUID(), "somebody", "Somebody", Set.of(role), Language.ENGLISH, 0);

        assertThat(http.post()
                        .uri("/api/v1/availability/calculate")
                        .with(csrf())
                        .with(authentication(authenticated(actor, null, actor.authorities())))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(("{" + JUNE + ", " + APP + "}").replace('\'', '"')))
                .hasStatusOk();
    }

    @Test
    @WithAnonymousUser
    void nobody_else_may() {
        assertThat(calculate("{" + JUNE + ", " + APP + "}")).hasStatus(401);
    }

    private MvcTestResult calculate(String body) {
        return http.post()
                .uri("/api/v1/availability/calculate")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private static String manyChanges(int count) {
        StringBuilder body = new StringBuilder("{").append(JUNE).append(", 'components': [{'changes': [");
        long first = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < count; i++) {
            body.append(i == 0 ? "{'at': '" : ",{'at': '")
                    .append(Instant.ofEpochSecond(first + i * 10L))
                    .append(i % 2 == 0 ? "', 'state': 'UP'}" : "', 'state': 'DOWN'}");
        }
        return body.append("]}]}").toString();
    }
}
