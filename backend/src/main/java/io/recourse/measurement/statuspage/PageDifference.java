package io.recourse.measurement.statuspage;

import java.util.List;

/**
 * What changed between two versions of a status page, in lines that a reader sees.
 *
 * @param added how many lines are only in the later one
 * @param removed how many are only in the earlier one
 * @param lines all lines of both, in order
 */
public record PageDifference(PageVersion earlier, PageVersion later, int added, int removed, List<Line> lines) {

    public PageDifference {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /**
     * A line.
     *
     * @param before its number in the earlier version; 0 if it is not in it
     * @param after its number in the later version; 0 if it is not in it
     */
    public record Line(Change change, int before, int after, String text) {}

    static PageDifference of(PageVersion earlier, PageVersion later, List<Line> lines) {
        return new PageDifference(earlier, later, count(lines, Change.ADDED), count(lines, Change.REMOVED), lines);
    }

    private static int count(List<Line> lines, Change change) {
        return Math.toIntExact(
                lines.stream().filter(line -> line.change() == change).count());
    }
}
