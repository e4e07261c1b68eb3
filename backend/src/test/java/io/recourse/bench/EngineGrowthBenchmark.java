package io.recourse.bench;

import io.recourse.availability.AvailabilityResult;
import io.recourse.availability.engine.Assessor;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.time.Interval;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One service with every option of a clause: how the time grows with the changes, that it hardly grows with the length
 * of the period, and what ten years take (120 months are measured as the last step of the curve).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class EngineGrowthBenchmark {

    @Param({"1", "10", "100", "120"})
    private int months;

    private Interval period;
    private List<ComponentTimeline> dense;
    private List<ComponentTimeline> sparse;
    private ExclusionWindows windows;
    private Assessor everything;
    private Assessor noHours;

    @Setup
    public void generate() {
        period = EngineInputs.months(months);
        dense = EngineInputs.changes(0, months);
        sparse = EngineInputs.sparse(0, period);
        windows = EngineInputs.windows(0, months);
        everything = Assessor.of(Clauses.EVERYTHING_WHOLE_MINUTES.formula(), period);
        noHours = Assessor.of(Clauses.MINIMUM_OUTAGE.formula(), period);
    }

    /** As many changes and exclusions a month as in set A. */
    @Benchmark
    public AvailabilityResult moreChanges() {
        return everything.assess(period.to(), dense, windows);
    }

    /** As many changes in all as set A has in a month. */
    @Benchmark
    public AvailabilityResult sameChangesOverALongerPeriod() {
        return noHours.assess(period.to(), sparse, ExclusionWindows.NONE);
    }
}
