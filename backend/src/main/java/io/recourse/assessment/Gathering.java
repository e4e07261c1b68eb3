package io.recourse.assessment;

import io.recourse.contract.ContractService;
import io.recourse.contract.Term;
import io.recourse.contract.clause.ClauseFinder;
import io.recourse.contract.clause.ClauseInForce;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.service.Fee;
import io.recourse.contract.service.FeeService;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.run.MeasuredRuns;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.measurement.run.Wanted;
import io.recourse.measurement.run.Watching;
import io.recourse.text.NotFound;
import io.recourse.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects from other features what assessments are computed from: for all services that are asked about at once. */
@Component
class Gathering {

    /** Days of the longest assessed period: a year and the part of a year that may be joined to it. */
    static final long LONGEST_PERIOD = 733;

    private final ClauseFinder clauses;
    private final ContractService contracts;
    private final FeeService fees;
    private final MeasuredRuns measured;
    private final StoredInputs stored;
    private final MetricGathering metrics;
    private final CalendarHours hours;

    Gathering(
            ClauseFinder clauses,
            ContractService contracts,
            FeeService fees,
            MeasuredRuns measured,
            StoredInputs stored,
            MetricGathering metrics,
            CalendarHours hours) {
        this.clauses = clauses;
        this.contracts = contracts;
        this.fees = fees;
        this.measured = measured;
        this.stored = stored;
        this.metrics = metrics;
        this.hours = hours;
    }

    /**
     * What is to be assessed of services because something changed within a time, each its own. Periods that ended
     * before anything was measured are left out, except the one that runs now: a promise is watched from its first data on.
     */
    List<Assignment> assignments(Map<ServiceId, Interval> changed, Map<ServiceId, Watching> watching, Instant now) {
        Interval hull = Hulls.of(changed.values());
        LocalDate from = LocalDate.ofInstant(hull.from(), ZoneOffset.UTC).minusDays(LONGEST_PERIOD);
        LocalDate until = LocalDate.ofInstant(hull.to(), ZoneOffset.UTC).plusDays(LONGEST_PERIOD);
        Map<ServiceId, List<ClauseInForce>> versions = clauses.inForce(changed.keySet(), new Term(from, until)).stream()
                .collect(Collectors.groupingBy(one -> one.clause().serviceId()));
        List<Assignment> assignments = new ArrayList<>();
        changed.forEach((service, time) -> {
            Assignment.touching(versions.getOrDefault(service, List.of()), time, now).stream()
                    .filter(one -> one.interval().contains(now)
                            || isMeasured(one, watching.getOrDefault(service, Watching.NOBODY)))
                    .forEach(assignments::add);
        });
        return assignments;
    }

    /** The time of which the metric can judge the service: since its first data, until the last or now. */
    Optional<Interval> measured(ServiceId service, Metric metric, Instant now) {
        if (isOfStates(metric)) {
            return Optional.ofNullable(watching(List.of(service))
                    .getOrDefault(service, Watching.NOBODY)
                    .extent());
        }
        return metrics.since(service, metric)
                .filter(first -> first.isBefore(now))
                .map(first -> new Interval(first, now));
    }

    /** By whom each of the services is watched. */
    Map<ServiceId, Watching> watching(Collection<ServiceId> services) {
        return measured.watching(services);
    }

    private boolean isMeasured(Assignment assignment, Watching watching) {
        Metric metric = assignment.version().terms().metric();
        Optional<Instant> since = isOfStates(metric)
                ? Optional.ofNullable(watching.extent()).map(Interval::from)
                : metrics.since(assignment.clause().serviceId(), metric);
        return since.filter(first -> first.isBefore(assignment.interval().to())).isPresent();
    }

    private static boolean isOfStates(Metric metric) {
        return metric == Metric.AVAILABILITY || metric == Metric.FAILURE_COUNT;
    }

    /** Everything that decides the assignment's result by the metric of its clause, as it is stored now. */
    MetricAssessment assessment(Assignment assignment, Instant now) {
        return assessments(
                        List.of(assignment),
                        watching(List.of(assignment.clause().serviceId())),
                        now,
                        one -> HashForm.CURRENT)
                .getFirst();
    }

