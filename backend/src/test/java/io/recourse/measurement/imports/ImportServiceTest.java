package io.recourse.measurement.imports;

import static io.recourse.db.jooq.measurement.Tables.COVERAGE;
import static io.recourse.db.jooq.measurement.Tables.IMPORT_BATCH;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.State;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timeline;
import io.recourse.measurement.Timelines;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@BackendTest
class ImportServiceTest {

    private static final String HEADER = "service,from,to,state\n";
    private static final Interval MARCH = Interval.parse("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

    @Autowired
    ImportFixture fixture;

    @Autowired
    RegisterFixture register;

    @Autowired
    Timelines timelines;

    @Autowired
    DSLContext sql;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void any_usual_separator_quotes_a_mark_and_any_order_of_columns_are_understood(String separator) {
        BoughtService service = register.service();
        String text =
                "\uFEFFState,\"service\",TO,from,title\r\ndown,\"%s\",,2026-03-02T10:00:30.5Z,\"a \"\"b\"\"%s c\"\r\n"
                        .formatted(service.code(), separator)
                        .replace(",", separator)
                        .replace(separator + separator + " c", separator + " c");

        ImportPreview preview =
                fixture.preview(ImportFixture.file(fixture.source(), text, "2026-03-01T00:00:00Z", null));

        assertThat(preview.separator()).isEqualTo(separator.charAt(0));
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.errors()).isEmpty();
            assertThat(row.state()).isEqualTo(State.DOWN);
            assertThat(row.from()).isEqualTo("2026-03-02T10:00:30.500Z");
            assertThat(row.to()).isNull();
        });
        assertThat(preview.isAcceptable()).isTrue();
    }

    @Test
    void times_without_offset_are_read_in_the_stated_zone_and_kept_as_they_were_written() {
        BoughtService service = register.service();

        fixture.commit(ImportFixture.file(
                fixture.source(), HEADER + service.code() + ",2026-03-01 10:00,2026-03-01 11:00,DOWN\n"));

        var row = sql.fetchSingle(STATE_INTERVAL, STATE_INTERVAL.SERVICE_ID.eq(service.id()));
        assertThat(row.getStartedAt()).isEqualTo("2026-03-01T02:00:00Z");
        assertThat(row.getOriginalFrom()).isEqualTo("2026-03-01 10:00");
        assertThat(row.getOriginalTo()).isEqualTo("2026-03-01 11:00");
    }

    @Test
    void covered_time_without_an_outage_is_up_and_the_rest_is_unknown() {
        BoughtService service = register.service();

        fixture.commit(ImportFixture.file(
                fixture.source(),
                HEADER + service.code() + ",2026-03-05T00:00Z,2026-03-06T00:00Z,DOWN\n",
                "2026-03-02T00:00:00Z",
                "2026-03-20T00:00:00Z"));

        assertThat(march(service).spans())
                .extracting(span -> span.span().from() + " " + span.state())
                .containsExactly(
                        "2026-03-01T00:00:00Z UNKNOWN",
                        "2026-03-02T00:00:00Z UP",
                        "2026-03-05T00:00:00Z DOWN",
                        "2026-03-06T00:00:00Z UP",
                        "2026-03-20T00:00:00Z UNKNOWN");
    }

    @Test
    void one_bad_row_keeps_all_rows_out() {
        BoughtService service = register.service();
        MeasurementSource source = fixture.source();
        String text = HEADER + service.code() + ",2026-03-01 10:00,2026-03-01 11:00,DOWN\n" + service.code()
                + ",2026-03-02 10:00,never,DOWN\n";

        assertThatThrownBy(() -> fixture.commit(ImportFixture.file(source, text)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().field()).isEqualTo("rows[3].to"));

        assertThat(sql.fetchCount(STATE_INTERVAL, STATE_INTERVAL.SOURCE_ID.eq(source.id())))
                .isZero();
        assertThat(sql.fetchCount(COVERAGE, COVERAGE.SOURCE_ID.eq(source.id()))).isZero();
        assertThat(sql.fetchCount(IMPORT_BATCH, IMPORT_BATCH.SOURCE_ID.eq(source.id())))
                .isZero();
    }

    @Test
    void the_same_file_twice_is_recognised_and_rows_known_from_another_file_change_nothing() {
        BoughtService service = register.service();
        MeasurementSource source = fixture.source();
        String row = service.code() + ",2026-03-01 10:00,2026-03-01 11:00,DOWN\n";
        fixture.commit(ImportFixture.file(source, HEADER + row));

        assertThatThrownBy(() -> fixture.commit(ImportFixture.file(source, HEADER + row)))
                .isInstanceOf(Conflict.class);
        ImportBatch second = fixture.commit(ImportFixture.file(
                source, HEADER + row + row + service.code() + ",2026-03-02 10:00,2026-03-02 11:00,DOWN\n"));

        assertThat(second.created()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(sql.fetchCount(STATE_INTERVAL, STATE_INTERVAL.SOURCE_ID.eq(source.id())))
                .isEqualTo(2);
    }

    @Test
    void an_open_outage_lasts_while_it_is_watched_until_a_later_file_ends_it_and_undoing_that_opens_it_again() {
        BoughtService service = register.service();
        MeasurementSource source = fixture.source();
        fixture.commit(ImportFixture.file(
                source,
                HEADER + service.code() + ",2026-03-10T00:00Z,,DOWN\n",
                "2026-03-01T00:00:00Z",
                "2026-03-12T00:00:00Z"));
        List<String> open = states(march(service));
        assertThat(open)
                .containsExactly(
                        "UP 2026-03-01T00:00:00Z", "DOWN 2026-03-10T00:00:00Z", "UNKNOWN 2026-03-12T00:00:00Z");

        ImportBatch closing = fixture.commit(ImportFixture.file(
                source,
                HEADER + service.code() + ",2026-03-10T00:00Z,2026-03-11T00:00Z,DOWN\n",
                "2026-03-01T00:00:00Z",
                "2026-04-01T00:00:00Z"));

        assertThat(closing.closed()).isEqualTo(1);
        assertThat(states(march(service)))
                .containsExactly("UP 2026-03-01T00:00:00Z", "DOWN 2026-03-10T00:00:00Z", "UP 2026-03-11T00:00:00Z");

        fixture.undo(closing);

        assertThat(states(march(service))).isEqualTo(open);
    }

    @Test
    void an_import_that_a_later_one_builds_upon_is_undone_only_after_it() {
        BoughtService service = register.service();
        MeasurementSource source = fixture.source();
        ImportBatch opening =
                fixture.commit(ImportFixture.file(source, HEADER + service.code() + ",2026-03-10T00:00Z,,DOWN\n"));
        ImportBatch closing = fixture.commit(
                ImportFixture.file(source, HEADER + service.code() + ",2026-03-10T00:00Z,2026-03-11T00:00Z,DOWN\n"));

        assertThatThrownBy(() -> fixture.undo(opening)).isInstanceOf(Conflict.class);
        fixture.undo(closing);
        fixture.undo(opening);
        assertThatThrownBy(() -> fixture.undo(opening)).isInstanceOf(Conflict.class);

        assertThat(states(march(service))).containsExactly("UNKNOWN 2026-03-01T00:00:00Z");
        assertThat(fixture.commit(ImportFixture.file(source, HEADER + service.code() + ",2026-03-10T00:00Z,,DOWN\n"))
                        .created())
                .isEqualTo(1);
    }

    @Test
    void a_file_without_rows_says_that_there_was_no_outage() {
        BoughtService service = register.service();
        MeasurementSource source = fixture.source();

        assertThatThrownBy(() -> fixture.preview(ImportFixture.file(source, HEADER)))
                .isInstanceOf(InvalidInput.class);
        fixture.commit(ImportFixture.about(ImportFixture.file(source, HEADER), service.id()));

        assertThat(states(march(service))).containsExactly("UP 2026-03-01T00:00:00Z");
    }

    @Test
    void the_order_of_rows_and_files_plays_no_part() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        BoughtService service = register.service();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int day = 1 + random.nextInt(28);
            int hour = random.nextInt(23);
            String state =
                    List.of("DOWN", "DEGRADED", "MAINTENANCE", "UNKNOWN", "UP").get(random.nextInt(5));
            String end = random.nextInt(8) == 0
                    ? ""
                    : "2026-03-%02dT%02d:%02dZ".formatted(day, hour, 1 + random.nextInt(58));
            rows.add("%s,2026-03-%02dT%02d:00Z,%s,%s\n".formatted(service.code(), day, hour, end, state));
        }
        MeasurementSource straight = fixture.source();
        fixture.commit(ImportFixture.file(straight, HEADER + String.join("", rows)));
        Collections.shuffle(rows, random);
        MeasurementSource shuffled = fixture.source();
        fixture.commit(ImportFixture.file(shuffled, HEADER + String.join("", rows.subList(0, 30))));
        fixture.commit(ImportFixture.file(shuffled, HEADER + String.join("", rows.subList(30, 60))));

        List<Timeline> both = timelinesOf(service);

        assertThat(both).as("seed " + seed).hasSize(2);
        assertThat(states(both.get(0))).as("seed " + seed).isEqualTo(states(both.get(1)));
    }

    @Test
    void readers_may_not_import() {
        MeasurementSource source = fixture.source();
        OutageImport file = ImportFixture.file(source, HEADER);

        assertThatThrownBy(() ->
                        ActingAs.role(Role.AUDITOR, () -> fixture.imports().preview(file)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Timeline march(BoughtService service) {
        return ActingAs.role(
                Role.IT, () -> timelines.agreed(service.id(), MARCH).orElseThrow());
    }

    private List<Timeline> timelinesOf(BoughtService service) {
        return ActingAs.role(Role.IT, () -> timelines.all(service.id(), MARCH));
    }

    private static List<String> states(Timeline timeline) {
        List<String> changes = new ArrayList<>();
        State last = null;
        for (StateSpan span : timeline.spans()) {
            if (span.state() != last) {
                changes.add(span.state() + " " + span.span().from());
            }
            last = span.state();
        }
        return changes;
    }
}
