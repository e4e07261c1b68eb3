package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.SAMPLE_HOUR;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.contract.terms.State;
import io.recourse.measurement.MeasuredService;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timelines;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BackendTest
@WithUser(Role.IT)
class SampleIngestTest extends MeasuredService {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Interval HOUR = new Interval(START, START.plusSeconds(3600));

    @Autowired
    MockMvcTester http;

    @Autowired
    Timelines timelines;

    @Autowired
    DSLContext database;

    @Test
    void samples_become_runs_and_counts() {
        assertThat(send(sample(0, "\"up\":true"), sample(60, "\"up\":false"), sample(120, "\"up\":true")))
                .hasStatusOk();

        assertThat(states()).containsExactly("0 60 UP", "60 120 DOWN", "120 3600 UNKNOWN");
        assertThat(database.fetchCount(SAMPLE_HOUR, SAMPLE_HOUR.SERVICE_ID.eq(service.id())))
                .isEqualTo(1);
    }

    @Test
    void a_call_that_comes_twice_has_one_effect() {
        String[] rows = {sample(0, "\"up\":true,\"latencyMs\":12.3"), sample(60, "\"up\":false")};
        send(rows);

        assertThat(send(rows))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"accepted\":0,\"duplicate\":2,\"rejected\":0,\"rejections\":[]}");
    }

    @Test
    void a_bad_row_is_rejected_by_itself_with_its_position_and_reason() {
        MvcTestResult result = send(
                sample(0, "\"up\":true"),
                "{\"service\":\"nobody\",\"at\":\"2026-03-01T10:00:00Z\",\"up\":true}",
                sample(60, "\"requests\":5,\"errors\":6"),
                sample(60, ""),
                "{\"service\":\"" + service.code() + "\",\"at\":\"2999-01-01T00:00:00Z\",\"up\":true}",
                "{\"service\":\"" + service.code() + "\",\"at\":\"0000-01-01T00:00:00Z\",\"up\":true}",
                sample(60, "\"up\":\"yes\""),
                sample(60, "\"down\":true"),
                "17",
                sample(0, "\"up\":false"));

        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.accepted").isEqualTo(1);
        assertThat(result).bodyJson().extractingPath("$.rejected").isEqualTo(9);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.rejections[*].field")
                .asArray()
                .containsExactly("service", "errors", "up", "at", "at", "up", "down", "row", "at");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.rejections[*].position")
                .asArray()
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.rejections[0].reason")
                .asString()
                .contains("nobody");
    }

    @Test
    void more_than_fifty_thousand_rows_are_refused_as_a_whole() {
        String[] rows = Collections.nCopies(50_001, "{}").toArray(String[]::new);

        assertThat(send(rows))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("samples");
    }

    @Test
    void in_whatever_order_and_portions_samples_come_the_timeline_is_the_same() {
        long seed = 99;
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 40; i++) {
            at += 10 + random.nextInt(10) * (random.nextInt(8) == 0 ? 50 : 1);
            rows.add(sample(at, "\"up\":" + (random.nextInt(3) > 0)));
        }
        send(rows.toArray(String[]::new));
        List<String> expected = states();
        for (int round = 0; round < 4; round++) {
            ActingAs.role(Role.IT, () -> {
                begin();
                return source;
            });
            List<String> shuffled = new ArrayList<>(rows.stream()
                    .map(row -> row.replaceAll("\"service\":\"[^\"]*\"", "\"service\":\"" + service.code() + "\""))
                    .toList());
            Collections.shuffle(shuffled, random);
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(12));
                send(shuffled.subList(from, to).toArray(String[]::new));
                from = to;
            }
            assertThat(states()).as("seed %d, round %d", seed, round).isEqualTo(expected);
        }
    }

    @Test
    void an_outage_that_goes_on_is_one_record_however_many_samples_tell_of_it() {
        send(sample(0, "\"up\":false"));
        for (int at = 60; at <= 1200; at += 60) {
            send(sample(at, "\"up\":false"));
        }
        send(sample(1260, "\"up\":true"));

        assertThat(states()).startsWith("0 1260 DOWN");
        assertThat(database.fetchCount(STATE_INTERVAL, STATE_INTERVAL.SERVICE_ID.eq(service.id())))
                .as("one while it went on, and one with its end")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void changes_hold_until_the_next_one_and_to_the_latest_call() {
        assertThat(change(
                        "{\"service\":\"%s\",\"at\":\"2026-03-01T10:05:00Z\",\"state\":\"DOWN\",\"externalId\":\"a\"}",
                        "{\"service\":\"%s\",\"at\":\"2026-03-01T10:15:00Z\",\"state\":\"DOWN\",\"externalId\":\"b\"}",
                        "{\"service\":\"%s\",\"at\":\"2026-03-01T10:20:00Z\",\"state\":\"UP\",\"externalId\":\"c\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(3);

        assertThat(states()).containsExactly("0 300 UNKNOWN", "300 1200 DOWN", "1200 3600 UP");
    }

    @Test
    void a_change_that_comes_late_cuts_the_run_it_falls_into() {
        change("{\"service\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\"}");
        change("{\"service\":\"%s\",\"at\":\"2026-03-01T10:10:00Z\",\"state\":\"UP\"}");
        change("{\"service\":\"%s\",\"at\":\"2026-03-01T10:30:00Z\",\"state\":\"DEGRADED\"}");

        assertThat(states()).containsExactly("0 600 DOWN", "600 1800 UP", "1800 3600 DEGRADED");
    }

    @Test
    void a_change_is_known_by_its_name_or_by_its_instant_and_never_replaced() {
        change("{\"service\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\",\"externalId\":\"x\"}");

        MvcTestResult again = change(
                "{\"service\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\",\"externalId\":\"x\"}",
                "{\"service\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"DOWN\"}",
                "{\"service\":\"%s\",\"at\":\"2026-03-01T10:09:00Z\",\"state\":\"UP\",\"externalId\":\"x\"}",
                "{\"service\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\",\"state\":\"UP\"}");

        assertThat(again).bodyJson().extractingPath("$.duplicate").isEqualTo(2);
        assertThat(again).bodyJson().extractingPath("$.rejected").isEqualTo(2);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void an_auditor_cannot_send_samples() {
        assertThat(http.post()
                        .uri("/api/v1/sources/any/samples")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"samples\":[]}"))
                .hasStatus(403);
    }

    private String sample(int second, String values) {
        return "{\"service\":\"%s\",\"at\":\"%s\"%s}"
                .formatted(service.code(), START.plusSeconds(second), values.isEmpty() ? "" : "," + values);
    }

    private MvcTestResult send(String... rows) {
        return post("samples", "{\"samples\":[" + String.join(",", rows) + "]}");
    }

    private MvcTestResult change(String... rows) {
        return post("changes", "{\"changes\":[" + String.join(",", rows).formatted(codes(rows.length)) + "]}");
    }

    private Object[] codes(int count) {
        return Collections.nCopies(count, service.code()).toArray();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri("/api/v1/sources/" + source.code() + "/" + path)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Runs of states of the hour, in seconds from its begin. */
    private List<String> states() {
        List<String> states = new ArrayList<>();
        State last = null;
        long from = 0;
        for (StateSpan span : ActingAs.role(
                Role.IT,
                () -> timelines.agreed(service.id(), HOUR).orElseThrow().spans())) {
            if (last != null && last != span.state()) {
                states.add(from + " " + seconds(span.span().from()) + " " + last);
                from = seconds(span.span().from());
            }
            last = span.state();
        }
        states.add(from + " 3600 " + last);
        return states;
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond() - START.getEpochSecond();
    }
}
