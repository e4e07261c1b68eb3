package io.recourse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Several runs that take turns, so that a machine that is busy for a while is busy for all of them. Each is run so often
 * before it is measured that a warm server is what is measured; the very first run is told beside it.
 */
final class Rounds {

    private static final class Line {

        private final String what;
        private final int warm;
        private final Median.Run before;
        private final Median.Run run;
        private final double[] millis;
        private double first;

        private Line(String what, int warm, Median.Run before, Median.Run run, int measured) {
            this.what = what;
            this.warm = warm;
            this.before = before;
            this.run = run;
            this.millis = new double[measured];
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
        lines.add(new Line(what, warm, before, run, measured));
        return this;
    }

    /** Runs everything and prints a line for each; the first one is what the others are compared with. */
    List<Median> run() throws Exception {
        int warm = lines.stream().mapToInt(line -> line.warm).max().orElse(0);
        for (int round = warm; round > 0; round--) {
            for (Line line : lines) {
                if (line.warm >= round) {
                    double taken = Median.millis(line.before, line.run);
                    line.first = line.warm == round ? taken : line.first;
                }
            }
        }
        for (int round = 0; round < measured; round++) {
            for (Line line : lines) {
                line.millis[round] = Median.millis(line.before, line.run);
            }
        }
        List<Median> medians =
                lines.stream().map(line -> Median.of(line.what, line.millis)).toList();
        for (int i = 0; i < medians.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s   first of %d before: %.0f ms%n",
                    medians.get(i).line(medians.getFirst()),
                    lines.get(i).warm,
                    lines.get(i).first);
        }
        return medians;
    }
}
