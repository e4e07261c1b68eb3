package io.recourse.bench;

import io.recourse.bench.Workload.Changes;
import io.recourse.bench.Workload.Windows;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How fast it could be: down time without excluded time over all of set A, as bare loops over primitive arrays, with no
 * clause, no attribution and no fraction. What the engine takes more than this is the price of being a contract.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class BareUnionBenchmark {

    private final Changes[] changes = new Changes[Workload.SERVICES];
    private final long[][] starts = new long[Workload.SERVICES][];
    private final long[][] ends = new long[Workload.SERVICES][];

    /** Unites the windows of each service once, as they change seldom. */
    @Setup
    public void generate() {
        for (int service = 0; service < changes.length; service++) {
            changes[service] = Workload.changes(service);
            unite(service, Workload.windows(service));
        }
    }

    @Benchmark
    public long bareLoopOfAllServices() {
        long down = 0;
        for (int service = 0; service < changes.length; service++) {
            down += down(changes[service], starts[service], ends[service]);
        }
        return down;
    }

    private static long down(Changes changes, long[] starts, long[] ends) {
        long down = 0;
        int window = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.state()[i] != Workload.DOWN) {
                continue;
            }
            long from = Math.max(changes.at()[i], Workload.MONTH_START);
            long to = i + 1 < changes.size() ? changes.at()[i + 1] : Workload.MONTH_END;
            down += to - from;
            while (window < starts.length && ends[window] <= from) {
                window++;
            }
            for (int k = window; k < starts.length && starts[k] < to; k++) {
                down -= Math.min(to, ends[k]) - Math.max(from, starts[k]);
            }
        }
        return down;
    }

    private void unite(int service, Windows windows) {
        long[] order = new long[windows.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = windows.from()[i] << 5 | i;
        }
        Arrays.sort(order);
        long[] from = new long[order.length];
        long[] to = new long[order.length];
        int size = 0;
        for (long key : order) {
            int i = (int) (key & 31);
            if (size > 0 && windows.from()[i] <= to[size - 1]) {
                to[size - 1] = Math.max(to[size - 1], windows.to()[i]);
            } else {
                from[size] = windows.from()[i];
                to[size++] = windows.to()[i];
            }
        }
        starts[service] = Arrays.copyOf(from, size);
        ends[service] = Arrays.copyOf(to, size);
    }
}
