package io.recourse.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.assessment.change.AssessmentChanges;
import io.recourse.assessment.change.Reason;
import io.recourse.assessment.change.RevisionChange;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.State;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionDraft;
import io.recourse.exclusion.ExclusionFixture;
import io.recourse.measurement.IngestService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Between two revisions somebody can see what happened, for how long, and what it cost. */
@BackendTest
class AssessmentChangesTest {

    @Autowired
    AssessmentFixture fixture;

    @Autowired
    AssessmentChanges changes;

    @Autowired
    IngestService ingest;

    @Autowired
    ExclusionFixture exclusions;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester http;

    @Test
    void the_first_revision_has_no_reason() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T10:00:00Z,2026-03-10T12:00:00Z,DOWN");

        RevisionChange first = latest(clause);

        assertThat(first.before()).isNull();
        assertThat(first.reasons()).isEmpty();
        assertThat(first.down()).isEqualTo(7_200_000);
    }

    @Test
    void an_outage_that_was_recorded_later_is_named_with_its_time_and_its_money() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, "2026-03-10T10:00:00Z,2026-03-10T10:05:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(
                source,
                Observation.of(clause.serviceId(), State.DOWN, at("2026-03-12T08:00:00Z"), at("2026-03-12T10:00:00Z"))
                        .described("Login down", null, null));

        RevisionChange change = latest(clause);

        assertThat(change.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Reason.Kind.RECORD_ADDED);
            assertThat(reason.text().arguments()).containsExactly("Login down");
            assertThat(reason.time().from()).isEqualTo(at("2026-03-12T08:00:00Z"));
            assertThat(reason.downMillis()).isEqualTo(7_200_000);
        });
        assertThat(change.spans()).singleElement().satisfies(span -> {
            assertThat(span.time().duration()).isEqualTo(Duration.ofHours(2));
            assertThat(span.downMillis()).isEqualTo(7_200_000);
        });
        assertThat(change.creditMinor()).isEqualTo(100_000);
    }

    /** Nobody reads DOWN: a record that its source gave no title is told by its state, in the reader's language. */
    @ParameterizedTest
    @CsvSource({"en, An outage was recorded.", "ar, سُجّل انقطاع.", "zh, 记录了一次中断。"})
    void a_record_without_a_title_is_told_by_its_state_in_words(String language, String sentence) {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, "2026-03-10T10:00:00Z,2026-03-10T10:05:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(source, down(clause, "2026-03-12T08:00:00Z", "2026-03-12T10:00:00Z"));

        assertThat(latest(clause).reasons())
                .extracting(reason -> reason.text().in(Locale.forLanguageTag(language)))
                .containsExactly(sentence);
    }

    /** 150 outages of a minute: 100 sentences, and one for the 50 others with their 50 minutes. */
    @Test
    void more_records_than_anybody_reads_are_told_in_one_sentence_and_no_second_is_lost() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, "2026-03-10T10:00:00Z,2026-03-10T10:05:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        Instant first = at("2026-03-12T08:00:00Z");
        record(
                source,
                IntStream.range(0, 150)
                        .mapToObj(n -> Observation.of(
                                clause.serviceId(),
                                State.DOWN,
                                first.plusSeconds(600L * n),
                                first.plusSeconds(600L * n + 60)))
                        .toArray(Observation[]::new));

        List<Reason> reasons = latest(clause).reasons();

        assertThat(reasons).hasSize(101);
        assertThat(reasons.getLast()).satisfies(rest -> {
            assertThat(rest.kind()).isEqualTo(Reason.Kind.RECORDS);
            assertThat(rest.text().in(Locale.ENGLISH)).contains("50 ");
            assertThat(rest.downMillis()).isEqualTo(3_000_000);
            assertThat(rest.time().from()).isEqualTo(first.plusSeconds(60_000));
        });
        assertThat(reasons.stream().mapToLong(Reason::downMillis).sum()).isEqualTo(9_000_000);
    }

    @Test
    void an_end_that_became_known_a_correction_and_a_withdrawal_are_told_apart() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, "2026-03-10T10:00:00Z,2026-03-10T10:05:00Z,DOWN");
        record(source, down(clause, "2026-03-30T10:00:00Z", null));
        record(
                source,
                down(clause, "2026-03-20T10:00:00Z", "2026-03-20T11:00:00Z").named("INC-1"));
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(source, down(clause, "2026-03-30T10:00:00Z", "2026-03-30T10:30:00Z"));
        record(
                source,
                down(clause, "2026-03-20T10:00:00Z", "2026-03-20T10:20:00Z").named("INC-1"));

        RevisionChange change = latest(clause);

        assertThat(change.reasons())
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.RECORD_CORRECTED, Reason.Kind.RECORD_CLOSED);
        assertThat(change.reasons().getFirst().downMillis()).isEqualTo(-2_400_000);
    }

    @Test
    void an_accepted_exclusion_is_named_with_what_it_took_away() {
        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T10:00:00Z,2026-03-10T12:00:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        Exclusion proposed = exclusions.proposed(
                clause.serviceId(),
                new ExclusionDraft(
                        at("2026-03-10T11:00:00Z"),
                        at("2026-03-10T13:00:00Z"),
                        ExclusionKind.FORCE_MAJEURE,
                        "Typhoon"));
        clock.advance(Duration.ofMinutes(1));
        exclusions.accepted(proposed);

        RevisionChange change = latest(clause);

        assertThat(change.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Reason.Kind.EXCLUSION_ACCEPTED);
            assertThat(reason.text().arguments()).containsExactly("Typhoon");
            assertThat(reason.downMillis()).isEqualTo(-3_600_000);
        });
        assertThat(change.down()).isEqualTo(-3_600_000);
    }

    @Test
    @WithUser(Role.AUDITOR)
    void programs_get_the_same() {
        Clause clause = fixture.clause();
        MeasurementSource source = fixture.source();
        fixture.measure(source, clause, "2026-03-10T10:00:00Z,2026-03-10T10:05:00Z,DOWN");
        fixture.assessed(clause, "2026-03");
        clock.advance(Duration.ofMinutes(1));
        record(source, down(clause, "2026-03-12T08:00:00Z", "2026-03-12T10:00:00Z"));
        Assessment assessment = fixture.assessed(clause, "2026-03");

        var answer = http.get()
                .uri("/api/v1/assessments/" + assessment.id() + "/changes")
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.items[0].downSeconds").isEqualTo("7200");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].creditBefore.amount")
                .isEqualTo("0.00");
        assertThat(answer).bodyJson().extractingPath("$.items[0].credit.amount").isEqualTo("1000.00");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].reasons[0].kind")
                .isEqualTo("RECORD_ADDED");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].spans[0].after")
                .isEqualTo("DOWN");
    }

    private RevisionChange latest(Clause clause) {
        Assessment assessment = fixture.assessed(clause, "2026-03");
        List<RevisionChange> all = ActingAs.role(Role.AUDITOR, () -> changes.of(assessment.id()));
        return all.getFirst();
    }

    private void record(MeasurementSource source, Observation... observations) {
        ActingAs.role(Role.IT, () -> ingest.record(source.id(), List.of(observations), List.of()));
    }

    private static Observation down(Clause clause, String from, String to) {
        return Observation.of(clause.serviceId(), State.DOWN, at(from), to == null ? null : at(to));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
