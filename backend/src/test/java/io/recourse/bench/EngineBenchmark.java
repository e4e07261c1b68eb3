package io.recourse.bench;

import io.recourse.availability.engine.Assessor;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.availability.zone.ExclusionWindows;
import io.recourse.time.Interval;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The engine over all of set A on one core, clause by clause. An operation is one change of state: operations per
 * microsecond are millions of changes a second, and bytes per operation are what is allocated for a change.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class EngineBenchmark {

    private static final int CHANGES = 402_730;

    @Param
    private Clauses clause;

    private final Interval month = EngineInputs.month();
    private final List<List<ComponentTimeline>> timelines = new ArrayList<>();
    private final List<ExclusionWindows> windows = new ArrayList<>();
    private Assessor assessor;

    @Setup
    public void generate() {
        for (int service = 0; service < Workload.SERVICES; service++) {
            timelines.add(EngineInputs.changes(service, 1));
            windows.add(clause.excludes() ? EngineInputs.windows(service, 1) : ExclusionWindows.NONE);
        }
        assessor = Assessor.of(clause.formula(), month);
    }

    /** Exact figures and verdict of each service. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public void figures(Blackhole results) {
        for (int service = 0; service < Workload.SERVICES; service++) {
            results.consume(assessor.figures(month.to(), timelines.get(service), windows.get(service)));
        }
    }
}
