package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.State;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.Observation;
import io.recourse.measurement.SourceService;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events that come late, twice, in any order or against each other, for months that are sealed. */
@BackendTest
class LateDataTest {

    private static final Interval HALF_YEAR = Interval.parse("2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z");

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    IngestService ingest;

    @Autowired
    SourceService sources;

    @Autowired
    Sealing sealing;

    @Autowired
    StoredInputsCheck check;

    @Autowired
    TestClock clock;

    @Test
    void many_late_events_of_one_batch_are_one_revision_and_the_same_batch_again_is_none() {
        Clause clause = sealed();
        MeasurementSource source = agreed(clause);
        List<Observation> events = events(clause, 200);

        record(source, events);
        Assessment late = fixture.assessed(clause, "2026-03");
        record(source, events);
        Assessment again = fixture.assessed(clause, "2026-03");

        assertThat(late.revision()).isEqualTo(2);
        assertThat(late.figure().down()).isEqualTo(200 * 60_000);
        assertThat(again.id()).isEqualTo(late.id());
        assertThat(fixture.latest(clause, "2026-04").revision())
                .as("another month")
                .isEqualTo(1);
    }

    @Test
    void the_order_of_events_and_of_their_batches_plays_no_part_and_the_packed_month_says_the_same() {
        Clause inOrder = sealed();
        Clause shuffled = sealed();
        record(agreed(inOrder), events(inOrder, 60));
        List<Observation> events = new ArrayList<>(events(shuffled, 60));
        Collections.shuffle(events, new Random(3));
        record(agreed(shuffled), events.subList(0, 20));
        fixture.work();
        record(agreed(shuffled), events.subList(20, 60));

        Figure one = fixture.assessed(inOrder, "2026-03").figure();
        Figure other = fixture.assessed(shuffled, "2026-03").figure();
        sealing.seal();
        check.packedSaysWhatRowsSay(shuffled.serviceId(), HALF_YEAR, "after late data");

        assertThat(other).isEqualTo(one);
        record(agreed(shuffled), List.of(events.getFirst()));
        assertThat(fixture.assessed(shuffled, "2026-03").revision()).isEqualTo(3);
    }

    @Test
    void of_two_states_that_begin_at_one_instant_the_worse_counts_once() {
        Clause clause = sealed();
        Observation down = at(clause, State.DOWN, "2026-03-10T10:00:00Z", "2026-03-10T11:00:00Z");
        Observation degraded = at(clause, State.DEGRADED, "2026-03-10T10:00:00Z", "2026-03-10T12:00:00Z");

        record(agreed(clause), List.of(degraded, down));

        assertThat(fixture.assessed(clause, "2026-03").figure().down()).isEqualTo(3_600_000);
    }

    @Test
    void a_source_that_contradicts_the_agreed_one_changes_no_figure_until_it_is_agreed_on() {
        Clause clause = sealed();
        MeasurementSource other = fixture.source();
        record(other, List.of(at(clause, State.DOWN, "2026-03-10T10:00:00Z", "2026-03-10T12:00:00Z")));
        ActingAs.role(
                Role.IT,
                () -> ingest.record(other.id(), List.of(), List.of(new Coverage(clause.serviceId(), HALF_YEAR))));
        Assessment before = fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        ActingAs.role(
                Role.VENDOR_MANAGER, () -> sources.agree(clause.serviceId(), other.id(), "Closer to what users see"));
        Assessment after = fixture.assessed(clause, "2026-03");

        assertThat(before.revision()).isEqualTo(1);
        assertThat(before.figure().down()).isZero();
        assertThat(fixture.detail(before).others()).hasSize(1);
        assertThat(after.figure().down()).isEqualTo(7_200_000);
    }

    /** Measured for half a year without an outage, assessed and sealed. */
    private Clause sealed() {
        Clause clause = fixture.clause();
        ActingAs.role(
                Role.IT,
                () -> ingest.record(
                        fixture.source().id(), List.of(), List.of(new Coverage(clause.serviceId(), HALF_YEAR))));
        fixture.work();
        sealing.seal();
        clock.advance(Duration.ofMinutes(1));
        return clause;
    }

    private MeasurementSource agreed(Clause clause) {
        return ActingAs.role(Role.IT, () -> sources.agreed(clause.serviceId()).orElseThrow());
    }

    private void record(MeasurementSource source, List<Observation> observations) {
        ActingAs.role(Role.IT, () -> ingest.record(source.id(), observations, List.of()));
    }

    /** One minute down in each hour from 2 March on. */
    private static List<Observation> events(Clause clause, int count) {
        Instant first = Instant.parse("2026-03-02T00:00:00Z");
        List<Observation> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant from = first.plus(Duration.ofHours(i));
            events.add(Observation.of(clause.serviceId(), State.DOWN, from, from.plusSeconds(60))
                    .named("E-" + i));
        }
        return events;
    }

    private static Observation at(Clause clause, State state, String from, String to) {
        return Observation.of(clause.serviceId(), state, Instant.parse(from), Instant.parse(to));
    }
}
