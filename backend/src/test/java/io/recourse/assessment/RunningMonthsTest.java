package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.SEALED_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionFixture;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.Observation;
import io.recourse.measurement.component.ComponentDraft;
import io.recourse.measurement.component.Components;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.measurement.payload.Delivery;
import io.recourse.measurement.samples.ChangeService;
import io.recourse.measurement.samples.SampleService;
import io.recourse.time.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** While a month runs its days are packed, and data that go on arriving, late or corrected, are never hidden by that. */
@BackendTest
class RunningMonthsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    RegisterFixture register;

    @Autowired
    ImportFixture imports;

    @Autowired
    IngestService ingest;

    @Autowired
    ChangeService changes;

    @Autowired
    SampleService samples;

    @Autowired
    Components components;

    @Autowired
    ExclusionFixture exclusions;

    @Autowired
    Sealing sealing;

    @Autowired
    StoredInputsCheck check;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Test
    void data_of_today_leave_the_packed_days_as_they_are() {
        BoughtService service = register.service();
        MeasurementSource source = imports.source();
        clock.set(MAY.plus(DAY.multipliedBy(9)).plusSeconds(3_600));
        tell(source, service, MAY, State.UP);
        tell(source, service, MAY.plusSeconds(90_000), State.DOWN);
        tell(source, service, MAY.plusSeconds(99_000), State.UP);
        sealing.seal();
        Instant midnight = MAY.plus(DAY.multipliedBy(9));
        assertThat(packedUntil(service.id())).isEqualTo(midnight);

        tell(source, service, midnight.plusSeconds(600), State.DOWN);
        tell(source, service, midnight.plusSeconds(900), State.UP);

        assertThat(packedUntil(service.id())).isEqualTo(midnight);
        check.packedSaysWhatRowsSay(service.id(), new Interval(MAY, clock.instant()), "today");
    }

    @Test
    void an_outage_that_is_still_open_is_set_back_to_its_beginning_when_it_ends() {
        BoughtService service = register.service();
        MeasurementSource source = imports.source();
        clock.set(MAY.plus(DAY.multipliedBy(9)).plusSeconds(3_600));
        tell(source, service, MAY, State.UP);
        Instant outage = MAY.plusSeconds(90_000);
        tell(source, service, outage, State.DOWN);
        sealing.seal();

        tell(source, service, clock.instant().minusSeconds(60), State.UP);

        assertThat(packedUntil(service.id())).isEqualTo(outage);
        check.packedSaysWhatRowsSay(service.id(), new Interval(MAY, clock.instant()), "the outage is over");
    }

    @Test
    void another_component_is_in_every_pack() {
        BoughtService service = register.service();
        MeasurementSource source = imports.source();
        clock.set(MAY.plus(DAY.multipliedBy(40)));
        tell(source, service, MAY.plus(DAY.multipliedBy(3)), State.UP);
        sealing.seal();

        ActingAs.role(
                Role.IT,
                () -> components.set(service.id(), List.of(ComponentDraft.of("API"), ComponentDraft.of("App"))));

        Interval all = new Interval(MAY, clock.instant());
        check.packedSaysWhatRowsSay(service.id(), all, "not packed yet");
        sealing.seal();
        check.packedSaysWhatRowsSay(service.id(), all, "packed again");
    }

    /** Random feeds, open and late outages, corrections and exclusions over seven weeks that pass meanwhile. */
    @Test
    void whatever_arrives_while_months_run_packs_and_rows_and_timelines_agree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        BoughtService service = register.service();
        List<MeasurementSource> known = List.of(imports.source(), imports.source(), imports.source());
        clock.set(MAY.plusSeconds(7_200));
        for (int round = 0; round < 150; round++) {
            String what = "seed " + seed + " round " + round;
            clock.advance(Duration.ofMillis(random.nextLong(2 * DAY.toMillis() / 3)));
            Instant now = clock.instant();
            change(random, service, known.get(random.nextInt(2) * (1 + random.nextInt(2))), now);
            if (random.nextInt(3) == 0) {
                sealing.seal();
            }
            for (int question = 0; question < 3; question++) {
                Instant from = within(random, MAY, now);
                Instant to = random.nextBoolean() ? now : within(random, from, now.plus(DAY));
                if (from.isBefore(to)) {
                    check.packedSaysWhatRowsSay(service.id(), new Interval(from, to), what);
                }
            }
        }
        assertThat(sql.fetchCount(SEALED_MONTH, SEALED_MONTH.SERVICE_ID.eq(service.id())))
                .as("seed " + seed)
                .isPositive();
    }

    private void change(Random random, BoughtService service, MeasurementSource source, Instant now) {
        Instant at = random.nextInt(3) == 0
                ? within(random, MAY, now)
                : within(random, now.minus(Duration.ofHours(20)), now);
        Instant end = at.plusMillis(1 + random.nextLong(DAY.toMillis()));
        State state = List.of(State.DOWN, State.DEGRADED, State.MAINTENANCE, State.UNKNOWN)
                .get(random.nextInt(4));
        switch (random.nextInt(7)) {
            case 0, 1 -> tell(source, service, at, random.nextBoolean() ? State.UP : state);
            case 2 -> send(source, service, at, random.nextBoolean());
            case 3 -> record(source, Observation.of(service.id(), state, at, null));
            case 4 ->
                record(source, Observation.of(service.id(), state, at, end).named("record " + random.nextInt(3)));
            case 5 -> exclude(random, service.id(), at, end);
            default ->
                ActingAs.role(
                        Role.IT,
                        () -> ingest.record(
                                source.id(),
                                List.of(),
                                List.of(new Coverage(
                                        service.id(), new Interval(at, at.isBefore(now) ? now : at.plusMillis(1))))));
        }
    }

    private void tell(MeasurementSource source, BoughtService service, Instant at, State state) {
        String row = "{\"service\":\"%s\",\"at\":\"%s\",\"state\":\"%s\"}".formatted(service.code(), at, state);
        ActingAs.role(
                Role.IT, () -> changes.record(source.id(), rows(List.of(row)), null, Delivery.json("changes", BODY)));
    }

    private void send(MeasurementSource source, BoughtService service, Instant at, boolean up) {
        List<String> rows = new ArrayList<>();
        for (int sample = 0; sample < 5; sample++) {
            rows.add("{\"service\":\"%s\",\"at\":\"%s\",\"up\":%s}"
                    .formatted(service.code(), at.plusSeconds(60L * sample), up));
        }
        ActingAs.role(Role.IT, () -> samples.record(source.id(), rows(rows), null, Delivery.json("samples", BODY)));
    }

    private static List<JsonNode> rows(List<String> rows) {
        return new ArrayList<>(rows.stream().map(JSON::readTree).toList());
    }

    private void record(MeasurementSource source, Observation observation) {
        ActingAs.role(Role.IT, () -> ingest.record(source.id(), List.of(observation), List.of()));
    }

    private void exclude(Random random, ServiceId service, Instant from, Instant to) {
        Exclusion proposed =
                exclusions.proposed(service, new ExclusionDraft(from, to, ExclusionKind.PLANNED_MAINTENANCE, "Agreed"));
        if (random.nextInt(4) > 0) {
            exclusions.accepted(proposed);
        }
    }

    private Instant packedUntil(ServiceId service) {
        return sql.select(SEALED_MONTH.PACKED_UNTIL)
                .from(SEALED_MONTH)
                .where(SEALED_MONTH.SERVICE_ID.eq(service))
                .fetchSingle(SEALED_MONTH.PACKED_UNTIL);
    }

    private static Instant within(Random random, Instant from, Instant to) {
        return from.plusMillis(
                random.nextLong(Math.max(1, Duration.between(from, to).toMillis())));
    }
}