    /**
     * The same for many, in their order.
     *
     * @param form in which the inputs of an assignment are hashed
     */
    List<MetricAssessment> assessments(
            List<Assignment> assignments,
            Map<ServiceId, Watching> watching,
            Instant now,
            Function<Assignment, HashForm> form) {
        return inputs(assignments, watching, now, form).stream()
                .map(inputs -> metrics.of(inputs, now))
                .toList();
    }

    private List<Computation> inputs(
            List<Assignment> assignments,
            Map<ServiceId, Watching> watching,
            Instant now,
            Function<Assignment, HashForm> form) {
        Map<ServiceId, Interval> hulls = new LinkedHashMap<>();
        assignments.forEach(one -> hulls.merge(one.clause().serviceId(), one.interval(), Hulls::of));
        Map<ServiceId, StoredInputs.Inputs> inputs = stored.read(hulls, watching);
        Map<ServiceId, List<Fee>> known = fees.of(hulls.keySet());
        Map<ContractId, String> currencies = contracts.currencies(
                assignments.stream().map(one -> one.clause().contractId()).collect(Collectors.toSet()));
        Function<Assignment, Assignment> withHours = hours.lookup();
        return assignments.stream()
                .map(one -> {
                    ServiceId service = one.clause().serviceId();
                    return inputs(
                            withHours.apply(one),
                            inputs.getOrDefault(service, StoredInputs.Inputs.NONE),
                            known.getOrDefault(service, List.of()),
                            currency(currencies, one.clause().contractId()),
                            now,
                            form.apply(one));
                })
                .toList();
    }

    /** What the sources that are not the agreed one say about the period of each; only of those that have any. */
    Map<Computation, List<ServiceRuns>> others(List<Computation> computations, Map<ServiceId, Watching> watching) {
        List<Computation> asked = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Computation one : computations) {
            ServiceId service = one.assignment().clause().serviceId();
            for (SourceId source :
                    watching.getOrDefault(service, Watching.NOBODY).sources()) {
                if (one.measured() == null || !source.equals(one.measured().source())) {
                    asked.add(one);
                    wanted.add(new Wanted(service, source, one.assignment().interval()));
                }
            }
        }
        List<ServiceRuns> found = measured.read(wanted);
        Map<Computation, List<ServiceRuns>> others = new IdentityHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).dataUntil() != null) {
                others.computeIfAbsent(asked.get(i), key -> new ArrayList<>()).add(found.get(i));
            }
        }
        return others;
    }

    private static Computation inputs(
            Assignment assignment,
            StoredInputs.Inputs inputs,
            List<Fee> fees,
            String currency,
            Instant now,
            HashForm form) {
        Interval interval = assignment.interval();
        boolean finished = !now.isBefore(interval.to());
        ServiceRuns whole = inputs.runs() == null ? null : inputs.runs().within(interval);
        Instant dataUntil = finished ? interval.to() : dataUntil(whole, interval, now);
        ServiceRuns used = whole == null || dataUntil.equals(interval.from())
                ? null
                : whole.within(new Interval(interval.from(), dataUntil));
        return new Computation(
                assignment,
                used,
                Exclusions.within(inputs.exclusions(), interval),
                FeeBase.of(fees, assignment.firstDay(), assignment.lastDay()).orElse(null),
                currency,
                finished,
                dataUntil,
                form);
    }

    private static String currency(Map<ContractId, String> currencies, ContractId contract) {
        String currency = currencies.get(contract);
        if (currency == null) {
            throw NotFound.of(contract);
        }
        return currency;
    }

    private static Instant dataUntil(@Nullable ServiceRuns runs, Interval interval, Instant now) {
        Instant known = runs == null ? null : runs.dataUntil();
        if (known == null) {
            return interval.from();
        }
        // In the precision in which it is stored, so that it is found again.
        return known.isBefore(now) ? known : now.truncatedTo(ChronoUnit.MILLIS);
    }
}
