package io.recourse.assessment.change;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Figure;
import io.recourse.assessment.Revision;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.contract.clause.Metric;
import io.recourse.db.id.AssessmentId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.RecordChange;
import io.recourse.measurement.RecordedInterval;
import io.recourse.measurement.Timelines;
import io.recourse.money.Money;
import io.recourse.text.Message;
import io.recourse.time.Interval;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
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

    /** What was written so long before an assessment may have been committed only after it. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    /** More records than this are told in one sentence: nobody reads fifty thousand. */
    private static final int TOLD_ONE_BY_ONE = 100;

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
        Causes causes = new Causes(spans);
        Set<Revision.Input> inputs = revision.changed();
        for (Revision.Input input : Revision.Input.values()) {
            if (inputs.contains(input)) {
                switch (input) {
                    case TIMELINE -> measured(now, before, inputs, causes);
                    case EXCLUSIONS -> excluded(now, before, causes);
                    default -> whole(input, now, before, causes);
                }
            }
        }
        boolean inTime = now.figure().unit() == Figure.Unit.MILLISECOND
                && before.figure().unit() == Figure.Unit.MILLISECOND;
        List<Reason> reasons = inTime
                ? causes.addingUpTo(
                        now.figure().down() - before.figure().down(),
                        now.dataUntil().equals(before.dataUntil()) ? Reason.Kind.RULES : Reason.Kind.TIME)
                : causes.all();
        return new RevisionChange(now, before, reasons, spans);
    }

    private void measured(Assessment now, Assessment before, Set<Revision.Input> inputs, Causes causes) {
        Metric metric = now.figure().metric();
        boolean ofStates = metric == Metric.AVAILABILITY || metric == Metric.FAILURE_COUNT;
        if (!ofStates) {
            counted(now, before, causes);
            return;
        }
        if (!Objects.equals(now.source(), before.source())) {
            causes.add(Reason.Kind.SOURCE);
            return;
        }
        List<RecordChange> records = records(now, before, before.computedAt());
        tell(records, now.interval(), causes);
        boolean sameRules = !inputs.contains(Revision.Input.CLAUSE) && !inputs.contains(Revision.Input.ENGINE);
        if (sameRules && records.isEmpty() && causes.leaves(span -> true)) {
            records = records(now, before, before.computedAt().minus(LONGEST_WRITE)).stream()
                    .filter(change -> causes.leaves(time(change, now.interval())))
                    .toList();
            tell(records, now.interval(), causes);
        }
        // What lies behind the data of a running period was not known before, and nobody need be told.
        Instant told = before.dataUntil();
        boolean otherwise =
                causes.leaves(span -> span.watching() && span.time().from().isBefore(told));
        if (otherwise || records.isEmpty() && sameRules) {
            causes.watching();
        }
    }

    private List<RecordChange> records(Assessment now, Assessment before, Instant after) {
        return now.source() == null || before.source() == null
                ? List.of()
                : timelines.changes(now.subject().service(), now.source(), now.interval(), after, now.computedAt());
    }

    /** Of metrics that judge things one by one, or count what is measured. */
    private void counted(Assessment now, Assessment before, Causes causes) {
        boolean any = ItemChange.tell(assessments.items(before.id()), assessments.items(now.id()), causes);
        if (!any) {
            causes.add(Reason.Kind.DATA);
        }
    }

    private void excluded(Assessment now, Assessment before, Causes causes) {
        boolean any = false;
        for (Exclusion one : exclusions.touching(now.subject().service(), now.interval())) {
            boolean counted = one.isAcceptedAt(before.computedAt());
            boolean counts = one.isAcceptedAt(now.computedAt());
            if (counted != counts) {
                causes.within(
                        counts ? Reason.Kind.EXCLUSION_ACCEPTED : Reason.Kind.EXCLUSION_TAKEN_BACK,
                        one.period().intersection(now.interval()).orElse(now.interval()),
                        one.reason());
                any = true;
            }
        }
        if (!any && now.interval().equals(before.interval())) {
            causes.add(Reason.Kind.EXCLUSIONS);
        }
    }

    private static void tell(List<RecordChange> records, Interval period, Causes causes) {
        records.stream()
                .limit(TOLD_ONE_BY_ONE)
                .forEach(change -> causes.within(
                        Reason.Kind.valueOf("RECORD_" + change.kind()), time(change, period), words(change)));
        if (records.size() > TOLD_ONE_BY_ONE) {
            causes.records(records.stream()
                    .skip(TOLD_ONE_BY_ONE)
                    .map(change -> time(change, period))
                    .toList());
        }
    }

    /** By its title; a record without one by its state, in the words of the reader. */
    private static Message words(RecordChange change) {
        String key = "assessment.change.RECORD_" + change.kind();
        String title = change.record().title();
        return title == null || title.isBlank()
                ? Message.of(key + "." + change.record().state())
                : Message.of(key, title);
    }

    private static Interval time(RecordChange change, Interval period) {
        RecordedInterval record = change.record();
        Instant to = record.endedAt() == null ? period.to() : record.endedAt();
        RecordedInterval before = change.before();
        Instant oldEnd = before == null ? to : before.endedAt() == null ? period.to() : before.endedAt();
        Interval time = new Interval(change.from(), oldEnd.isAfter(to) ? oldEnd : to);
        return time.intersection(period).orElse(period);
    }

    private void whole(Revision.Input input, Assessment now, Assessment before, Causes causes) {
        switch (input) {
            case CLAUSE -> clause(now, before, causes);
            case FEE -> causes.add(Reason.Kind.FEE, fee(before), fee(now));
            case ENGINE ->
                causes.add(
                        Reason.Kind.ENGINE,
                        before.hashes().engineVersion(),
                        now.hashes().engineVersion());
            case PERIOD_END -> causes.add(Reason.Kind.PERIOD_END);
            default -> causes.add(Reason.Kind.OTHERS);
        }
    }

    private void clause(Assessment now, Assessment before, Causes causes) {
        if (!now.subject().clauseVersion().equals(before.subject().clauseVersion())) {
            causes.add(Reason.Kind.CLAUSE, version(before), version(now));
        } else if (!now.hashes().clause().equals(before.hashes().clause())) {
            causes.add(Reason.Kind.HOLIDAYS);
        }
        if (!now.interval().equals(before.interval())) {
            causes.add(Reason.Kind.DAYS, now.firstDay(), now.lastDay(), before.firstDay(), before.lastDay());
        }
    }

    private int version(Assessment assessment) {
        return versions.get(assessment.subject().clauseVersion()).number();
    }

    private static String fee(Assessment assessment) {
        Money fee = assessment.entitlement().fee();
        return fee == null ? "–" : fee.toString();
    }
}
