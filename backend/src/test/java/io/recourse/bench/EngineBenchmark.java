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

/**
 * The engine over all of set A on one core, clause by clause. An operation is one change of state: operations per
 * microsecond are millions of changes a second, and bytes per operation are what is allocated for a change.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class EngineBenchmark {

    @Param
    private Clauses clause;

    private Month month;

    @Setup
    public void generate() {
        month = new Month(clause);
    }

    /** Exact figures and verdict of each service. */
    @Benchmark
    @OperationsPerInvocation(Month.CHANGES)
    public void figures(Blackhole results) {
        month.figures(results::consume);
    }
}
