package io.recourse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Several runs that take turns, so that a machine that is busy for a while is busy for all of them. Each is run so often
 * before it is measured that a warm server is what is measured, either a number of times or until it no longer gets
 * faster; the very first run is told beside it.
 */
final class Rounds {

    /** Runs that are compared with as many before them: the JVM compiles for longer than a few. */
    private static final int BLOCK = 20;

    /** A block that is faster by less than this is no faster. */
    private static final double STEADY = 0.98;

    /** Seven milliseconds a month still went to the compiler after 160 (decision 111). */
    private static final int FEWEST_BLOCKS = 6;

    private static final int MOST_BLOCKS = 20;

    private static final class Line {

        private final String what;
        private final int fewest;
        private final boolean untilSteady;
        private final Median.Run before;
        private final Median.Run run;
        private final List<Double> warming = new ArrayList<>();
        private final double[] millis;

        private Line(String what, int fewest, boolean untilSteady, Median.Run before, Median.Run run, int measured) {
            this.what = what;
            this.fewest = fewest;
            this.untilSteady = untilSteady;
            this.before = before;
            this.run = run;
            this.millis = new double[measured];
        }

        double taken() throws Exception {
            return Median.millis(before, run);
        }

        boolean isWarm() {
            int runs = warming.size();
            if (runs < fewest || !untilSteady) {
                return runs >= fewest;
            }
            return runs >= MOST_BLOCKS * BLOCK
                    || runs % BLOCK == 0
                            && runs >= FEWEST_BLOCKS * BLOCK
                            && block(runs - BLOCK) >= STEADY * block(runs - 2 * BLOCK);
        }

        private double block(int first) {
            return Median.of(
                            what,
                            warming.subList(first, first + BLOCK).stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                    .middle();
        }
    }

    private final int measured;
    private final List<Line> lines = new ArrayList<>();

    Rounds(int measured) {
        this.measured = measured;
    }

    /**
     * Adds what is to be measured.
     *
     * @param warm so many runs come before those that are measured, at least one
     * @param before made ready before each run, outside of the measured time
     */
    Rounds add(String what, int warm, Median.Run before, Median.Run run) {
        lines.add(new Line(what, warm, false, before, run, measured));
        return this;
    }

    /**
     * The same, measured when the median of twenty runs is not below that of the twenty before by more than two percent, at
     * the earliest after 120 runs and at the latest after 400.
     */
    Rounds addUntilSteady(String what, Median.Run before, Median.Run run) {
        lines.add(new Line(what, FEWEST_BLOCKS * BLOCK, true, before, run, measured));
        return this;
    }

    /** Runs everything and prints a line for each; the first one is what the others are compared with. */
    List<Median> run() throws Exception {
        for (boolean warm = false; !warm; ) {
            warm = true;
            for (Line line : lines) {
                if (!line.isWarm()) {
                    line.warming.add(line.taken());
                    warm &= line.isWarm();
                }
            }
        }
        for (int round = 0; round < measured; round++) {
            for (Line line : lines) {
                line.millis[round] = line.taken();
            }
        }
        List<Median> medians =
                lines.stream().map(line -> Median.of(line.what, line.millis)).toList();
        for (int i = 0; i < medians.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s   first of %d before: %.0f ms%n",
                    medians.get(i).line(medians.getFirst()),
                    lines.get(i).warming.size(),
                    lines.get(i).warming.getFirst());
        }
        return medians;
    }
}
