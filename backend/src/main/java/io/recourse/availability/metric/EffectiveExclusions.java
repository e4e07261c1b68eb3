package io.recourse.availability.metric;

import io.recourse.availability.AttributedInterval;
import io.recourse.availability.Charge;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.Denominator;
import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.MinuteRule;
import io.recourse.contract.terms.OutageRounding;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time in which exclusions take effect, for metrics that the engine does not count: what was announced too late, or
 * lies beyond an allowance or the cap, excludes nothing there either.
 */
public final class EffectiveExclusions {

    private EffectiveExclusions() {}

    /**
     * Begin and end in turn, as {@link Bounds} says. The limits are those of the formula, and are used up as the engine
     * does it: in order of time, by time within the hours.
     *
     * @param hours in which the metric is counted; null if at all times
     * @param exclusions accepted ones within the period, in any order
     */
    public static long[] within(
            Formula formula, @Nullable ServiceHours hours, Interval period, List<ExcludedSpan> exclusions) {
        Stream<Interval> effective = formula.limitsExclusions() && !exclusions.isEmpty()
                ? limited(formula, hours, period, exclusions)
                : exclusions.stream().map(ExcludedSpan::span);
        List<Interval> spans = effective.toList();
        return Bounds.union(
                spans.stream().mapToLong(span -> span.from().toEpochMilli()).toArray(),
                spans.stream().mapToLong(span -> span.to().toEpochMilli()).toArray());
    }

    /** What the engine excludes from a service that was up all the time. */
    private static Stream<Interval> limited(
            Formula formula, @Nullable ServiceHours hours, Interval period, List<ExcludedSpan> exclusions) {
        Formula limits = new Formula(
                Map.of(),
                BigDecimal.ZERO,
                ExclusionEffect.REMOVED,
                formula.exclusionCap(),
                hours,
                Formula.DEFAULT.minimumOutage(),
                MinuteRule.NONE,
                1,
                Combine.ANY_DOWN,
                Denominator.PERIOD,
                null,
                Comparison.BELOW,
                formula.exclusionAllowances(),
                formula.maintenanceNotice(),
                OutageRounding.NONE,
                null,
                Map.of(),
                formula.allowancesMonthlyIn());
        ComponentTimeline up = ComponentTimeline.ofChanges("", State.UP, new long[0], new State[0]);
        return Availability.assess(limits, period, period.to(), List.of(up), exclusions).intervals().stream()
                .filter(interval -> interval.charge() == Charge.EXCLUDED)
                .map(EffectiveExclusions::span);
    }

    private static Interval span(AttributedInterval interval) {
        return new Interval(interval.from(), interval.to());
    }
}
