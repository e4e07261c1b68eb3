package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.assessment.change.AssessmentChanges;
import io.recourse.assessment.change.Reason;
import io.recourse.assessment.change.RevisionChange;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.State;
import io.recourse.measurement.Coverage;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.Observation;
import io.recourse.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A figure of a period that runs is brought up to date in place while only time passes: decision 081. */
@BackendTest
class RunningPeriodTest {

    private static final Instant MARCH = Instant.parse("2026-02-28T16:00:00Z");

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    AssessmentChanges changes;

    @Autowired
    IngestService ingest;

    @Autowired
    TestClock clock;

    private Clause clause;
    private MeasurementSource source;
    private Instant watchedUntil;

    @BeforeEach
    void itIsMarch() {
        clock.set("2026-03-10T00:00:00Z");
        fixture.work();
        clause = fixture.clause();
        source = fixture.source();
        watchedUntil = MARCH;
        watch("2026-03-10T00:00:00Z");
    }

    @Test
    void a_thousand_minutes_of_probes_are_one_revision() {
        Assessment first = fixture.assessed(clause, "2026-03");
        for (int minute = 0; minute < 20; minute++) {
            clock.advance(Duration.ofMinutes(50));
            watch(clock.instant().toString());
            assertThat(fixture.work()).isZero();
        }

        Assessment now = fixture.latest(clause, "2026-03");
        assertThat(now.id()).isEqualTo(first.id());
        assertThat(now.revision()).isEqualTo(1);
        assertThat(now.dataUntil()).isEqualTo("2026-03-10T16:40:00Z");
        assertThat(now.computedAt()).isEqualTo("2026-03-10T16:40:00Z");
        assertThat(now.renewals()).isEqualTo(new Assessment.Renewals(20, Instant.parse("2026-03-10T00:00:00Z")));
        assertThat(now.figure().up()).isGreaterThan(first.figure().up());
        assertThat(now.hashes().input()).isNotEqualTo(first.hashes().input());
        assertThat(fixture.detail(now).revisions()).hasSize(1);
    }

