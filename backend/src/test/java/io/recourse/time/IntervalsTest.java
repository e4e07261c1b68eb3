package io.recourse.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void overlapping_and_touching_spans_become_one() {
        assertThat(Intervals.of(Interval.ofMillis(5, 9), Interval.ofMillis(0, 3), Interval.ofMillis(3, 6))
                        .spans())
                .containsExactly(Interval.ofMillis(0, 9));
        assertThat(Intervals.of(Interval.ofMillis(0, 9), Interval.ofMillis(2, 4))
                        .duration())
                .isEqualTo(Duration.ofMillis(9));
    }

    @Test
    void set_operations_agree_with_sets_of_milliseconds() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Intervals a = random(random);
            Intervals b = random(random);
            assertThat(bits(a.union(b))).isEqualTo(with(bits(a), bits(b), BitSet::or));
            assertThat(bits(a.intersection(b))).isEqualTo(with(bits(a), bits(b), BitSet::and));
            assertThat(bits(a.minus(b))).isEqualTo(with(bits(a), bits(b), BitSet::andNot));
            assertThat(a.duration().toMillis()).isEqualTo(bits(a).cardinality());
            assertThat(a.minus(b).union(a.intersection(b))).isEqualTo(a);
        }
    }

    private static Intervals random(Random random) {
        List<Interval> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int from = random.nextInt(40);
            spans.add(Interval.ofMillis(from, from + 1 + random.nextInt(10)));
        }
        return Intervals.of(spans);
    }

    private static BitSet bits(Intervals intervals) {
        BitSet bits = new BitSet();
        intervals
                .spans()
                .forEach(span -> bits.set(
                        (int) span.from().toEpochMilli(), (int) span.to().toEpochMilli()));
        return bits;
    }

    private static BitSet with(BitSet left, BitSet right, BiConsumer<BitSet, BitSet> operation) {
        operation.accept(left, right);
        return left;
    }
}
