package io.recourse.measurement;

import static io.recourse.db.jooq.measurement.Tables.COVERAGE;
import static io.recourse.db.jooq.measurement.Tables.STATE_CHANGE;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.time.Interval;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Times that no clock shows, or that nobody means, are told with their field or have one meaning. Now is 2026-09-15T08:00:01Z. */
@BackendTest
@WithUser(Role.IT)
class TimesAtTheDoorTest extends MeasuredService {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext database;

    /** In a call each bad row is rejected by itself; a file is refused as a whole, with the line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "9999-12-31T23:59:59Z",
                "+292278994-08-17T07:12:55Z",
                "-292275055-05-16T16:47:04Z",
                "2026-02-31T10:00:00Z",
                "2026-09-15T08:02:00Z",
                "2026-09-01T10:00:00+18:01",
                "2026-09-01T24:30:00Z",
                "2026-09-01T10:60:00Z"
            })
    void a_time_that_cannot_be_is_told_and_nothing_of_it_stays(String time) {
        MvcTestResult call = tell(time);

        assertThat(call).hasStatusOk().bodyJson().extractingPath("$.rejected").isEqualTo(1);
        assertThat(call).bodyJson().extractingPath("$.rejections[0].field").isEqualTo("at");
        assertThat(importRow(time + ",", ""))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("rows[2].from");
        assertNothingStays();
    }

    /** Without a zone a call cannot be understood; a file says its zone beside it. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-09-01T10:00:00, -, 2026-09-01T10:00:00Z",
                "2026-09-01T10:00:00+18:00, 2026-08-31T16:00:00Z, 2026-08-31T16:00:00Z",
                "2026-09-01T10:00:00-18:00, 2026-09-02T04:00:00Z, 2026-09-02T04:00:00Z",
                "2026-06-30T23:59:60Z, 2026-06-30T23:59:59Z, -",
                "2026-09-15T08:00:59Z, 2026-09-15T08:00:59Z, -"
            })
    void a_time_has_one_meaning_or_none(String time, Instant told, Instant imported) {
        MvcTestResult call = tell(time);
        MvcTestResult file = importRow(time + ",", "");

        assertThat(call).bodyJson().extractingPath("$.rejected").isEqualTo(told == null ? 1 : 0);
        assertThat(database.select(STATE_CHANGE.AT)
                        .from(STATE_CHANGE)
                        .where(STATE_CHANGE.SERVICE_ID.eq(service.id()))
                        .fetchOne(STATE_CHANGE.AT))
                .isEqualTo(told);
        assertThat(file).hasStatus(imported == null ? 400 : 201);
        assertThat(database.select(STATE_INTERVAL.STARTED_AT)
                        .from(STATE_INTERVAL)
                        .where(STATE_INTERVAL.SERVICE_ID.eq(service.id()), STATE_INTERVAL.EXTERNAL_ID.isNull())
                        .fetchOne(STATE_INTERVAL.STARTED_AT))
                .isEqualTo(imported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void a_file_does_not_cover_time_before_there_were_services(String time) {
        assertThat(importRow("2026-09-01T10:00:00Z,2026-09-01T11:00:00Z", "&coveredFrom=" + time))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("coveredFrom");
        assertNothingStays();
    }

    /** All is counted in whole milliseconds, so that a file's time is cut to them: 1.9999 ms are 1 ms. */
    @ParameterizedTest
    @CsvSource("2026-08-01T00:00:00.001999900Z, 2026-08-01T00:00:00.001Z")
    void covered_time_is_cut_to_the_millisecond(String stated, Instant kept) {
        assertThat(importRow("2026-09-01T10:00:00Z,2026-09-01T11:00:00Z", "&coveredFrom=" + stated))
                .hasStatus(201);
        Interval covered = Ranges.interval(database.select(COVERAGE.COVERED)
                .from(COVERAGE)
                .where(COVERAGE.SERVICE_ID.eq(service.id()))
                .fetchSingle()
                .value1());
        assertThat(covered.from()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/services/{0}/timeline?from=%2B292278994-08-16T00:00:00Z&to=%2B292278994-08-17T00:00:00Z",
        "/api/v1/services/{0}/timeline?from=-292275055-05-16T00:00:00Z&to=-292275055-05-17T00:00:00Z",
        "/api/v1/payloads?service={1}&from=-292275055-05-16T00:00:00Z",
        "/api/v1/payloads?service={1}&from=%2B292278993-05-16T00:00:00Z&to=%2B292278994-05-16T00:00:00Z"
    })
    void a_question_about_such_a_time_names_its_field(String uri) {
        MvcTestResult answer = http.get()
                .uri(java.net.URI.create(
                        uri.replace("{0}", service.id().toString()).replace("{1}", service.code())))
                .exchange();

        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("from");
    }

    private void assertNothingStays() {
        assertThat(database.fetchCount(STATE_CHANGE, STATE_CHANGE.SERVICE_ID.eq(service.id())))
                .isZero();
        assertThat(database.fetchCount(STATE_INTERVAL, STATE_INTERVAL.SERVICE_ID.eq(service.id())))
                .isZero();
        assertThat(database.fetchCount(COVERAGE, COVERAGE.SERVICE_ID.eq(service.id())))
                .isZero();
    }

    private MvcTestResult tell(String time) {
        return post(
                "/api/v1/sources/" + source.code() + "/changes",
                MediaType.APPLICATION_JSON,
                "{\"changes\":[{\"service\":\"%s\",\"at\":\"%s\",\"state\":\"DOWN\"}]}"
                        .formatted(service.code(), time));
    }

    private MvcTestResult importRow(String times, String query) {
        return post(
                "/api/v1/imports/outages?zone=UTC&source=" + source.code() + query,
                MediaType.parseMediaType("text/csv"),
                "service,from,to,state\n" + service.code() + "," + times + ",DOWN\n");
    }

    private MvcTestResult post(String uri, MediaType type, String body) {
        return http.post()
                .uri(uri)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(type)
                .content(body)
                .exchange();
    }
}
