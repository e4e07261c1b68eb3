package io.recourse.availability.engine;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.ExcludedSpan;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.contract.terms.Formula;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.List;

/**
 * The engine. Applies a formula to the states of one or more components: states, combining, service hours, exclusions,
 * minimum outage, outage rounding or minute rule, in this order. Every millisecond of the period ends in exactly one
 * interval of the result.
 */
public final class Availability {

    /** A thread mostly assesses one clause for many services, or many periods of one. */
    private static final ThreadLocal<Assessor> LAST = new ThreadLocal<>();

    private Availability() {}

    /**
     * Assesses a period. The result depends on the arguments only.
     *
     * @param now data after it is not used, and time after it is never charged as downtime
     * @param components at least one; the list must not be changed afterwards
     * @param exclusions accepted ones, in any order; they may overlap and reach beyond the period
     */
    public static AvailabilityResult assess(
            Formula formula,
            Interval period,
            Instant now,
            List<ComponentTimeline> components,
            List<ExcludedSpan> exclusions) {
        Assessor last = LAST.get();
        Assessor assessor = last != null && last.isFor(formula, period) ? last : Assessor.of(formula, period);
        AvailabilityResult result = assessor.assess(now, components, ExclusionWindows.of(exclusions));
        if (assessor.isSmall()) {
            LAST.set(assessor);
        } else {
            LAST.remove();
        }
        return result;
    }
}
