package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void spans_in_any_order_become_one_set() {
        assertThat(Bounds.union(new long[] {5, 0, 2, 9, 7}, new long[] {8, 2, 3, 9, 6}))
                .containsExactly(0, 3, 5, 8);
        assertThat(Bounds.union(new long[0], new long[0])).isEmpty();
    }

    @Test
    void begins_belong_to_a_set_and_ends_do_not() {
        long[] set = {2, 4, 6, 8};

        assertThat(Bounds.contains(set, 2)).isTrue();
        assertThat(Bounds.contains(set, 4)).isFalse();
        assertThat(Bounds.touches(set, 4, 6)).isFalse();
        assertThat(Bounds.covers(set, 2, 4)).isTrue();
        assertThat(Bounds.covers(set, 3, 7)).isFalse();
    }

    @Test
    void random_sets_agree_with_their_members() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            long[] one = random(random);
            long[] other = random(random);
            long[] both = Bounds.intersection(one, other);
            long from = random.nextInt(30);
            long to = from + random.nextInt(10);
            long length = 0;
            for (long at = 0; at < 40; at++) {
                boolean in = Bounds.contains(one, at) && Bounds.contains(other, at);
                assertThat(Bounds.contains(both, at))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(in);
                length += at >= from && at < to && Bounds.contains(one, at) ? 1 : 0;
            }
            assertThat(Bounds.length(one, from, to))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(length);
        }
    }

    private static long[] random(Random random) {
        long[] from = random.longs(4, 0, 30).toArray();
        long[] to = new long[4];
        for (int i = 0; i < 4; i++) {
            to[i] = from[i] + random.nextInt(6);
        }
        return Bounds.union(from, to);
    }
}
