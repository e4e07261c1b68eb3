package io.recourse.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** One pass finds what comparing each with each would find. */
class OverlapsTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    @RepeatedTest(200)
    void finds_what_comparing_each_with_each_finds(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<Interval> items = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            items.add(interval(random.nextInt(100), 1 + random.nextInt(40)));
        }
        Overlaps<Interval> overlaps = new Overlaps<>(items, Interval::from, Interval::to);

        for (int at = 0; at < 120; ) {
            int length = 1 + random.nextInt(15);
            Interval span = interval(at, length);
            // Spans overlap, or others that are not asked for lie between them.
            if (random.nextBoolean()) {
                assertThat(overlaps.with(span))
                        .as("seed %d, %s", seed, span)
                        .containsExactlyInAnyOrderElementsOf(
                                items.stream().filter(span::overlaps).toList())
                        .isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
            }
            at += random.nextInt(length + 3);
        }
    }

    @Test
    void what_goes_on_shares_time_with_all_that_follows() {
        Overlaps<Instant> overlaps = new Overlaps<>(List.of(FIRST.plusSeconds(10)), at -> at, at -> null);

        assertThat(overlaps.with(interval(0, 10))).isEmpty();
        assertThat(overlaps.with(interval(10, 1))).hasSize(1);
        assertThat(overlaps.with(interval(1_000_000, 1))).hasSize(1);
    }

    @Test
    void a_million_spans_over_a_million_records_are_explained_while_somebody_waits() {
        List<Interval> items = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            items.add(interval(i, 1));
        }
        Overlaps<Interval> overlaps = new Overlaps<>(items, Interval::from, Interval::to);

        // Each with each were a million times a million: the time limit of tests would end it.
        for (Interval item : items) {
            assertThat(overlaps.with(item).getFirst()).isSameAs(item);
        }
    }

    @Test
    void a_long_span_does_not_make_the_short_ones_after_it_look_at_all_of_it() {
        List<Interval> items = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            items.add(interval(i, 1));
        }
        Overlaps<Interval> overlaps = new Overlaps<>(items, Interval::from, Interval::to);

        assertThat(overlaps.with(interval(0, 1_000_000))).hasSize(1_000_000);
        for (Interval item : items) {
            assertThat(overlaps.with(item).getFirst()).isSameAs(item);
        }
    }

    private static Interval interval(int from, int seconds) {
        return new Interval(FIRST.plusSeconds(from), FIRST.plusSeconds(from + seconds));
    }
}
