package io.recourse.measurement.statuspage;

import io.recourse.measurement.statuspage.PageDifference.Change;
import io.recourse.measurement.statuspage.PageDifference.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two lists of lines with the fewest additions and removals (Myers 1986, the greedy algorithm). What two long
 * texts that have little in common would cost is capped: beyond, all that differs is one removal and one addition.
 */
final class LineComparison {

    private static final int MOST_EDITS = 2_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineComparison(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<Line> of(List<String> before, List<String> after) {
        LineComparison comparison = new LineComparison(before, after);
        comparison.compare();
        return comparison.lines;
    }

    private void compare() {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (beforeEnd > start
                && afterEnd > start
                && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            beforeEnd--;
            afterEnd--;
        }
        for (int i = 0; i < start; i++) {
            same(i, i);
        }
        middle(start, beforeEnd, afterEnd);
        for (int i = 0; i < before.size() - beforeEnd; i++) {
            same(beforeEnd + i, afterEnd + i);
        }
    }

    /** Both ranges begin at the same number. */
    private void middle(int start, int beforeEnd, int afterEnd) {
        int height = beforeEnd - start;
        int width = afterEnd - start;
        List<int[]> trace = furthest(start, height, width);
        if (trace.isEmpty()) {
            for (int i = start; i < beforeEnd; i++) {
                removed(i);
            }
            for (int i = start; i < afterEnd; i++) {
                added(i);
            }
            return;
        }
        List<Runnable> steps = new ArrayList<>();
        int x = height;
        int y = width;
        for (int edits = trace.size() - 1; edits >= 0; edits--) {
            int[] reached = trace.get(edits);
            int middle = reached.length / 2;
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || diagonal != edits && reached[middle + diagonal - 1] < reached[middle + diagonal + 1];
            int from = edits == 0 ? 0 : down ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1;
            while (x > from) {
                int one = start + --x;
                int other = start + --y;
                steps.add(() -> same(one, other));
            }
            if (edits > 0 && down) {
                int other = start + --y;
                steps.add(() -> added(other));
            } else if (edits > 0) {
                int one = start + --x;
                steps.add(() -> removed(one));
            }
        }
        steps.reversed().forEach(Runnable::run);
    }

    /** How far down each diagonal one gets with 0, 1, 2 ... edits, before each; empty if it takes too many. */
    private List<int[]> furthest(int start, int height, int width) {
        int most = Math.min(height + width, MOST_EDITS);
        int middle = most + 1;
        int[] reached = new int[2 * middle + 1];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(around(reached, middle, edits));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || diagonal != edits && reached[middle + diagonal - 1] < reached[middle + diagonal + 1];
                int x = down ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < height
                        && y < width
                        && y >= 0
                        && before.get(start + x).equals(after.get(start + y))) {
                    x++;
                    y++;
                }
                reached[middle + diagonal] = x;
                if (x >= height && y >= width) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    /** Only what this number of edits looks at: the memory grows with the square of the edits, not of the lines. */
    private static int[] around(int[] reached, int middle, int edits) {
        int[] part = new int[2 * edits + 3];
        System.arraycopy(reached, middle - edits - 1, part, 0, part.length);
        return part;
    }

    private void same(int one, int other) {
        lines.add(new Line(Change.SAME, one + 1, other + 1, before.get(one)));
    }

    private void removed(int one) {
        lines.add(new Line(Change.REMOVED, one + 1, 0, before.get(one)));
    }

    private void added(int other) {
        lines.add(new Line(Change.ADDED, 0, other + 1, after.get(other)));
    }
}