    @Test
    void an_outage_that_comes_and_goes_is_time_that_passes_as_long_as_the_promise_holds() {
        fixture.assessed(clause, "2026-03");
        clock.set("2026-03-10T01:00:00Z");
        record("2026-03-10T00:58:00Z", null);
        watch("2026-03-10T01:00:00Z");
        Assessment during = fixture.assessed(clause, "2026-03");
        clock.set("2026-03-10T01:10:00Z");
        record("2026-03-10T00:58:00Z", "2026-03-10T01:01:00Z");
        watch("2026-03-10T01:10:00Z");
        Assessment after = fixture.assessed(clause, "2026-03");

        assertThat(during.revision()).isEqualTo(1);
        assertThat(during.figure().downTime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(after.revision()).isEqualTo(1);
        assertThat(after.figure().downTime()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void a_promise_that_is_broken_is_a_revision_that_says_why() {
        Assessment first = fixture.assessed(clause, "2026-03");
        clock.set("2026-03-10T03:00:00Z");
        record("2026-03-10T01:00:00Z", "2026-03-10T03:00:00Z");
        watch("2026-03-10T03:00:00Z");

        Assessment broken = fixture.assessed(clause, "2026-03");

        assertThat(broken.revision()).isEqualTo(2);
        assertThat(broken.id()).isNotEqualTo(first.id());
        assertThat(broken.figure().isBreached()).isTrue();
        assertThat(kinds(broken)).containsExactly(Reason.Kind.RECORD_ADDED);
    }

    @Test
    void what_is_learned_late_about_time_already_told_is_a_revision_that_says_why() {
        fixture.assessed(clause, "2026-03");
        clock.set("2026-03-10T01:00:00Z");
        watch("2026-03-10T01:00:00Z");
        Assessment before = fixture.assessed(clause, "2026-03");
        clock.set("2026-03-10T02:00:00Z");
        record("2026-03-05T00:00:00Z", "2026-03-05T00:01:00Z");
        watch("2026-03-10T02:00:00Z");

        Assessment late = fixture.assessed(clause, "2026-03");

        assertThat(before.revision()).isEqualTo(1);
        assertThat(before.renewals()).isNotNull();
        assertThat(late.revision()).isEqualTo(2);
        assertThat(late.renewals()).isNull();
        assertThat(late.figure().met()).isTrue();
        RevisionChange change = change(late);
        assertThat(change.before()).isNotNull();
        assertThat(change.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Reason.Kind.RECORD_ADDED);
            assertThat(reason.time().from()).isEqualTo("2026-03-05T00:00:00Z");
            assertThat(reason.downMillis()).isEqualTo(60_000);
        });
    }

    @Test
    void the_end_of_the_period_is_a_revision_and_each_one_after_it_too() {
        Assessment running = fixture.assessed(clause, "2026-03");
        clock.set("2026-04-02T00:00:00Z");
        watch("2026-04-02T00:00:00Z");
        Assessment over = fixture.assessed(clause, "2026-03");
        clock.set("2026-04-03T00:00:00Z");
        record("2026-03-05T00:00:00Z", "2026-03-05T00:01:00Z");
        Assessment corrected = fixture.assessed(clause, "2026-03");
        clock.set("2026-04-04T00:00:00Z");
        record("2026-03-31T15:59:00Z", "2026-03-31T16:01:00Z");
        Assessment again = fixture.assessed(clause, "2026-03");

        assertThat(List.of(running, over, corrected, again))
                .extracting(one -> one.revision() + " " + one.finished() + " "
                        + one.figure().down())
                .containsExactly("1 false 0", "2 true 0", "3 true 60000", "4 true 120000");
        assertThat(fixture.detail(again).revisions()).hasSize(4);
        assertThat(kinds(over)).contains(Reason.Kind.PERIOD_END);
    }

    /** The regression list: a correction after the close is never silent. */
    @Test
    void a_correction_after_the_close_leaves_what_was_told_as_it_is_and_says_what_it_changes() {
        clock.set("2026-04-02T00:00:00Z");
        watch("2026-04-02T00:00:00Z");
        Assessment told = fixture.assessed(clause, "2026-03");
        List<AssessedInterval> spans = spans(told);
        clock.set("2026-05-20T00:00:00Z");
        record("2026-03-12T08:00:00Z", "2026-03-12T10:00:00Z");

        Assessment corrected = fixture.assessed(clause, "2026-03");

        Assessment asToldThen = fixture.detail(corrected).revisions().getLast().assessment();
        assertThat(asToldThen)
                .usingRecursiveComparison()
                .ignoringFields("latest")
                .isEqualTo(told);
        assertThat(asToldThen.latest()).isFalse();
        assertThat(spans(told)).isEqualTo(spans);
        assertThat(corrected.revision()).isEqualTo(told.revision() + 1);
        RevisionChange change = change(corrected);
        assertThat(change.down()).isEqualTo(7_200_000);
        assertThat(change.creditMinor()).isEqualTo(100_000);
        assertThat(change.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.downMillis()).isEqualTo(7_200_000));
    }

    private List<AssessedInterval> spans(Assessment assessment) {
        return fixture.detail(assessment).intervals().stream()
                .map(ExplainedInterval::assessed)
                .toList();
    }

    private List<Reason.Kind> kinds(Assessment assessment) {
        return change(assessment).reasons().stream().map(Reason::kind).toList();
    }

    /** From the revision before to this one. */
    private RevisionChange change(Assessment assessment) {
        return ActingAs.role(Role.AUDITOR, () -> changes.of(assessment.id())).stream()
                .filter(one -> one.revision().id().equals(assessment.id()))
                .findFirst()
                .orElseThrow();
    }

    private void watch(String until) {
        Interval more = new Interval(watchedUntil, Instant.parse(until));
        watchedUntil = more.to();
        ActingAs.role(
                Role.IT, () -> ingest.record(source.id(), List.of(), List.of(new Coverage(clause.serviceId(), more))));
    }

    private void record(String from, @Nullable String to) {
        Observation down = Observation.of(
                clause.serviceId(), State.DOWN, Instant.parse(from), to == null ? null : Instant.parse(to));
        ActingAs.role(Role.IT, () -> ingest.record(source.id(), List.of(down), List.of()));
    }
}
