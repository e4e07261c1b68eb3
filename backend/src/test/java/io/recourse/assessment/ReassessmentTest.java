package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.ASSESSMENT_;
import static io.recourse.db.jooq.assessment.Tables.STALE_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.PartialPeriod;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.VersionChange;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.imports.ImportBatch;
import io.recourse.measurement.imports.ImportFixture;
import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@BackendTest
class ReassessmentTest {

    private static final String OUTAGE = "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN";

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    ImportFixture imports;

    @Autowired
    ExclusionService exclusions;

    @Autowired
    AssessmentCalendar calendar;

    @Autowired
    AssessmentWorker worker;

    @Autowired
    Saboteur saboteur;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void nothingWaits() {
        saboteur.plan = Saboteur.NO_HARM;
        fixture.work();
    }

    @Test
    void a_breach_gives_figure_credit_intervals_and_reasons() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, OUTAGE);

        Assessment march = fixture.assessed(clause, "2026-03");

        Duration month = Duration.ofDays(31);
        assertThat(march.figure().down()).isEqualTo(Duration.ofHours(2).toMillis());
        assertThat(march.figure().counted()).isEqualTo(month.toMillis());
        assertThat(march.figure().exact()).isEqualTo("371/372");
        assertThat(march.figure().availability()).isEqualByComparingTo("99.731182795698");
        assertThat(march.figure().isBreached()).isTrue();
        assertThat(march.figure().allowedDown()).isEqualTo(Duration.ofMillis(2_678_400));
        assertThat(march.entitlement().credit().toString()).isEqualTo("HKD 1000.00");
        assertThat(march.entitlement().steps()).isNotEmpty();
        assertThat(march.isClaimable()).isTrue();
        AssessmentDetail detail = fixture.detail(march);
        assertThat(detail.version().terms().quotedText()).contains("99.9%");
        assertThat(detail.intervals())
                .extracting(one ->
                        one.assessed().attribution() + " " + one.records().size())
                .containsExactly("UP 0", "DOWN 1", "UP 0");
        assertThat(fixture.latest(clause, "2026-02").figure().met()).isTrue();
    }

    @Test
    void late_data_make_a_new_revision_and_unchanged_inputs_make_none() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, OUTAGE);
        assertThat(fixture.assessed(clause, "2026-03").revision()).isEqualTo(1);

        fixture.measure(source, clause, OUTAGE, "2026-03-20T00:00Z,2026-03-20T01:00Z,DOWN");
        Assessment second = fixture.assessed(clause, "2026-03");
        fixture.measure(source, clause, OUTAGE, "2026-03-20T00:00Z,2026-03-20T00:30Z,DOWN");
        int added = fixture.work();

        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.figure().down()).isEqualTo(Duration.ofHours(3).toMillis());
        assertThat(added).as("an outage inside a known one changes no state").isZero();
        assertThat(fixture.latest(clause, "2026-02").revision()).isEqualTo(1);
        assertThat(fixture.detail(second).revisions())
                .extracting(one -> one.assessment().revision() + " " + one.changed())
                .containsExactly("2 [TIMELINE]", "1 []");
    }

    @Test
    void an_undone_import_brings_the_earlier_figure_back_as_a_revision_of_its_own() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause);
        String quiet = fixture.assessed(clause, "2026-03").hashes().input();
        ImportBatch batch = fixture.measure(source, clause, OUTAGE);
        assertThat(fixture.assessed(clause, "2026-03").figure().isBreached()).isTrue();

        imports.undo(batch);

        Assessment third = fixture.assessed(clause, "2026-03");
        assertThat(third.revision()).isEqualTo(3);
        assertThat(third.hashes().input()).isEqualTo(quiet);
        assertThat(third.figure().met()).isTrue();
    }

    @Test
    void an_accepted_exclusion_changes_the_figure_and_its_refusal_changes_it_back() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, OUTAGE);
        Assessment before = fixture.assessed(clause, "2026-03");
        Exclusion proposed = ActingAs.user(
                "maker",
                Role.IT,
                () -> exclusions.propose(
                        clause.serviceId(),
                        new ExclusionDraft(
                                Instant.parse("2026-03-09T00:00:00Z"),
                                Instant.parse("2026-03-10T01:59:00Z"),
                                ExclusionKind.PLANNED_MAINTENANCE,
                                "announced")));
        assertThat(fixture.work()).as("a proposal changes nothing").isZero();

        Exclusion accepted =
                ActingAs.role(Role.LEGAL, () -> exclusions.accept(proposed.id(), proposed.version(), null));
        Assessment excluded = fixture.assessed(clause, "2026-03");
        ActingAs.role(Role.LEGAL, () -> exclusions.refuse(accepted.id(), accepted.version(), "was not announced"));
        Assessment after = fixture.assessed(clause, "2026-03");

        assertThat(excluded.figure().down()).isEqualTo(Duration.ofMinutes(1).toMillis());
        assertThat(excluded.figure().met()).isTrue();
        assertThat(excluded.entitlement().isGranted()).isFalse();
        assertThat(fixture.detail(excluded).revisions().getFirst().changed())
                .containsExactly(Revision.Input.EXCLUSIONS);
        assertThat(after.hashes().input()).isEqualTo(before.hashes().input());
        assertThat(after.figure()).isEqualTo(before.figure());
        assertThat(after.revision()).isEqualTo(3);
    }

    @Test
    void a_connection_killed_in_the_middle_leaves_the_mark_and_no_half_result() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, OUTAGE);
        saboteur.plan = () -> sql.fetchValue("SELECT pg_terminate_backend(pg_backend_pid())");

        fixture.work();

        assertThat(sql.fetchCount(ASSESSMENT_, ASSESSMENT_.CLAUSE_ID.eq(clause.id())))
                .isZero();
        assertThat(sql.fetchCount(STALE_SERVICE, STALE_SERVICE.SERVICE_ID.eq(clause.serviceId())))
                .isPositive();
        assertThat(sql.fetchExists(STALE_SERVICE, STALE_SERVICE.FAILURE.isNotNull()))
                .isTrue();

        saboteur.plan = Saboteur.NO_HARM;
        sql.update(STALE_SERVICE).setNull(STALE_SERVICE.NOT_BEFORE).execute();
        assertThat(fixture.assessed(clause, "2026-03").revision()).isEqualTo(1);
    }

    @Test
    void two_workers_at_once_assess_everything_once() throws Exception {
        List<Clause> clauses = List.of(fixture.clause(), fixture.clause(), fixture.clause(), fixture.clause());
        clauses.forEach(clause -> fixture.measure(fixture.source(), clause, OUTAGE));

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> work = worker::run;
            List<Future<Integer>> runs = threads.invokeAll(List.of(work, work));
            assertThat(runs.get(0).get() + runs.get(1).get()).isEqualTo(4 * 9);
        }

        clauses.forEach(clause -> {
            assertThat(fixture.all(clause))
                    .hasSize(9)
                    .allSatisfy(one -> assertThat(one.revision()).isEqualTo(1));
        });
        assertThat(sql.fetchCount(STALE_SERVICE)).isZero();
    }

    @Test
    void a_running_period_grants_nothing_and_becomes_final_when_it_is_over() {
        Clause clause = fixture.clause();
        clock.set("2026-03-15T00:00:00Z");
        imports.commit(ImportFixture.file(
                fixture.source(),
                "service,from,to,state\n" + clause.serviceCode() + "," + OUTAGE + "\n",
                "2026-03-01T00:00:00Z",
                "2026-03-14T00:00:00Z"));
        Assessment running = fixture.assessed(clause, "2026-03");
        assertThat(running.finished()).isFalse();
        assertThat(running.dataUntil()).isEqualTo("2026-03-14T00:00:00Z");
        assertThat(running.figure().isBreached()).isTrue();
        assertThat(running.entitlement().isGranted()).isFalse();
        assertThat(running.isClaimable()).isFalse();

        clock.set("2026-04-01T00:00:00Z");
        calendar.markDue();
        Assessment over = fixture.assessed(clause, "2026-03");

        assertThat(over.finished()).isTrue();
        assertThat(over.figure().down()).isEqualTo(running.figure().down());
        assertThat(over.isClaimable()).isTrue();
        assertThat(fixture.latest(clause, "2026-04").figure().met())
                .as("nothing is known about April, and no data is never up")
                .isNull();
    }

    @Test
    void a_rolling_window_is_opened_when_it_begins_although_another_one_still_runs() {
        PeriodRule weekly = new PeriodRule(
                1,
                1,
                CalendarSpan.ofDays(30),
                CalendarSpan.ofDays(7),
                LocalDate.of(2026, 3, 1),
                PartialPeriod.COUNTS,
                VersionChange.VERSION_AT_START);
        Clause clause = fixture.clause(RegisterFixture.promise(LocalDate.of(2026, 3, 1), null)
                .with(PeriodKind.ROLLING, MetricRule.NONE, weekly, RemedyTerms.DEFAULT));
        clock.set("2026-03-05T00:00:00Z");
        imports.commit(ImportFixture.file(
                fixture.source(),
                "service,from,to,state\n" + clause.serviceCode() + ",2026-03-02T00:00Z,2026-03-02T02:00Z,DOWN\n",
                "2026-03-01T00:00:00Z",
                "2026-03-04T00:00:00Z"));
        calendar.markDue();
        fixture.work();
        assertThat(labels(clause)).containsExactly("2026-03-01-P30D");

        clock.set("2026-03-08T00:00:00Z");
        calendar.markDue();
        fixture.work();

        assertThat(labels(clause)).containsExactlyInAnyOrder("2026-03-01-P30D", "2026-03-08-P30D");
    }

    private List<String> labels(Clause clause) {
        return fixture.all(clause).stream().map(one -> one.period().label()).toList();
    }

    @Test
    void a_revision_is_never_changed_and_time_is_always_accounted_for() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, OUTAGE);
        Assessment march = fixture.assessed(clause, "2026-03");

        assertThatThrownBy(() -> sql.update(ASSESSMENT_)
                        .set(ASSESSMENT_.DOWN_MS, 0L)
                        .set(ASSESSMENT_.UP_MS, march.figure().counted())
                        .where(ASSESSMENT_.ID.eq(march.id()))
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class);
        fixture.all(clause).forEach(one -> {
            Figure figure = one.figure();
            assertThat(figure.up() + figure.down() + figure.removed()).isEqualTo(figure.period());
            long spans = fixture.detail(one).intervals().stream()
                    .mapToLong(span -> span.assessed().interval().duration().toMillis())
                    .sum();
            assertThat(spans).isEqualTo(one.interval().duration().toMillis());
        });
    }
}
