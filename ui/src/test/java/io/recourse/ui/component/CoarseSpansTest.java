package io.recourse.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is drawn in steps says nothing better than what was there. */
class CoarseSpansTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-04-01T00:00:00Z");

    private final CoarseSpans coarse = new CoarseSpans(FROM, TO);

    @Test
    void few_spans_are_drawn_as_they_are() {
        List<IntervalChart.Span> few = alternating(CoarseSpans.MOST, Duration.ofHours(1));

        assertThat(CoarseSpans.isNeeded(few)).isFalse();
        assertThat(coarse.of(few)).isEqualTo(few);
    }

    @Test
    void a_millisecond_of_downtime_is_not_hidden() {
        List<IntervalChart.Span> spans = new ArrayList<>();
        Instant at = FROM;
        for (int i = 0; i < 1_000; i++) {
            Instant end = i == 999 ? TO : at.plusSeconds(2_600);
            spans.add(span("a", at, end, i % 2 == 0 ? Tone.MET : Tone.EXCLUDED));
            at = end;
        }
        Instant down = FROM.plusSeconds(1_000_000);
        spans.add(span("a", down, down.plusMillis(1), Tone.MISSED));

        assertThat(coarse.of(spans))
                .filteredOn(span -> span.tone() == Tone.MISSED)
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.from()).isBeforeOrEqualTo(down);
                    assertThat(span.to()).isAfter(down);
                    assertThat(Duration.between(span.from(), span.to())).isEqualTo(coarse.step());
                });
    }

    @Test
    void only_the_row_with_too_many_is_drawn_in_steps() {
        List<IntervalChart.Span> spans = new ArrayList<>(alternating(2_000, Duration.ofMinutes(20)));
        IntervalChart.Span other = span("b", FROM, FROM.plusMillis(1), Tone.MISSED);
        spans.add(other);

        assertThat(CoarseSpans.isNeeded(spans)).isTrue();
        assertThat(coarse.of(spans)).contains(other).hasSizeLessThanOrEqualTo(CoarseSpans.MOST + 1);
    }

    @RepeatedTest(50)
    void steps_cover_all_of_the_time_once_and_are_never_better_than_a_span_in_them(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<IntervalChart.Span> spans = new ArrayList<>();
        for (Instant at = FROM; at.isBefore(TO); ) {
            Instant end = at.plusMillis(1 + random.nextInt(4_000_000));
            Tone tone = Tone.values()[random.nextInt(Tone.values().length)];
            spans.add(span("a", at, end.isAfter(TO) ? TO : end, tone));
            at = end;
        }

        List<IntervalChart.Span> drawn = coarse.of(spans);

        assertThat(spans).as("seed %d", seed).hasSizeGreaterThan(CoarseSpans.MOST);
        assertThat(drawn.getFirst().from()).isEqualTo(FROM);
        assertThat(drawn.getLast().to()).isEqualTo(TO);
        for (int i = 1; i < drawn.size(); i++) {
            assertThat(drawn.get(i).from()).isEqualTo(drawn.get(i - 1).to());
        }
        assertThat(spans)
                .filteredOn(span -> span.tone() == Tone.MISSED)
                .allSatisfy(span -> assertThat(drawn)
                        .as("seed %d", seed)
                        .filteredOn(one ->
                                one.from().isBefore(span.to()) && one.to().isAfter(span.from()))
                        .allMatch(one -> one.tone() == Tone.MISSED));
    }

    @Test
    void the_longest_of_many_keep_their_order() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < 2 * Longest.MOST; i++) {
            all.add(i % 2 == 0 ? i : -i);
        }

        Longest<Integer> longest = Longest.of(all, Duration::ofSeconds);

        assertThat(longest.all()).isEqualTo(2 * Longest.MOST);
        assertThat(longest.shown()).hasSize(Longest.MOST).allMatch(i -> i >= 0).isSorted();
    }

    private static List<IntervalChart.Span> alternating(int number, Duration each) {
        List<IntervalChart.Span> spans = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Instant from = FROM.plus(each.multipliedBy(i));
            spans.add(span("a", from, from.plus(each), i % 2 == 0 ? Tone.MET : Tone.MISSED));
        }
        return spans;
    }

    private static IntervalChart.Span span(String row, Instant from, Instant to, Tone tone) {
        return new IntervalChart.Span(row, from, to, tone, tone.name(), null);
    }
}
