package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.SEALED_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
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
import io.recourse.measurement.SourceService;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A sealed month says what its rows say, whatever happens to them. */
@BackendTest
class SealedMonthsTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Autowired
    RegisterFixture register;

    @Autowired
    ImportFixture imports;

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    IngestService ingest;

    @Autowired
    SourceService sources;

    @Autowired
    ExclusionFixture exclusions;

    @Autowired
    StoredInputsCheck check;

    @Autowired
    Sealing sealing;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_month_that_is_over_becomes_one_row_and_the_running_one_up_to_its_day() {
        ServiceId service = register.service().id();
        MeasurementSource source = imports.source();
        cover(source, service, JANUARY, Instant.parse("2026-03-20T00:00:00Z"));
        clock.set("2026-03-19T10:00:00Z");

        sealing.seal();

        assertThat(packed(service))
                .containsExactly("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-19T00:00:00Z");
        assertThat(sealing.seal()).isZero();
    }

    @Test
    void late_data_sets_its_own_month_back_to_where_it_begins_in_the_same_transaction_and_no_other() {
        ServiceId service = register.service().id();
        ServiceId other = register.service().id();
        MeasurementSource source = imports.source();
        cover(source, service, JANUARY, JUNE);
        cover(source, other, JANUARY, JUNE);
        sealing.seal();
        List<String> whole = packed(other);

        record(
                source,
                Observation.of(
                        service,
                        State.DOWN,
                        Instant.parse("2026-02-10T01:02:03.004567Z"),
                        Instant.parse("2026-02-10T02:00:00Z")));

        assertThat(packed(service))
                .doesNotContain("2026-03-01T00:00:00Z")
                .contains("2026-02-01T00:00:00Z", "2026-02-10T01:02:03.004Z", "2026-04-01T00:00:00Z");
        assertThat(packed(other)).isEqualTo(whole);
    }

    @Test
    void what_changes_months_from_their_first_instant_on_removes_them() {
        ServiceId service = register.service().id();
        MeasurementSource source = imports.source();
        cover(source, service, JANUARY, JUNE);
        sealing.seal();

        down(source, service, "2026-02-01T00:00:00Z", "2026-04-02T00:00:00Z");

        assertThat(months(service)).doesNotContain("2026-02-01", "2026-03-01", "2026-04-01");
        assertThat(months(service)).contains("2026-01-01", "2026-05-01");
    }

    @Test
    void a_change_that_is_rolled_back_leaves_the_month_sealed() {
        ServiceId service = register.service().id();
        MeasurementSource source = imports.source();
        cover(source, service, JANUARY, JUNE);
        sealing.seal();
        List<String> before = packed(service);

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    down(source, service, "2026-02-10T00:00:00Z", "2026-02-10T01:00:00Z");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(packed(service)).isEqualTo(before);
    }

    @Test
    void a_month_whose_rows_are_changing_right_now_is_not_sealed() {
        ServiceId service = register.service().id();
        MeasurementSource source = imports.source();
        cover(source, service, JANUARY, JUNE);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            down(source, service, "2026-02-10T00:00:00Z", "2026-02-10T01:00:00Z");
            inAnotherThread(() -> sealing.seal());
        });

        assertThat(months(service)).isEmpty();
        sealing.seal();
        assertThat(months(service)).isNotEmpty();
        check.packedSaysWhatRowsSay(service, new Interval(JANUARY, JUNE), "after the change");
    }

    @Test
    void an_assessment_of_a_sealed_month_has_the_hashes_of_the_same_from_rows() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T10:00:00Z,2026-03-10T10:30:00Z,DOWN");
        Assessment fromRows = fixture.assessed(clause, "2026-03");
        List<ExplainedInterval> spans = fixture.detail(fromRows).intervals();
        sealing.seal();
        assertThat(months(clause.serviceId())).contains("2026-02-01", "2026-03-01");
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        sql.execute("DELETE FROM assessment.assessment WHERE id = '%s'".formatted(fromRows.id())));
        mark(clause.serviceId());

        Assessment fromSealed = fixture.assessed(clause, "2026-03");

        assertThat(fromSealed.hashes()).isEqualTo(fromRows.hashes());
        assertThat(fromSealed.figure()).isEqualTo(fromRows.figure());
        assertThat(fixture.detail(fromSealed).intervals()).isEqualTo(spans);
    }

    /** Random records, corrections, imports and their undoing, coverage, exclusions and sources, sealed in between. */
    @Test
    void whatever_happens_sealed_months_and_rows_and_timelines_agree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ServiceId service = register.service().id();
        List<MeasurementSource> known = List.of(imports.source(), imports.source());
        List<ImportBatch> batches = new ArrayList<>();
        String code = code(service);
        for (int round = 0; round < 120; round++) {
            String what = "seed " + seed + " round " + round;
            change(random, service, code, known.get(random.nextInt(3) == 0 ? 1 : 0), batches, round);
            clock.advance(Duration.ofMinutes(1));
            if (random.nextInt(3) == 0) {
                sealing.seal();
            }
            for (int question = 0; question < 3; question++) {
                Instant from = instant(random);
                Instant to =
                        from.plusMillis(1 + random.nextLong(Duration.ofDays(80).toMillis()));
                check.packedSaysWhatRowsSay(service, new Interval(from, to), what);
            }
        }
        cover(known.getFirst(), service, JANUARY, JUNE);
        ActingAs.role(Role.IT, () -> sources.agree(service, known.getFirst().id(), "Closer to what users see"));
        sealing.seal();
        check.packedSaysWhatRowsSay(service, new Interval(JANUARY, JUNE), "seed " + seed);
    }

    private void change(
            Random random,
            ServiceId service,
            String code,
            MeasurementSource source,
            List<ImportBatch> batches,
            int round) {
        Instant from = instant(random);
        Instant to = from.plusMillis(1 + random.nextLong(Duration.ofDays(2).toMillis()));
        State state = State.values()[random.nextInt(2) == 0 ? 5 : 2 + random.nextInt(4)];
        switch (random.nextInt(8)) {
            case 0 -> cover(source, service, from, from.plus(Duration.ofDays(1 + random.nextInt(30))));
            case 1 -> record(source, Observation.of(service, state, from, null));
            case 2 -> record(source, Observation.of(service, state, from, to).named("record " + random.nextInt(4)));
            case 3 -> exclude(random, service, from, to);
            case 4 -> {
                String row = "service,from,to,state\n%s,%s,%s,DOWN\n".formatted(code, from, to);
                batches.add(imports.commit(ImportFixture.file(
                        source,
                        row,
                        from.minusSeconds(random.nextInt(900_000)).toString(),
                        to.plusSeconds(60).toString())));
            }
            case 5 -> {
                if (!batches.isEmpty()) {
                    imports.undo(batches.removeLast());
                }
            }
            case 6 -> {
                if (round > 10 && random.nextInt(3) == 0) {
                    ActingAs.role(Role.IT, () -> sources.agree(service, source.id(), "Closer to what users see"));
                }
            }
            default -> record(source, Observation.of(service, state, from, to));
        }
    }

    private void exclude(Random random, ServiceId service, Instant from, Instant to) {
        ExclusionKind kind = ExclusionKind.values()[random.nextInt(5)];
        Exclusion proposed = exclusions.proposed(
                service,
                new ExclusionDraft(from, from.plus(Duration.between(from, to).multipliedBy(20)), kind, "Agreed"));
        if (random.nextInt(4) > 0) {
            exclusions.accepted(proposed);
        }
    }

    private static Instant instant(Random random) {
        long millis = random.nextLong(Duration.between(JANUARY, JUNE).toMillis());
        return JANUARY.plusMillis(random.nextBoolean() ? millis : millis / 86_400_000L * 86_400_000L);
    }

    private void cover(MeasurementSource source, ServiceId service, Instant from, Instant to) {
        ActingAs.role(
                Role.IT,
                () -> ingest.record(source.id(), List.of(), List.of(new Coverage(service, new Interval(from, to)))));
    }

    private void down(MeasurementSource source, ServiceId service, String from, String to) {
        record(source, Observation.of(service, State.DOWN, Instant.parse(from), Instant.parse(to)));
    }

    private void record(MeasurementSource source, Observation observation) {
        ActingAs.role(Role.IT, () -> ingest.record(source.id(), List.of(observation), List.of()));
    }

    private void mark(ServiceId service) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> sql.execute(
                        "INSERT INTO assessment.stale_service (service_id, since, until) VALUES ('%s', '%s', '%s')"
                                .formatted(service, JANUARY, JUNE)));
    }

    private String code(ServiceId service) {
        return sql.fetchSingle("SELECT code FROM contract.service WHERE id = '%s'".formatted(service))
                .get(0, String.class);
    }

    private List<String> months(ServiceId service) {
        return sql.select(SEALED_MONTH.MONTH)
                .from(SEALED_MONTH)
                .where(SEALED_MONTH.SERVICE_ID.eq(service))
                .orderBy(SEALED_MONTH.MONTH)
                .fetch(row -> row.value1().toString());
    }

    /** How far each month is packed, in their order. */
    private List<String> packed(ServiceId service) {
        return sql.select(SEALED_MONTH.PACKED_UNTIL)
                .from(SEALED_MONTH)
                .where(SEALED_MONTH.SERVICE_ID.eq(service))
                .orderBy(SEALED_MONTH.MONTH)
                .fetch(row -> row.value1().toString());
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
