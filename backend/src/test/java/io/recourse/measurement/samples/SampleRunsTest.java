package io.recourse.measurement.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.time.Interval;
import org.junit.jupiter.api.Test;

class SampleRunsTest {

    @Test
    void between_two_samples_the_state_is_that_of_the_earlier_one() {
        SampleRuns runs = SampleRuns.of(series(new long[] {0, 60, 120, 180}, 1, 0, 0, 1), 100);

        assertThat(runs.down()).containsExactly(Interval.ofMillis(60, 180));
        assertThat(runs.watched()).containsExactly(Interval.ofMillis(0, 180));
    }

    @Test
    void a_gap_is_unknown_and_not_down() {
        SampleRuns runs = SampleRuns.of(series(new long[] {0, 60, 161, 200}, 0, 0, 1, 1), 100);

        assertThat(runs.down()).containsExactly(Interval.ofMillis(0, 60));
        assertThat(runs.watched()).containsExactly(Interval.ofMillis(0, 60), Interval.ofMillis(161, 200));
    }

    @Test
    void samples_exactly_as_far_apart_as_allowed_are_not_a_gap() {
        assertThat(SampleRuns.of(series(new long[] {0, 100}, 0, 1), 100).down())
                .containsExactly(Interval.ofMillis(0, 100));
    }

    @Test
    void one_sample_says_nothing_about_any_time() {
        assertThat(SampleRuns.of(series(new long[] {5}, 0), 100).watched()).isEmpty();
    }

    @Test
    void samples_that_only_count_say_nothing_about_states() {
        assertThat(SampleRuns.of(series(new long[] {0, 50, 100}, 0, -1, 1), 100).down())
                .containsExactly(Interval.ofMillis(0, 100));
    }

    private static SampleSeries series(long[] at, int... up) {
        byte[] bytes = new byte[up.length];
        for (int i = 0; i < up.length; i++) {
            bytes[i] = (byte) up[i];
        }
        return new SampleSeries(at, bytes, new int[at.length], new long[at.length], new long[at.length]);
    }
}
