package io.recourse.assessment.change;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Revision;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.db.id.AssessmentId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.exclusion.ExclusionStatus;
import io.recourse.measurement.RecordChange;
import io.recourse.measurement.RecordedInterval;
import io.recourse.measurement.Timelines;
import io.recourse.money.Money;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why a figure changed from one revision to the next: which record, exclusion, clause or fee, and by how much. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class AssessmentChanges {

    private final AssessmentService assessments;
    private final ClauseVersionService versions;
    private final Timelines timelines;
    private final ExclusionService exclusions;

    AssessmentChanges(
            AssessmentService assessments,
            ClauseVersionService versions,
            Timelines timelines,
            ExclusionService exclusions) {
        this.assessments = assessments;
        this.versions = versions;
        this.timelines = timelines;
        this.exclusions = exclusions;
    }

    /** Every revision of the assessment's clause and period, the latest first; throws NotFound if there is none. */
    public List<RevisionChange> of(AssessmentId id) {
        List<Revision> revisions = assessments.revisions(id);
        List<RevisionChange> changes = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            Assessment before = i + 1 < revisions.size() ? revisions.get(i + 1).assessment() : null;
            changes.add(change(revisions.get(i), before));
        }
        return changes;
    }

    private RevisionChange change(Revision revision, @Nullable Assessment before) {
        Assessment now = revision.assessment();
        if (before == null) {
            return new RevisionChange(now, null, List.of(), List.of());
        }
        List<ChangedSpan> spans =
                ChangedSpan.between(assessments.intervals(before.id()), assessments.intervals(now.id()));
        List<Reason> reasons = new ArrayList<>();
        Set<Revision.Input> inputs = revision.changed();
        for (Revision.Input input : Revision.Input.values()) {
            if (inputs.contains(input)) {
                switch (input) {
                    case TIMELINE -> measured(now, before, spans, reasons);
                    case EXCLUSIONS -> excluded(now, before, spans, reasons);
                    default -> reasons.add(whole(input, now, before));
                }
            }
        }
        return new RevisionChange(now, before, reasons, spans);
    }

    private void measured(Assessment now, Assessment before, List<ChangedSpan> spans, List<Reason> reasons) {
        if (!Objects.equals(now.source(), before.source())) {
            reasons.add(reason(Reason.Kind.SOURCE));
            return;
        }
        List<RecordChange> records = now.source() == null
                ? List.of()
                : timelines.changes(
                        now.subject().service(), now.source(), now.interval(), before.computedAt(), now.computedAt());
        records.forEach(change -> reasons.add(record(change, now.interval(), spans)));
        if (records.isEmpty()) {
            reasons.add(reason(Reason.Kind.COVERAGE));
        }
    }

    private void excluded(Assessment now, Assessment before, List<ChangedSpan> spans, List<Reason> reasons) {
        List<Exclusion> accepted = exclusions.touching(now.subject().service(), now.interval()).stream()
                .filter(one -> one.status() == ExclusionStatus.ACCEPTED)
                .filter(one -> isBetween(one.decidedAt(), before, now))
                .toList();
        accepted.forEach(one -> reasons.add(about(
                Reason.Kind.EXCLUSION_ACCEPTED,
                one.period().intersection(now.interval()).orElse(now.interval()),
                spans,
                one.reason())));
        if (accepted.isEmpty()) {
            reasons.add(reason(Reason.Kind.EXCLUSIONS));
        }
    }

    private static boolean isBetween(@Nullable Instant instant, Assessment before, Assessment now) {
        return instant != null && instant.isAfter(before.computedAt()) && !instant.isAfter(now.computedAt());
    }

    private static Reason record(RecordChange change, Interval period, List<ChangedSpan> spans) {
        RecordedInterval record = change.record();
        Instant to = record.endedAt() == null ? period.to() : record.endedAt();
        RecordedInterval before = change.before();
        Instant oldEnd = before == null ? to : before.endedAt() == null ? period.to() : before.endedAt();
        Interval time = new Interval(change.from(), oldEnd.isAfter(to) ? oldEnd : to);
        return about(
                Reason.Kind.valueOf("RECORD_" + change.kind()),
                time.intersection(period).orElse(period),
                spans,
                record.title() == null ? record.state().name() : record.title());
    }

    private Reason whole(Revision.Input input, Assessment now, Assessment before) {
        return switch (input) {
            case CLAUSE -> reason(Reason.Kind.CLAUSE, version(before), version(now));
            case FEE -> reason(Reason.Kind.FEE, fee(before), fee(now));
            case ENGINE ->
                reason(
                        Reason.Kind.ENGINE,
                        before.hashes().engineVersion(),
                        now.hashes().engineVersion());
            case PERIOD_END -> reason(Reason.Kind.PERIOD_END);
            default -> reason(Reason.Kind.OTHERS);
        };
    }

    private int version(Assessment assessment) {
        return versions.get(assessment.subject().clauseVersion()).number();
    }

    private static String fee(Assessment assessment) {
        Money fee = assessment.entitlement().fee();
        return fee == null ? "–" : fee.toString();
    }

    private static Reason about(Reason.Kind kind, Interval time, List<ChangedSpan> spans, String what) {
        long down = spans.stream()
                .mapToLong(span -> span.time()
                        .intersection(time)
                        .map(part -> new ChangedSpan(part, span.before(), span.after()).downMillis())
                        .orElse(0L))
                .sum();
        return new Reason(kind, Message.of("assessment.change." + kind, what), time, down);
    }

    private static Reason reason(Reason.Kind kind, Object... arguments) {
        return new Reason(kind, Message.of("assessment.change." + kind, arguments), null, null);
    }
}
