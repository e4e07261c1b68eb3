package io.recourse.assessment;

import io.recourse.availability.AttributedInterval;
import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.EngineVersion;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.engine.AttributedPieces;
import io.recourse.availability.engine.Availability;
import io.recourse.availability.metric.EffectiveExclusions;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.State;
import io.recourse.measurement.run.ServiceRuns;
import io.recourse.measurement.run.StateRuns;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies the engine to gathered inputs. Depends on nothing else: the same inputs give the same result and hash.
 *
 * @param measured by the source by which the service is assessed; null if nothing was ever measured
 * @param excluded accepted exclusions within the period, in order of time
 * @param fee of the period; null if none is known
 * @param currency of the contract
 * @param finished the period is over
 * @param dataUntil end of the time that is used
 * @param form in which the inputs are hashed
 */
record Computation(
        Assignment assignment,
        @Nullable ServiceRuns measured,
        List<ExcludedSpan> excluded,
        @Nullable Money fee,
        String currency,
        boolean finished,
        Instant dataUntil,
        HashForm form) {

    /** Hashes of everything that decides the result. */
    InputHashes hashes() {
        return hashes(EngineVersion.CURRENT, InputBytes.timeline(measured, form));
    }

    /** The same with other data than the timeline, judged by other arithmetic. */
    InputHashes hashes(String arithmetic, String data) {
        String clause = InputBytes.clause(assignment);
        String exclusions = InputBytes.exclusions(excluded, form);
        String input = InputBytes.input(this, arithmetic, clause, data, exclusions);
        return new InputHashes(form, arithmetic, clause, data, exclusions, input);
    }

    /** What the engine finds by the agreed source. */
    AvailabilityResult result() {
        return assess(measured, dataUntil);
    }

    /** What the engine finds by another source, with its data as far as they go. */
    AvailabilityResult resultBy(ServiceRuns other) {
        Instant until = other.dataUntil();
        return assess(other, finished ? assignment.interval().to() : until == null ? dataUntil : until);
    }

    /**
     * What the engine finds by the agreed source in parts of the period, each judged by itself; but what the clause
     * allows of exclusions in the period is used up once, in order of time, and not anew in each part.
     */
    Function<Interval, AvailabilityResult> resultsInParts() {
        Formula formula = formula();
        if (!formula.limitsExclusions()) {
            return part -> assess(formula, measured, part, dataUntil, excluded);
        }
        long[] bounds = excludedBounds(formula.serviceHours());
        List<ExcludedSpan> effective = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            Interval span = new Interval(Instant.ofEpochMilli(bounds[i]), Instant.ofEpochMilli(bounds[i + 1]));
            effective.add(new ExcludedSpan(span, ExclusionKind.PLANNED_MAINTENANCE));
        }
        return part -> assess(formula.withoutLimits(), measured, part, dataUntil, effective);
    }

    /** The same inputs with data up to another instant. */
    Computation until(Instant end) {
        return new Computation(assignment, measured, excluded, fee, currency, finished, end, form);
    }

    /** What would have been computed with data up to an earlier instant, had it been known as it is now. */
    Computation asOf(Instant end) {
        Instant from = assignment.interval().from();
        ServiceRuns known = measured == null || !end.isAfter(from) ? null : measured;
        if (known != null && end.isBefore(known.interval().to())) {
            known = known.within(new Interval(from, end));
        }
        return new Computation(assignment, known, excluded, fee, currency, finished, end, form);
    }

    /** Begin and end in turn of the time in which exclusions take effect on a metric that is not plain time. */
    long[] excludedBounds(@Nullable ServiceHours hours) {
        return EffectiveExclusions.within(
                assignment.version().terms().formula(), hours, assignment.interval(), excluded);
    }

    /** The figure that is kept. */
    static Figure figure(AvailabilityResult result, BigDecimal commitment) {
        return new Figure(
                Metric.AVAILABILITY,
                Figure.Unit.MILLISECOND,
                result.period(),
                result.counted(),
                result.upMillis(),
                result.downMillis(),
                result.inExclusions(),
                result.removed(),
                commitment,
                result.percent(),
                result.availability() == null ? null : exact(result.availability()),
                result.met(),
                null,
                result.reason());
    }

    /**
     * The spans that are kept. Throws IllegalStateException unless they fill the whole interval without gap, once or,
     * where components are counted on their own, once for each of them.
     */
    List<AttributedInterval> complete(AvailabilityResult result) {
        Interval interval = assignment.interval();
        if (result.intervals() instanceof AttributedPieces pieces
                && !pieces.isEmpty()
                && pieces.from(0) == interval.from().toEpochMilli()
                && pieces.from(pieces.size()) == interval.to().toEpochMilli()) {
            return pieces;
        }
        Instant at = interval.to();
        for (AttributedInterval span : result.intervals()) {
            boolean nextLine = at.equals(interval.to()) && span.from().equals(interval.from());
            if (!span.from().equals(at) && !nextLine) {
                throw new IllegalStateException("gap or overlap in assessed intervals at " + at);
            }
            at = span.to();
        }
        if (!at.equals(interval.to()) || result.intervals().isEmpty()) {
            throw new IllegalStateException("assessed intervals end at " + at + ", not with the period");
        }
        return result.intervals();
    }

    /** How many outages were charged: spans of downtime that do not touch. */
    static int incidents(AvailabilityResult result) {
        if (result.intervals() instanceof AttributedPieces pieces) {
            return incidents(pieces);
        }
        int incidents = 0;
        Instant end = null;
        for (var span : result.intervals()) {
            if (span.charge().isDown()) {
                if (!span.from().equals(end)) {
                    incidents++;
                }
                end = span.to();
            }
        }
        return incidents;
    }

    private static int incidents(AttributedPieces pieces) {
        int incidents = 0;
        for (int i = 0; i < pieces.size(); i++) {
            incidents += pieces.isDown(i) && (i == 0 || !pieces.isDown(i - 1)) ? 1 : 0;
        }
        return incidents;
    }

    private AvailabilityResult assess(@Nullable ServiceRuns states, Instant now) {
        return assess(formula(), states, assignment.interval(), now, excluded);
    }

    private AvailabilityResult assess(
            Formula formula, @Nullable ServiceRuns states, Interval part, Instant now, List<ExcludedSpan> exclusions) {
        return Availability.assess(formula, part, now, components(states), exclusions);
    }

    /** Only availability is compared with the commitment by the engine; other metrics compare something else. */
    private Formula formula() {
        ClauseTerms terms = assignment.version().terms();
        return terms.formula().withCommitment(terms.metric() == Metric.AVAILABILITY ? terms.commitment() : null);
    }

    private List<ComponentTimeline> components(@Nullable ServiceRuns states) {
        String service = assignment.clause().serviceName();
        return states == null
                ? List.of(ComponentTimeline.ofChanges(service, null, new long[0], new State[0]))
                : states.components().stream()
                        .map(one -> component(one.component() == null ? service : one.component(), one.runs()))
                        .toList();
    }

    private static ComponentTimeline component(String name, StateRuns runs) {
        return ComponentTimeline.ofRuns(name, runs.bounds(), runs.states(ComponentTimeline.NOBODY_KNOWS));
    }

    private static String exact(Fraction fraction) {
        return fraction.numerator() + "/" + fraction.denominator();
    }
}
