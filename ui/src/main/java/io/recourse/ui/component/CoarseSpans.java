package io.recourse.ui.component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spans as a screen can show them: a row with more than {@link #MOST} is drawn in that many equal steps, each by the worst
 * that touches it, so that no second of downtime is hidden between two that were fine.
 */
final class CoarseSpans {

    /** Spans of a row that are drawn as they are; about what a drawing has room for. */
    static final int MOST = 500;

    private static final List<Tone> FROM_WORST =
            List.of(Tone.MISSED, Tone.AT_RISK, Tone.UNKNOWN, Tone.EXCLUDED, Tone.INFO, Tone.MET);

    private final Instant from;
    private final Instant to;
    private final Duration step;

    CoarseSpans(Instant from, Instant to) {
        this.from = from;
        this.to = to;
        this.step = Duration.ofMillis(Math.ceilDiv(Duration.between(from, to).toMillis(), MOST));
    }

    /** Length of a step of a row that is drawn in steps. */
    Duration step() {
        return step;
    }

    /** True if a row has more spans than can be drawn. */
    static boolean isNeeded(List<IntervalChart.Span> spans) {
        return byRow(spans).values().stream().anyMatch(row -> row.size() > MOST);
    }

    /** The spans, rows with too many of them in steps. */
    List<IntervalChart.Span> of(List<IntervalChart.Span> spans) {
        List<IntervalChart.Span> drawn = new ArrayList<>();
        byRow(spans).values().forEach(row -> drawn.addAll(row.size() > MOST ? inSteps(row) : row));
        return drawn;
    }

    private static Map<String, List<IntervalChart.Span>> byRow(List<IntervalChart.Span> spans) {
        Map<String, List<IntervalChart.Span>> rows = new LinkedHashMap<>();
        spans.forEach(span ->
                rows.computeIfAbsent(span.row(), any -> new ArrayList<>()).add(span));
        return rows;
    }

    private List<IntervalChart.Span> inSteps(List<IntervalChart.Span> row) {
        IntervalChart.@Nullable Span[] worst = new IntervalChart.@Nullable Span[MOST];
        for (IntervalChart.Span span : row) {
            int last = position(span.to().minusMillis(1));
            for (int i = position(span.from()); i <= last; i++) {
                IntervalChart.Span other = worst[i];
                if (other == null || isWorse(span, other)) {
                    worst[i] = span;
                }
            }
        }
        List<IntervalChart.Span> steps = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            IntervalChart.Span one = worst[i];
            if (one != null) {
                add(steps, one, at(i), at(i + 1));
            }
        }
        return steps;
    }

    /** Steps that say the same become one. */
    private static void add(List<IntervalChart.Span> steps, IntervalChart.Span one, Instant begin, Instant end) {
        IntervalChart.Span before = steps.isEmpty() ? null : steps.getLast();
        boolean same = before != null
                && before.to().equals(begin)
                && before.what().equals(one.what())
                && Objects.equals(before.path(), one.path());
        Instant since = same ? steps.removeLast().from() : begin;
        if (since.isBefore(end)) {
            steps.add(new IntervalChart.Span(one.row(), since, end, one.tone(), one.what(), one.path()));
        }
    }

    private static boolean isWorse(IntervalChart.Span one, IntervalChart.Span other) {
        return FROM_WORST.indexOf(one.tone()) < FROM_WORST.indexOf(other.tone());
    }

    private int position(Instant at) {
        long steps = Math.floorDiv(Duration.between(from, at).toMillis(), step.toMillis());
        return Math.clamp(steps, 0, MOST - 1);
    }

    private Instant at(int position) {
        Instant begin = from.plus(step.multipliedBy(position));
        return begin.isAfter(to) ? to : begin;
    }
}
