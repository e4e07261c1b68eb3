package io.recourse.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** As {@link EngineBenchmark}, with the intervals that explain each figure, which have to be kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class ExplainedBenchmark {

    @Param({"DEFAULT", "EVERYTHING_WHOLE_MINUTES", "EVERYTHING_STARTED_MINUTES"})
    private Clauses clause;

    private Month month;

    @Setup
    public void generate() {
        month = new Month(clause);
    }

    @Benchmark
    @OperationsPerInvocation(Month.CHANGES)
    public void explained(Blackhole results) {
        month.explained(results::consume);
    }
}
