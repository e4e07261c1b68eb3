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

    /** So long everything is run before it is measured; the months before have warmed the server already. */
    private static final double WARM_MILLIS = 2_000;

    private static final int LEAST_WARM = 3;
    private static final int MOST_WARM = 60;

    /** Of these times, in any order. */
    static Median of(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Median(what, sorted);
    }

    /** Runs often enough that the JVM has compiled what it runs, and then {@code times} times with a stopwatch. */
    static Median of(String what, int times, Run before, Run run) throws Exception {
        double warm = 0;
        for (int i = 0; i < LEAST_WARM || i < MOST_WARM && warm < WARM_MILLIS; i++) {
            warm += millis(before, run);
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = millis(before, run);
        }
        return of(what, millis);
    }

    /** How long a run took, without what comes before it. */
    static double millis(Run before, Run run) throws Exception {
        before.run();
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e6;
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
