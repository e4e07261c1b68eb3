package io.recourse.measurement.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.measurement.MeasuredService;
import io.recourse.measurement.RowsTouched;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes late costs what it changes, however long the series is into which it falls. */
@BackendTest
class LongSeriesTest extends MeasuredService {

    private static final Instant FIRST = Instant.parse("2026-08-01T00:00:00Z");
    private static final int TOLD = 4_000;

    /** A change stands between two others and cuts one run in two; what else is touched must not grow with the series. */
    private static final int FEW = 60;

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ChangeService changes;

    @Autowired
    SampleService samples;

    @Autowired
    RowsTouched rows;

    @Autowired
    DSLContext sql;

    @ParameterizedTest
    @ValueSource(strings = {"state_change", "state_interval"})
    void a_late_change_touches_what_surrounds_it(String table) {
        tell(IntStream.range(0, TOLD).mapToObj(n -> change(60 * n, n % 2 == 0 ? "DOWN" : "UP")));

        assertThat(rows.of(table, () -> tell(Stream.of(change(90, "DEGRADED")))))
                .isLessThan(FEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state_change", "state_interval"})
    void a_state_that_is_told_again_and_again_is_not_read_again(String table) {
        tell(IntStream.range(0, TOLD).mapToObj(n -> change(60 * n, "DOWN")));

        assertThat(rows.of(table, () -> tell(Stream.of(change(60 * TOLD, "DOWN")))))
                .isLessThan(FEW);
    }

    /** Whether or not the database has counted the rows: where it has, it takes the one asked for for the only one. */
    @ParameterizedTest
    @CsvSource({"state_change, false", "state_change, true", "state_interval, false", "state_interval, true"})
    void changes_all_over_the_series_touch_each_other_once(String table, boolean counted) {
        tell(IntStream.range(0, TOLD).mapToObj(n -> change(60 * n, n % 2 == 0 ? "DOWN" : "UP")));
        if (counted) {
            sql.execute("ANALYZE measurement." + table);
        }
        int late = TOLD / 10;

        long touched =
                rows.of(table, () -> tell(IntStream.range(0, late).mapToObj(n -> change(600 * n + 30, "DEGRADED"))));

        // A tenth of the series is asked for: the database may go through all of it a few times, but not for each
        // change.
        assertThat(touched).as("for %d late changes", late).isLessThan(20L * late + 4L * TOLD);
    }

    @Test
    void a_late_sample_touches_the_runs_around_it() {
        sample(IntStream.range(0, TOLD).mapToObj(n -> sample(60 * n, n % 2 == 0)));

        assertThat(rows.of("state_interval", () -> sample(Stream.of(sample(90, true)))))
                .isLessThan(FEW);
    }

    /** One sample alone watches no time: each two make a stretch by themselves, ten minutes from the next. */
    @Test
    void a_source_with_many_pauses_does_not_write_all_that_it_watched_again() {
        sample(IntStream.range(0, TOLD).mapToObj(n -> sample(600 * (n / 2) + 60 * (n % 2), true)));

        assertThat(rows.written(
                        "coverage", () -> sample(Stream.of(sample(600 * TOLD, true), sample(600 * TOLD + 60, true)))))
                .isLessThan(FEW);
    }

    private void tell(Stream<String> told) {
        ActingAs.role(Role.IT, () -> changes.record(source.id(), rows(told), null, null));
    }

    private void sample(Stream<String> told) {
        ActingAs.role(Role.IT, () -> samples.record(source.id(), rows(told), null, null));
    }

    private static List<JsonNode> rows(Stream<String> told) {
        return told.map(JSON::readTree).toList();
    }

    private String change(int second, String state) {
        return "{\"service\":\"%s\",\"at\":\"%s\",\"state\":\"%s\"}"
                .formatted(service.code(), FIRST.plusSeconds(second), state);
    }

    private String sample(int second, boolean up) {
        return "{\"service\":\"%s\",\"at\":\"%s\",\"up\":%s}".formatted(service.code(), FIRST.plusSeconds(second), up);
    }
}
