package io.recourse.availability;

import static io.recourse.contract.terms.State.DOWN;
import static io.recourse.contract.terms.State.UNKNOWN;
import static io.recourse.contract.terms.State.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.availability.engine.Availability;
import io.recourse.availability.timeline.ComponentTimeline;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever feeds deliver has a defined result; what cannot be assessed is refused with a message. */
class BadInputTest {

    private static final long SEED = Long.getLong("recourse.seed", System.nanoTime());
    private static final Interval JUNE = Interval.parse("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");

    @Test
    void the_order_of_events_does_not_matter() {
        System.out.println("Shuffling with -Drecourse.seed=" + SEED);
        Random random = new Random(SEED);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            order.add(i);
        }
        AvailabilityResult sorted = assess(changes(order));
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(order, random);
            assertThat(assess(changes(order))).isEqualTo(sorted);
        }
    }

    @Test
    void events_that_come_twice_count_once() {
        assertThat(Scenario.hour()
                        .changes(UP, "10:10 DOWN", "10:10 DOWN", "10:20 UP", "10:10 DOWN", "10:20 UP")
                        .down())
                .isEqualTo("600");
        assertThat(Scenario.hour()
                        .intervals(UP, "10:10 10:20 DOWN", "10:10 10:20 DOWN")
                        .excluded("10:15", "10:20")
                        .excluded("10:15", "10:20")
                        .seconds())
                .isEqualTo("period 3600, counted 3600, up 3300, down 300, excluded 0, removed 0, in exclusions 300");
    }

    @Test
    void events_in_the_future_are_not_used_yet() {
        assertThat(Scenario.hour()
                        .now("10:30")
                        .changes(UP, "10:20 DOWN", "10:40 UP")
                        .seconds())
                .isEqualTo("period 3600, counted 1800, up 1200, down 600, excluded 0, removed 1800, in exclusions 0");
        assertThat(Scenario.hour().changes(UP, "2999-01-01T00:00:00Z DOWN").down())
                .isEqualTo("0");
    }

    @Test
    void an_event_in_the_year_0_tells_the_state_before_everything_else() {
        assertThat(Scenario.hour()
                        .changes(null, "0000-01-01T00:00:00Z DOWN", "10:10 UP")
                        .down())
                .isEqualTo("600");
        assertThat(Scenario.hour()
                        .intervals(UP, "0000-01-01T00:00:00Z 10:10 DOWN")
                        .down())
                .isEqualTo("600");
    }

    @Test
    void a_period_without_data_has_no_availability_and_says_why() {
        AvailabilityResult result = Scenario.hour()
                .formula("{'commitment': '99.9'}")
                .intervals(UNKNOWN)
                .assess();

        assertThat(result.availability()).isNull();
        assertThat(result.percent()).isNull();
        assertThat(result.met()).isNull();
        assertThat(result.reason().key()).isEqualTo("availability.reason.nothingCounted");
        assertThat(result.intervals()).hasSize(1);
    }

    @Test
    void a_period_that_has_not_begun_charges_nothing() {
        assertThat(Scenario.hour().now("09:00").changes(DOWN, "10:10 DOWN").seconds())
                .isEqualTo("period 3600, counted 0, up 0, down 0, excluded 0, removed 3600, in exclusions 0");
    }

    @Test
    void millions_of_events_in_any_order_are_taken() {
        int count = 3_000_000;
        long[] at = new long[count];
        State[] states = new State[count];
        for (int i = 0; i < count; i++) {
            int position = (int) (i * 1_000_003L % count);
            at[i] = JUNE.from().toEpochMilli() + position * 800L;
            states[i] = position % 2 == 0 ? DOWN : UP;
        }

        AvailabilityResult result = assess(ComponentTimeline.ofChanges("app", UP, at, states));

        assertThat(result.downMillis()).isEqualTo(count / 2 * 800L);
        assertThat(result.intervals().size()).isEqualTo(count);
        assertThat(result.intervals().getLast().to()).isEqualTo(JUNE.to());
    }

    @Test
    void nothing_to_assess_is_refused() {
        assertThatThrownBy(() -> Availability.assess(Formula.DEFAULT, JUNE, JUNE.to(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 components");
    }

    @Test
    void the_same_input_always_gives_the_same_answer_whatever_was_assessed_before() {
        ComponentTimeline timeline = changes(List.of(5, 3, 9, 1));
        AvailabilityResult before = assess(timeline);
        assess(changes(List.of(1, 2, 3, 4, 5, 6, 7, 8)));

        assertThat(assess(timeline)).isEqualTo(before);
        assertThat(before.intervals()).isEqualTo(assess(timeline).intervals());
    }

    private static AvailabilityResult assess(ComponentTimeline timeline) {
        return Availability.assess(Formula.DEFAULT, JUNE, JUNE.to(), List.of(timeline), List.of());
    }

    /** Changes at so many hours after the beginning, in the order given; odd hours are down. */
    private static ComponentTimeline changes(List<Integer> hours) {
        long[] at = hours.stream()
                .mapToLong(hour -> Instant.parse("2026-06-01T00:00:00Z").toEpochMilli() + hour * 2_000_000L)
                .toArray();
        State[] states = hours.stream().map(hour -> hour % 2 == 1 ? DOWN : UP).toArray(State[]::new);
        return ComponentTimeline.ofChanges("app", UP, at, states);
    }
}
