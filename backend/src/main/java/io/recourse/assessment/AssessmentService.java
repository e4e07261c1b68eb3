package io.recourse.assessment;

import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.ClauseVersionService;
import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClauseId;
import io.recourse.exclusion.Exclusion;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.RecordedInterval;
import io.recourse.measurement.SourceService;
import io.recourse.measurement.Timelines;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import io.recourse.time.Overlaps;
import io.recourse.time.Period;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads assessments and explains them. All figures are the stored ones: nothing is computed while somebody waits. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class AssessmentService {

    private final JooqAssessments assessments;
    private final JooqAssessmentLists lists;
    private final JooqAssessedIntervals intervals;
    private final JooqAssessedItems items;
    private final JooqSourceFigures sourceFigures;
    private final ClauseVersionService versions;
    private final SourceService sources;
    private final Timelines timelines;
    private final ExclusionService exclusions;
    private final CalendarHours hours;

    AssessmentService(
            JooqAssessments assessments,
            JooqAssessmentLists lists,
            JooqAssessedIntervals intervals,
            JooqAssessedItems items,
            JooqSourceFigures sourceFigures,
            ClauseVersionService versions,
            SourceService sources,
            Timelines timelines,
            ExclusionService exclusions,
            CalendarHours hours) {
        this.assessments = assessments;
        this.lists = lists;
        this.intervals = intervals;
        this.items = items;
        this.sourceFigures = sourceFigures;
        this.versions = versions;
        this.sources = sources;
        this.timelines = timelines;
        this.exclusions = exclusions;
        this.hours = hours;
    }

    /** Latest revisions: the latest period first, then by vendor, service and clause; at most {@code limit}. */
    public List<Assessment> latest(AssessmentFilter filter, int limit) {
        return lists.latest(filter, limit);
    }

    /** Latest revisions in a stable order for paging, after the given one; null begins at the first. */
    public List<Assessment> listAfter(AssessmentFilter filter, @Nullable AssessmentId last, int limit) {
        return lists.after(filter, last, limit);
    }

    /** Latest revisions of every period, month, quarter or year, that lies within the time. */
    public List<Assessment> within(Interval time) {
        return lists.within(time);
    }

    /** Latest revisions of periods that still run and whose promise is broken so far. */
    public List<Assessment> brokenSoFar() {
        return lists.brokenSoFar();
    }

    /** Latest revisions of fiscal, billing and rolling periods that share time with the interval. */
    public List<Assessment> beyondTheCalendar(Interval time) {
        return lists.beyondTheCalendar(time);
    }

    /** The latest assessment of the clause in the period. */
    public Optional<Assessment> latest(ClauseId clause, Period period) {
        return assessments.latest(clause, period);
    }

    /** The latest assessments of a clause, at most {@code count}, the earliest period first: the line of a chart. */
    public List<Assessment> series(ClauseId clause, int count) {
        return lists.series(clause, count).reversed();
    }

    /** Periods for which there is any assessment, the latest first. */
    public List<Period> periods() {
        return lists.periods();
    }

    /** Any revision; throws NotFound if there is none with this id. */
    public Assessment get(AssessmentId id) {
        return assessments.find(id).orElseThrow(() -> NotFound.of(id));
    }

    /** The whole period in time order, as it was charged. */
    public List<AssessedInterval> intervals(AssessmentId id) {
        return intervals.of(id);
    }

    /**
     * When many assessments charge downtime, in time order; where the metric is not plain time, the outages, disturbed
     * slices and incidents that broke the promise. Assessments that charge none are left out.
     */
    public Map<AssessmentId, List<Interval>> downtime(Collection<AssessmentId> ids) {
        Map<AssessmentId, List<Interval>> downtime = new HashMap<>(intervals.charged(ids));
        for (AssessmentId id : ids) {
            if (!downtime.containsKey(id)) {
                List<Interval> missed = items.of(id).stream()
                        .filter(item -> item.outcome() == AssessedItem.Outcome.MISSED
                                && item.kind().isDisturbance())
                        .flatMap(item -> item.span().stream())
                        .toList();
                if (!missed.isEmpty()) {
                    downtime.put(id, missed);
                }
            }
        }
        return downtime;
    }

    /** Tickets, failures or other things that were judged, where the metric is not plain time. */
    public List<AssessedItem> items(AssessmentId id) {
        return items.of(id);
    }

    /** Any revision with everything that explains it; throws NotFound if there is none with this id. */
    public AssessmentDetail detail(AssessmentId id) {
        Assessment assessment = get(id);
        MeasurementSource source = assessment.source() == null ? null : sources.get(assessment.source());
        ClauseVersion version = versions.get(assessment.subject().clauseVersion());
        return new AssessmentDetail(
                assessment,
                version,
                source,
                explained(assessment),
                items.of(id),
                sourceFigures.of(assessment.subject().clause(), assessment.period()),
                revisions(assessment),
                lists.staleSince(assessment.subject().service(), assessment.interval())
                        .isPresent(),
                List.copyOf(hours.missingYears(version.terms(), assessment.firstDay(), assessment.lastDay())));
    }

    /** What the clause would give for the same period by each other source of the service. */
    public List<SourceFigure> otherSources(Assessment assessment) {
        return sourceFigures.of(assessment.subject().clause(), assessment.period());
    }

    /** All revisions of the same clause and period, the latest first. */
    public List<Revision> revisions(AssessmentId id) {
        return revisions(get(id));
    }

    /** What waits to be assessed again. */
    public Backlog backlog() {
        return lists.backlog();
    }

    private List<Revision> revisions(Assessment assessment) {
        List<Assessment> all = lists.revisions(assessment.subject().clause(), assessment.period());
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            revisions.add(Revision.of(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
        }
        return revisions;
    }

    private List<ExplainedInterval> explained(Assessment assessment) {
        List<RecordedInterval> records = assessment.source() == null
                ? List.of()
                : timelines.recordsAsOf(
                        assessment.subject().service(),
                        assessment.source(),
                        assessment.interval(),
                        assessment.computedAt());
        Overlaps<RecordedInterval> recorded =
                new Overlaps<>(records, RecordedInterval::startedAt, RecordedInterval::endedAt);
        Overlaps<Exclusion> excluded = new Overlaps<>(
                exclusions.touching(assessment.subject().service(), assessment.interval()),
                one -> one.period().from(),
                one -> one.period().to());
        return intervals.of(assessment.id()).stream()
                .map(span -> new ExplainedInterval(
                        span,
                        span.attribution() == Attribution.UP ? List.of() : recorded.with(span.interval()),
                        excluded.with(span.interval())))
                .toList();
    }
}
