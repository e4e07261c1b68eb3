package io.recourse.assessment;

import io.recourse.assessment.remedy.Surroundings;
import io.recourse.availability.AvailabilityResult;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.run.Watching;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assesses again what changes touched, many services at once. A revision is added only where the inputs are others than
 * before, and not where a period runs and nothing but time has passed: then its figure is brought up to date, and nobody
 * is told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reassessment {

    /** A clause in a period. */
    record Key(ClauseId clause, String period) {

        static Key of(Assignment assignment) {
            return new Key(assignment.clause().id(), assignment.period().label());
        }
    }

    private final Gathering gathering;
    private final JooqAssessments assessments;
    private final JooqLatest latest;
    private final JooqSourceFigures sourceFigures;
    private final ClauseVersionService versions;
    private final Surroundings surroundings;
    private final Dependents dependents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reassessment(
            Gathering gathering,
            JooqAssessments assessments,
            JooqLatest latest,
            JooqSourceFigures sourceFigures,
            ClauseVersionService versions,
            Surroundings surroundings,
            Dependents dependents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gathering = gathering;
        this.assessments = assessments;
        this.latest = latest;
        this.sourceFigures = sourceFigures;
        this.versions = versions;
        this.surroundings = surroundings;
        this.dependents = dependents;
        this.events = events;
        this.clock = clock;
    }

    /** Brings all clauses of the services up to date, each service within its own time; tells everybody what is new. */
    int reassess(Map<ServiceId, Interval> changed) {
        Renewed renewed = renew(changed);
        Map<AssessmentId, Assessment> before = assessments.find(Stream.concat(
                        renewed.withdrawn().stream(),
                        renewed.added().stream().flatMap(one -> Stream.ofNullable(one.replaced())))
                .toList());
        Map<ContractId, Set<ServiceId>> capped = new HashMap<>();
        for (Renewed.Added one : renewed.added()) {
            if (one.assessment().renewals() != null) {
                continue;
            }
            Assessment previous = one.replaced() == null ? null : before.get(one.replaced());
            events.publishEvent(new AssessmentRevised(one.assessment(), previous));
            dependents.after(one.terms(), previous, one.assessment(), capped);
        }
        for (AssessmentId id : renewed.withdrawn()) {
            Assessment previous = before.get(id);
            if (previous != null) {
                events.publishEvent(new AssessmentWithdrawn(previous));
                dependents.after(
                        versions.get(previous.subject().clauseVersion()).terms(), previous, null, capped);
            }
        }
        return renewed.revisions();
    }

    /** The same, told to nobody. */
    Renewed renew(Map<ServiceId, Interval> changed) {
        Instant now = clock.instant();
        Map<ServiceId, Watching> watching = gathering.watching(changed.keySet());
        List<Assignment> assignments = gathering.assignments(changed, watching, now);
        JooqLatest.Known known = latest.of(changed, assignments);
        List<MetricAssessment> judged =
                gathering.assessments(assignments, watching, now, one -> known.form(Key.of(one)));
        compareSources(judged, watching, known, now);
        List<Renewed.Added> added = new ArrayList<>();
        List<NewRevision> waiting = new ArrayList<>();
        for (MetricAssessment one : judged) {
            Assignment assignment = one.inputs().assignment();
            JooqLatest.Row previous = known.latest().get(Key.of(assignment));
            if (Surroundings.matterTo(assignment.version().terms())) {
                // Its credit hangs on others, so they must be stored before it is fitted among them.
                added.addAll(store(waiting, known, now));
                waiting = new ArrayList<>();
                NewRevision.among(surroundings, one, previous).ifPresent(waiting::add);
                added.addAll(store(waiting, known, now));
                waiting = new ArrayList<>();
            } else {
                NewRevision.of(one, previous).ifPresent(waiting::add);
            }
        }
        added.addAll(store(waiting, known, now));
        Set<Key> covered = assignments.stream().map(Key::of).collect(Collectors.toSet());
        List<AssessmentId> withdrawn = known.latest().entrySet().stream()
                .filter(one -> !covered.contains(one.getKey()))
                .filter(one -> one.getValue().overlaps(changed))
                .map(one -> one.getValue().id())
                .toList();
        latest.end(withdrawn);
        return new Renewed(added, withdrawn);
    }

    private List<Renewed.Added> store(List<NewRevision> revisions, JooqLatest.Known known, Instant now) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        latest.makeRoom(revisions.stream()
                .flatMap(one -> Stream.ofNullable(one.renewed()))
                .map(JooqLatest.Row::id)
                .toList());
        latest.end(revisions.stream()
                .flatMap(one -> Stream.ofNullable(one.replaced()))
                .toList());
        versions.markUsed(revisions.stream()
                .map(one -> one.assignment().version())
                .filter(version -> version.usedAt() == null)
                .map(ClauseVersion::id)
                .collect(Collectors.toSet()));
        return assessments.add(revisions, known, now);
    }

    /** Only availability by time can be told by every source. Where nothing is told nor was before, nothing is done. */
    private void compareSources(
            List<MetricAssessment> judged, Map<ServiceId, Watching> watching, JooqLatest.Known known, Instant now) {
        Map<Key, Map<SourceId, AvailabilityResult>> figures = new LinkedHashMap<>();
        if (!known.compared().isEmpty()) {
            judged.stream()
                    .map(one -> Key.of(one.inputs().assignment()))
                    .filter(known.compared()::contains)
                    .forEach(key -> figures.put(key, new LinkedHashMap<>()));
        }
        List<Computation> byTime = judged.stream()
                .filter(TimeAssessment.class::isInstance)
                .map(MetricAssessment::inputs)
                .toList();
        gathering.others(byTime, watching).forEach((inputs, others) -> {
            Map<SourceId, AvailabilityResult> ofClause =
                    figures.computeIfAbsent(Key.of(inputs.assignment()), key -> new LinkedHashMap<>());
            others.forEach(one -> ofClause.put(one.source(), inputs.resultBy(one)));
        });
        sourceFigures.replace(figures, now);
    }
}
