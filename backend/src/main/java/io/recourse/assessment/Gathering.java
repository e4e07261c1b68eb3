package io.recourse.assessment;

import io.recourse.contract.ContractService;
import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseFinder;
import io.recourse.contract.clause.ClauseInForce;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.service.FeeService;
import io.recourse.db.id.ServiceId;
import io.recourse.exclusion.ExclusionService;
import io.recourse.measurement.Timeline;
import io.recourse.measurement.Timelines;
import io.recourse.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects from other features what an assessment is computed from. */
@Component
class Gathering {

    /** Days of the longest assessed period: a year and the part of a year that may be joined to it. */
    static final long LONGEST_PERIOD = 733;

    private final ClauseFinder clauses;
    private final ContractService contracts;
    private final FeeService fees;
    private final Timelines timelines;
    private final ExclusionService exclusions;
    private final MetricGathering metrics;

    Gathering(
            ClauseFinder clauses,
            ContractService contracts,
            FeeService fees,
            Timelines timelines,
            ExclusionService exclusions,
            MetricGathering metrics) {
        this.clauses = clauses;
        this.contracts = contracts;
        this.fees = fees;
        this.timelines = timelines;
        this.exclusions = exclusions;
        this.metrics = metrics;
    }

    /**
     * What is to be assessed of a service because something changed within the time. Periods that ended before anything
     * was measured are left out, except the one that runs now: a promise is watched from its first data on.
     */
    List<Assignment> assignments(ServiceId service, Interval time, Instant now) {
        LocalDate from = LocalDate.ofInstant(time.from(), ZoneOffset.UTC).minusDays(LONGEST_PERIOD);
        LocalDate until = LocalDate.ofInstant(time.to(), ZoneOffset.UTC).plusDays(LONGEST_PERIOD);
        List<ClauseInForce> versions = clauses.inForce(service, new Term(from, until));
        return Assignment.touching(versions, time, now).stream()
                .filter(one -> one.interval().contains(now) || isMeasured(one))
                .toList();
    }

    /** The time of which the metric can judge the service: since its first data, until the last or now. */
    Optional<Interval> measured(ServiceId service, Metric metric, Instant now) {
        if (metric == Metric.AVAILABILITY || metric == Metric.FAILURE_COUNT) {
            return timelines.extent(service);
        }
        return metrics.since(service, metric)
                .filter(first -> first.isBefore(now))
                .map(first -> new Interval(first, now));
    }

    private boolean isMeasured(Assignment assignment) {
        return metrics.since(
                        assignment.clause().serviceId(),
                        assignment.version().terms().metric())
                .filter(first -> first.isBefore(assignment.interval().to()))
                .isPresent();
    }

    /** Everything that decides the assignment's result by the metric of its clause, as it is stored now. */
    MetricAssessment assessment(Assignment assignment, Instant now) {
        return metrics.of(inputs(assignment, now), now);
    }

    /** Everything that decides the assignment's result, as it is stored now. */
    Computation inputs(Assignment assignment, Instant now) {
        ServiceId service = assignment.clause().serviceId();
        Interval interval = assignment.interval();
        boolean finished = !now.isBefore(interval.to());
        Timeline whole = timelines.agreed(service, interval).orElse(null);
        Instant dataUntil = finished ? interval.to() : dataUntil(whole, interval, now);
        Timeline used = whole == null || dataUntil.equals(interval.from())
                ? null
                : timelines
                        .agreed(service, new Interval(interval.from(), dataUntil))
                        .orElse(null);
        return new Computation(
                assignment,
                used,
                exclusions.accepted(service, interval),
                FeeBase.of(fees.of(service), assignment.firstDay(), assignment.lastDay())
                        .orElse(null),
                contracts.get(assignment.clause().contractId()).currency().getCurrencyCode(),
                finished,
                dataUntil);
    }

    /** What the sources that are not the agreed one say about the period. */
    List<Timeline> others(Assignment assignment, @Nullable Timeline agreed) {
        return timelines.all(assignment.clause().serviceId(), assignment.interval()).stream()
                .filter(timeline -> timeline.dataUntil() != null)
                .filter(timeline -> agreed == null || !timeline.source().equals(agreed.source()))
                .toList();
    }

    private static Instant dataUntil(@Nullable Timeline timeline, Interval interval, Instant now) {
        Instant known = timeline == null ? null : timeline.dataUntil();
        if (known == null) {
            return interval.from();
        }
        return known.isBefore(now) ? known : now;
    }
}
