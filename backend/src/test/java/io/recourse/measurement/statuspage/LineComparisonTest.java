package io.recourse.measurement.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.measurement.statuspage.PageDifference.Change;
import io.recourse.measurement.statuspage.PageDifference.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineComparisonTest {

    @Test
    void what_was_added_and_removed_is_told_with_its_numbers() {
        assertThat(LineComparison.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
                .containsExactly(
                        new Line(Change.SAME, 1, 1, "a"),
                        new Line(Change.REMOVED, 2, 0, "b"),
                        new Line(Change.ADDED, 0, 2, "x"),
                        new Line(Change.SAME, 3, 3, "c"),
                        new Line(Change.SAME, 4, 4, "d"),
                        new Line(Change.ADDED, 0, 5, "e"));
        assertThat(LineComparison.of(List.of(), List.of())).isEmpty();
        assertThat(LineComparison.of(List.of("a"), List.of())).containsExactly(new Line(Change.REMOVED, 1, 0, "a"));
    }

    @Test
    void a_comparison_gives_back_both_texts_and_is_as_short_as_the_longest_common_part_allows() {
        long seed = 20260915;
        Random random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            List<String> before = words(random);
            List<String> after = words(random);
            List<Line> lines = LineComparison.of(before, after);
            assertThat(side(lines, Change.ADDED))
                    .as("seed " + seed + ", run " + run)
                    .isEqualTo(before);
            assertThat(side(lines, Change.REMOVED))
                    .as("seed " + seed + ", run " + run)
                    .isEqualTo(after);
            long same =
                    lines.stream().filter(line -> line.change() == Change.SAME).count();
            assertThat(same).as("seed " + seed + ", run " + run).isEqualTo(longestCommon(before, after));
        }
    }

    @Test
    void two_long_texts_without_a_common_line_are_compared_all_the_same() {
        List<String> before =
                IntStream.range(0, 20_000).mapToObj(i -> "before " + i).toList();
        List<String> after =
                IntStream.range(0, 20_000).mapToObj(i -> "after " + i).toList();
        assertThat(LineComparison.of(before, after)).hasSize(40_000);
    }

    private static List<String> words(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
    }

    private static List<String> side(List<Line> lines, Change without) {
        return lines.stream()
                .filter(line -> line.change() != without)
                .map(Line::text)
                .toList();
    }

    private static long longestCommon(List<String> one, List<String> other) {
        List<int[]> rows = new ArrayList<>();
        rows.add(new int[other.size() + 1]);
        for (String word : one) {
            int[] above = rows.getLast();
            int[] row = new int[other.size() + 1];
            for (int i = 0; i < other.size(); i++) {
                row[i + 1] = word.equals(other.get(i)) ? above[i] + 1 : Math.max(above[i + 1], row[i]);
            }
            rows.add(row);
        }
        return rows.getLast()[other.size()];
    }
}
