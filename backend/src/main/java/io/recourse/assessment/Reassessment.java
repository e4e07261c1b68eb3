package io.recourse.assessment;

import io.recourse.assessment.MetricAssessment.MetricOutcome;
import io.recourse.assessment.remedy.Breach;
import io.recourse.assessment.remedy.Surroundings;
import io.recourse.availability.AvailabilityResult;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.Timeline;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assesses again what a change touched. A revision is added only where the inputs are others than before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reassessment {

    private record Key(Object clause, String period) {}

    private final Gathering gathering;
    private final JooqAssessments assessments;
    private final JooqAssessedIntervals intervals;
    private final JooqAssessedItems items;
    private final JooqSourceFigures sourceFigures;
    private final ClauseVersionService versions;
    private final Surroundings surroundings;
    private final Dependents dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassessment(
            Gathering gathering,
            JooqAssessments assessments,
            JooqAssessedIntervals intervals,
            JooqAssessedItems items,
            JooqSourceFigures sourceFigures,
            ClauseVersionService versions,
            Surroundings surroundings,
            Dependents dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gathering = gathering;
        this.assessments = assessments;
        this.intervals = intervals;
        this.items = items;
        this.sourceFigures = sourceFigures;
        this.versions = versions;
        this.surroundings = surroundings;
        this.dependents = dependents;
        this.events = events;
        this.clock = clock;
    }

    /** Brings all clauses of the service up to date within the time; returns how many revisions were added. */
    int reassess(ServiceId service, Interval time) {
        Instant now = clock.instant();
        List<Assignment> assignments = gathering.assignments(service, time, now);
        int revisions = 0;
        for (Assignment assignment : assignments) {
            revisions += assess(assignment, now) ? 1 : 0;
        }
        Set<Key> covered = assignments.stream()
                .map(one -> new Key(one.clause().id(), one.period().label()))
                .collect(Collectors.toSet());
        assessments.latestTouching(service, time).stream()
                .filter(one -> !covered.contains(
                        new Key(one.subject().clause(), one.period().label())))
                .forEach(one -> {
                    assessments.notLatest(one.subject().clause(), one.period());
                    events.publishEvent(new AssessmentWithdrawn(one));
                    dependents.after(versions.get(one.subject().clauseVersion()).terms(), one, null);
                });
        return revisions;
    }

    private boolean assess(Assignment assignment, Instant now) {
        MetricAssessment assessment = gathering.assessment(assignment, now);
        compareSources(assignment, assessment, now);
        boolean surrounded = Surroundings.matterTo(assignment.version().terms());
        MetricOutcome early = surrounded ? assessment.outcome() : null;
        Entitlement alone = early == null ? null : early.entitlement();
        Entitlement fitted = alone == null ? null : surroundings.fit(breach(assessment.inputs()), alone);
        InputHashes hashes = fitted == null || fitted.equals(alone)
                ? assessment.hashes()
                : assessment.hashes().among(fitted);
        Optional<Assessment> previous = assessments.latest(assignment.clause().id(), assignment.period());
        if (previous.isPresent() && previous.get().hashes().input().equals(hashes.input())) {
            return false;
        }
        MetricOutcome outcome = early == null ? assessment.outcome() : early;
        assessments.notLatest(assignment.clause().id(), assignment.period());
        AssessmentId id = assessments.add(
                assessment.inputs(),
                hashes,
                outcome.figure(),
                fitted == null ? outcome.entitlement() : fitted,
                assessment.source(),
                assessments.nextRevision(assignment.clause().id(), assignment.period()),
                now);
        intervals.add(id, outcome.intervals());
        items.add(id, outcome.items());
        versions.markUsed(assignment.version().id());
        Assessment added = assessments.find(id).orElseThrow();
        events.publishEvent(new AssessmentRevised(added, previous.orElse(null)));
        dependents.after(assignment.version().terms(), previous.orElse(null), added);
        return true;
    }

    private static Breach breach(Computation inputs) {
        Assignment assignment = inputs.assignment();
        return new Breach(
                assignment.clause(),
                assignment.version().terms(),
                assignment.period(),
                assignment.interval(),
                inputs.fee(),
                inputs.currency());
    }

    /** Only availability by time can be told by every source. */
    private void compareSources(Assignment assignment, MetricAssessment assessment, Instant now) {
        Map<SourceId, AvailabilityResult> figures = new LinkedHashMap<>();
        if (assessment instanceof TimeAssessment(Computation inputs)) {
            for (Timeline other : gathering.others(assignment, inputs.timeline())) {
                figures.put(other.source().id(), inputs.resultBy(other));
            }
        }
        sourceFigures.replace(assignment.clause().id(), assignment.period(), figures, now);
    }
}
