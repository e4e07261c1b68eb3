package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.change.AssessmentChanges;
import io.recourse.assessment.change.Reason;
import io.recourse.assessment.change.RevisionChange;
import io.recourse.contract.RegisterFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseService;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionDraft;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.service.FeeDraft;
import io.recourse.contract.service.FeeService;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MetricRule;
import io.recourse.contract.terms.State;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionFixture;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.Observation;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Every cause of a change is named, no other is, and what they took and brought adds up to the whole change. */
@BackendTest
class ChangeReasonsTest {

    private static final String FIRST = "2026-03-10T10:00:00Z,2026-03-10T12:00:00Z,DOWN";

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    MetricFixture metrics;

    @Autowired
    AssessmentChanges changes;

    @Autowired
    IngestService ingest;

    @Autowired
    ExclusionFixture exclusions;

    @Autowired
    ExclusionService decisions;

    @Autowired
    FeeService fees;

    @Autowired
    ServiceRegister services;

    @Autowired
    ClauseService clauses;

    @Autowired
    ClauseVersionService versions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @Test
    void an_acceptance_that_is_taken_back_is_named_and_the_change_that_it_made_before_is_still_told() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, FIRST);
        fixture.assessed(clause, "2026-03");
        Exclusion typhoon = accepted(clause, "2026-03-10T11:00:00Z", "2026-03-10T13:00:00Z", "Typhoon");
        fixture.assessed(clause, "2026-03");
        takenBack(typhoon, "The port was open");

        List<RevisionChange> all = all(clause);

        assertThat(all).hasSize(3);
        assertThat(kinds(all.get(1))).containsExactly(Reason.Kind.EXCLUSION_ACCEPTED);
        assertThat(all.get(1).reasons().getFirst().text().arguments()).containsExactly("Typhoon");
        assertThat(kinds(all.getFirst())).containsExactly(Reason.Kind.EXCLUSION_TAKEN_BACK);
        assertThat(all.getFirst().reasons().getFirst().text().arguments()).containsExactly("Typhoon");
        assertThat(all.getFirst().reasons().getFirst().downMillis()).isEqualTo(3_600_000);
        addsUp(all);
    }

    @Test
    void one_exclusion_that_came_and_another_that_went_are_both_named() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, FIRST);
        Exclusion typhoon = accepted(clause, "2026-03-10T11:00:00Z", "2026-03-10T13:00:00Z", "Typhoon");
        fixture.assessed(clause, "2026-03");
        takenBack(typhoon, "The port was open");
        accepted(clause, "2026-03-10T10:00:00Z", "2026-03-10T10:30:00Z", "Customer's firewall");

        List<RevisionChange> all = all(clause);

        assertThat(kinds(all.getFirst()))
                .containsExactly(Reason.Kind.EXCLUSION_ACCEPTED, Reason.Kind.EXCLUSION_TAKEN_BACK);
        assertThat(all.getFirst().reasons()).extracting(Reason::downMillis).containsExactly(-1_800_000L, 3_600_000L);
        addsUp(all);
    }

    @Test
    void an_exclusion_that_came_and_went_before_anybody_looked_changes_nothing() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, FIRST);
        fixture.assessed(clause, "2026-03");
        takenBack(accepted(clause, "2026-03-10T11:00:00Z", "2026-03-10T13:00:00Z", "Typhoon"), "No");

        assertThat(all(clause)).hasSize(1);
    }

    @Test
    void records_that_overlap_share_the_seconds_instead_of_counting_them_twice() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, FIRST);
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(source, down(clause, "2026-03-12T08:00:00Z", "2026-03-12T10:00:00Z", "Login"));
        record(source, down(clause, "2026-03-12T09:00:00Z", "2026-03-12T11:00:00Z", "Search"));

        List<RevisionChange> all = all(clause);

        assertThat(all.getFirst().down()).isEqualTo(3 * 3_600_000);
        assertThat(all.getFirst().reasons())
                .extracting(reason -> reason.text().arguments().getFirst())
                .containsExactly("Login", "Search");
        addsUp(all);
    }

    @Test
    void what_the_rules_of_the_clause_make_of_an_outage_is_told_apart_from_the_outage() {
        Formula wholeMinutes = new JsonMapper().readValue("{\"minuteRule\":\"ANY_PART_DOWN\"}", Formula.class);
        Clause clause = fixture.clause(
                RegisterFixture.promise(RegisterFixture.START, null).with(wholeMinutes));
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, FIRST);
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(source, down(clause, "2026-03-12T08:00:30Z", "2026-03-12T08:05:30Z", "Login"));

        List<RevisionChange> all = all(clause);

        assertThat(all.getFirst().down()).isEqualTo(6 * 60_000);
        assertThat(kinds(all.getFirst())).contains(Reason.Kind.RECORD_ADDED);
        addsUp(all);
    }

    @Test
    void time_that_was_watched_later_is_named_beside_an_outage_that_came_with_it() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        ActingAs.role(
                Role.IT,
                () -> ingest.record(
                        source.id(),
                        List.of(down(clause, "2026-03-10T10:00:00Z", "2026-03-10T12:00:00Z", "Login")),
                        List.of(new Coverage(
                                clause.serviceId(), span("2026-02-28T16:00:00Z", "2026-03-20T00:00:00Z")))));
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        ActingAs.role(
                Role.IT,
                () -> ingest.record(
                        source.id(),
                        List.of(down(clause, "2026-03-25T10:00:00Z", "2026-03-25T11:00:00Z", "Search")),
                        List.of(new Coverage(
                                clause.serviceId(), span("2026-03-20T00:00:00Z", "2026-03-31T16:00:00Z")))));

        List<RevisionChange> all = all(clause);

        assertThat(kinds(all.getFirst())).containsExactly(Reason.Kind.RECORD_ADDED, Reason.Kind.COVERAGE);
        addsUp(all);
    }

    @Test
    void a_version_that_ends_within_the_period_says_so_and_not_that_it_took_its_own_place() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, FIRST, "2026-03-25T10:00:00Z,2026-03-25T11:00:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        ClauseVersion version = version(clause);
        ActingAs.role(
                Role.LEGAL,
                () -> versions.end(version.id(), clauses.get(clause.id()).version(), LocalDate.of(2026, 3, 20)));

        List<RevisionChange> all = all(clause);

        assertThat(all.getFirst().down()).isEqualTo(-3_600_000);
        assertThat(kinds(all.getFirst())).contains(Reason.Kind.DAYS).doesNotContain(Reason.Kind.CLAUSE);
        addsUp(all);
    }

    @Test
    void a_version_that_takes_the_place_of_another_is_named_with_the_seconds_that_it_counts_otherwise() {
        Clause clause = fixture.clause();
        fixture.measure(
                fixture.source(),
                clause,
                "2026-03-10T10:00:00Z,2026-03-10T10:05:00Z,DOWN",
                "2026-03-12T10:00:00Z,2026-03-12T12:00:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        Formula tenMinutes = new JsonMapper().readValue("{\"minimumOutage\":\"PT10M\"}", Formula.class);
        ClauseVersionDraft second =
                RegisterFixture.promise(LocalDate.of(2026, 3, 1), null).with(tenMinutes);
        ActingAs.role(
                Role.LEGAL,
                () -> versions.add(clause.id(), clauses.get(clause.id()).version(), second));

        List<RevisionChange> all = all(clause);

        assertThat(kinds(all.getFirst())).contains(Reason.Kind.CLAUSE);
        assertThat(all.getFirst().down()).isEqualTo(-300_000);
        addsUp(all);
    }

    @Test
    void a_fee_that_changed_moves_money_and_no_second() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, FIRST);
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        ActingAs.role(
                Role.FINANCE,
                () -> fees.change(
                        clause.serviceId(),
                        services.get(clause.serviceId()).version(),
                        RegisterFixture.START,
                        new FeeDraft(RegisterFixture.START, null, "12000")));

        List<RevisionChange> all = all(clause);

        assertThat(kinds(all.getFirst())).containsExactly(Reason.Kind.FEE);
        assertThat(all.getFirst().creditMinor()).isEqualTo(20_000);
        assertThat(all.getFirst().down()).isZero();
        addsUp(all);
    }

    @Test
    void a_ticket_that_came_late_is_named_as_a_ticket() {
        Clause clause = fixture.clause(
                MetricFixture.promise(Metric.RESPONSE_TIME, "15", MetricRule.NONE, MetricFixture.perIncident("250")));
        MeasurementSource source = fixture.source();
        metrics.tell(source, MetricFixture.ticket(clause, "A", 1, "03:00:00", "03:00:00", "03:01:00", ""));
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        metrics.tell(source, MetricFixture.ticket(clause, "B", 1, "04:00:00", "04:00:00", "05:00:00", ""));

        RevisionChange change = all(clause).getFirst();

        assertThat(change.creditMinor()).isEqualTo(25_000);
        assertThat(kinds(change)).containsExactly(Reason.Kind.ITEM_ADDED);
        assertThat(change.reasons().getFirst().text().in(Locale.ENGLISH)).contains("B");
    }

    @Test
    void a_record_that_was_written_before_an_assessment_and_committed_after_it_is_still_named() throws Exception {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, FIRST);
        clock.advance(Duration.ofMinutes(1));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record(source, down(clause, "2026-03-12T08:00:00Z", "2026-03-12T10:00:00Z", "Login"));
            clock.advance(Duration.ofSeconds(2));
            inAnotherThread(() -> fixture.assessed(clause, "2026-03"));
        });
        clock.advance(Duration.ofSeconds(2));

        RevisionChange change = all(clause).getFirst();

        assertThat(change.down()).isEqualTo(7_200_000);
        assertThat(kinds(change)).containsExactly(Reason.Kind.RECORD_ADDED);
    }

    @Test
    void an_event_that_came_and_was_taken_back_before_anybody_looked_changes_nothing() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, FIRST);
        record(
                source,
                down(clause, "2026-03-20T10:00:00Z", "2026-03-20T11:00:00Z", "A")
                        .named("INC-1"));
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(
                source,
                down(clause, "2026-03-20T10:00:00Z", "2026-03-20T15:00:00Z", "A")
                        .named("INC-1"));
        clock.advance(Duration.ofMinutes(1));
        record(
                source,
                down(clause, "2026-03-20T10:00:00Z", "2026-03-20T11:00:00Z", "A")
                        .named("INC-1"));

        assertThat(all(clause)).hasSize(1);
    }

    /** Causes that say how much they moved say together what moved. */
    private static void addsUp(List<RevisionChange> all) {
        for (RevisionChange change : all) {
            if (change.before() != null) {
                assertThat(change.reasons().stream()
                                .map(Reason::downMillis)
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .sum())
                        .as("%s", change.reasons())
                        .isEqualTo(change.down());
            }
        }
    }

    private static List<Reason.Kind> kinds(RevisionChange change) {
        return change.reasons().stream().map(Reason::kind).toList();
    }

    private List<RevisionChange> all(Clause clause) {
        Assessment assessment = fixture.assessed(clause, "2026-03");
        return ActingAs.role(Role.AUDITOR, () -> changes.of(assessment.id()));
    }

    private ClauseVersion version(Clause clause) {
        return ActingAs.role(Role.AUDITOR, () -> versions.of(clause.id()).getFirst());
    }

    private Exclusion accepted(Clause clause, String from, String to, String why) {
        clock.advance(Duration.ofMinutes(1));
        Exclusion proposed = exclusions.proposed(
                clause.serviceId(), new ExclusionDraft(at(from), at(to), ExclusionKind.FORCE_MAJEURE, why));
        clock.advance(Duration.ofMinutes(1));
        return exclusions.accepted(proposed);
    }

    private void takenBack(Exclusion exclusion, String why) {
        clock.advance(Duration.ofMinutes(1));
        ActingAs.user("checker", Role.LEGAL, () -> decisions.refuse(exclusion.id(), exclusion.version(), why));
    }

    private void record(MeasurementSource source, Observation observation) {
        ActingAs.role(Role.IT, () -> ingest.record(source.id(), List.of(observation), List.of()));
    }

    private static Observation down(Clause clause, String from, String to, String title) {
        return Observation.of(clause.serviceId(), State.DOWN, at(from), at(to)).described(title, null, null);
    }

    private static Interval span(String from, String to) {
        return new Interval(at(from), at(to));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
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
