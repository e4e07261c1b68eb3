package io.recourse.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of runs that do the same. */
record Median(String what, double[] millis) {

    /** Work that is measured as a whole. */
    @FunctionalInterface
    interface Run {
        void run() throws Exception;
    }

    /** Runs often enough that the JVM has compiled what it runs, and then {@code times} times with a stopwatch. */
    static Median of(String what, int times, Run before, Run run) throws Exception {
        double[] millis = new double[times];
        for (int i = -3; i < times; i++) {
            before.run();
            long start = System.nanoTime();
            run.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Median(what, millis);
    }

    double middle() {
        return millis[millis.length / 2];
    }

    /** One line of a table: what, median, smallest and largest, and the ratio to another. */
    String line(Median base) {
        return String.format(
                Locale.ROOT,
                "  %-66s %8.1f ms  (%.1f to %.1f)  %5.2f x",
                what,
                middle(),
                millis[0],
                millis[millis.length - 1],
                middle() / base.middle());
    }
}
