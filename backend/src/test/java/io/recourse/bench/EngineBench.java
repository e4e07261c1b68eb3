package io.recourse.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every JMH benchmark of this package, each in a JVM of its own, with what it allocates. */
final class EngineBench {

    private EngineBench() {}

    static void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include("io\\.recourse\\.bench\\..*")
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(7)
                        .measurementTime(TimeValue.seconds(1))
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Duser.timezone=UTC")
                        .build())
                .run();
    }
}
