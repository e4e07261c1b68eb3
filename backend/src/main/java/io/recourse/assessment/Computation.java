package io.recourse.assessment;

import io.recourse.availability.Availability;
import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.Charge;
import io.recourse.availability.ComponentTimeline;
import io.recourse.availability.EngineVersion;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.metric.Bounds;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.exclusion.Exclusion;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timeline;
import io.recourse.money.Fraction;
import io.recourse.money.Money;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies the engine to gathered inputs. Depends on nothing else: the same inputs give the same result and hash.
 *
 * @param timeline of the source by which the service is assessed; null if nothing was ever measured
 * @param exclusions accepted ones
 * @param fee of the period; null if none is known
 * @param currency of the contract
 * @param finished the period is over
 * @param dataUntil end of the time that is used
 */
record Computation(
        Assignment assignment,
        @Nullable Timeline timeline,
        List<Exclusion> exclusions,
        @Nullable Money fee,
        String currency,
        boolean finished,
        Instant dataUntil) {

    /** Hashes of everything that decides the result. */
    InputHashes hashes() {
        return hashes(
                EngineVersion.CURRENT,
                timeline == null ? new Digest().line("none").hex() : timeline.hash());
    }

    /** The same with other data than the timeline, judged by other arithmetic. */
    InputHashes hashes(String arithmetic, String data) {
        String clause = assignment.version().contentHash();
        Digest spans = new Digest();
        excluded().forEach(span -> {
            if (span.notice() == null) {
                spans.line(span.span().from(), span.span().to(), span.kind());
            } else {
                spans.line(span.span().from(), span.span().to(), span.kind(), span.notice());
            }
        });
        String excluded = spans.hex();
        String input = new Digest()
                .line(arithmetic, clause, data, excluded)
                .line(
                        assignment.version().id(),
                        assignment.period(),
                        assignment.interval().from())
                .line(assignment.interval().to(), finished, dataUntil)
                .line(fee == null ? "no fee" : fee, currency)
                .hex();
        return new InputHashes(arithmetic, clause, data, excluded, input);
    }

    /** What the engine finds by the agreed source. */
    AvailabilityResult result() {
        return assess(timeline, dataUntil);
    }

    /** What the engine finds by another source, with its data as far as they go. */
    AvailabilityResult resultBy(Timeline other) {
        Instant until = other.dataUntil();
        return assess(other, finished ? assignment.interval().to() : until == null ? dataUntil : until);
    }

    /** What the engine finds by the agreed source in a part of the period. */
    AvailabilityResult resultIn(Interval part) {
        return assess(timeline, part, dataUntil);
    }

    /** The same inputs with data up to another instant. */
    Computation until(Instant end) {
        return new Computation(assignment, timeline, exclusions, fee, currency, finished, end);
    }

    /** Begin and end in turn of the time that exclusions take out of the period. */
    long[] excludedBounds() {
        List<ExcludedSpan> spans = excluded();
        return Bounds.union(
                spans.stream()
                        .mapToLong(span -> span.span().from().toEpochMilli())
                        .toArray(),
                spans.stream()
                        .mapToLong(span -> span.span().to().toEpochMilli())
                        .toArray());
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

    /** The spans that are kept; throws IllegalStateException unless they fill the whole interval without gap. */
    List<AssessedInterval> intervals(AvailabilityResult result) {
        List<AssessedInterval> intervals = result.intervals().stream()
                .map(span -> new AssessedInterval(
                        new Interval(span.from(), span.to()),
                        span.charge(),
                        span.state(),
                        span.component(),
                        span.because()))
                .toList();
        Instant at = assignment.interval().from();
        for (AssessedInterval span : intervals) {
            if (!span.interval().from().equals(at)) {
                throw new IllegalStateException("gap or overlap in assessed intervals at " + at);
            }
            at = span.interval().to();
        }
        if (!at.equals(assignment.interval().to())) {
            throw new IllegalStateException("assessed intervals end at " + at + ", not with the period");
        }
        return intervals;
    }

    /** How many outages were charged: spans of downtime that do not touch. */
    static int incidents(AvailabilityResult result) {
        int incidents = 0;
        Instant end = null;
        for (var span : result.intervals()) {
            if (span.charge() == Charge.DOWN || span.charge() == Charge.WEIGHTED) {
                if (!span.from().equals(end)) {
                    incidents++;
                }
                end = span.to();
            }
        }
        return incidents;
    }

    private AvailabilityResult assess(@Nullable Timeline measured, Instant now) {
        return assess(measured, assignment.interval(), now);
    }

    /** Only availability is compared with the commitment by the engine; other metrics compare something else. */
    private AvailabilityResult assess(@Nullable Timeline measured, Interval part, Instant now) {
        ClauseTerms terms = assignment.version().terms();
        Formula formula =
                terms.formula().withCommitment(terms.metric() == Metric.AVAILABILITY ? terms.commitment() : null);
        return Availability.assess(formula, part, now, List.of(component(measured)), excluded());
    }

    private ComponentTimeline component(@Nullable Timeline measured) {
        List<StateSpan> spans = measured == null
                ? List.of()
                : measured.spans().stream()
                        .filter(span -> span.covered() || span.record() != null)
                        .toList();
        return ComponentTimeline.ofIntervals(
                assignment.clause().serviceName(),
                State.UNKNOWN,
                spans.stream()
                        .mapToLong(span -> span.span().from().toEpochMilli())
                        .toArray(),
                spans.stream()
                        .mapToLong(span -> span.span().to().toEpochMilli())
                        .toArray(),
                spans.stream().map(StateSpan::state).toArray(State[]::new));
    }

    private List<ExcludedSpan> excluded() {
        return exclusions.stream()
                .flatMap(exclusion -> exclusion.period().intersection(assignment.interval()).stream()
                        .map(span -> new ExcludedSpan(span, exclusion.kind(), exclusion.notice())))
                .sorted(Comparator.comparing((ExcludedSpan span) -> span.span().from())
                        .thenComparing(span -> span.span().to())
                        .thenComparing(ExcludedSpan::kind))
                .toList();
    }

    private static String exact(Fraction fraction) {
        return fraction.numerator() + "/" + fraction.denominator();
    }
}
