package io.recourse.measurement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.MeasurementSource;
import io.recourse.measurement.SourceKind;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timeline;
import io.recourse.time.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs in arrays: cut, joined, packed and hashed they stay what they were. */
class StateRunsTest {

    private static final SourceId SOURCE = new SourceId(UUID.fromString("0190c0de-0000-7000-8000-00000000beef"));
    private static final long MAY = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
    private static final long DAY = 86_400_000L;
    private static final long OPEN = -1;

    @Test
    void the_worst_record_holds_where_some_overlap() {
        StateRuns runs = sweep(
                10,
                new long[] {0, 10},
                record(1, 5, State.DEGRADED).and(record(2, 3, State.DOWN)).and(record(4, 8, State.UNKNOWN)));

        assertThat(states(runs)).containsExactly("0 UP", "1 DEGRADED", "2 DOWN", "3 DEGRADED", "5 UNKNOWN", "8 UP");
    }

    @Test
    void outside_of_coverage_nobody_knows_unless_something_was_recorded() {
        StateRuns runs = sweep(10, new long[] {2, 4, 6, 7}, record(3, 5, State.DOWN));

        assertThat(states(runs))
                .containsExactly("0 UNKNOWN", "2 UP", "3 DOWN", "4 DOWN", "5 UNKNOWN", "6 UP", "7 UNKNOWN");
        assertThat(runs.isKnown(0)).isFalse();
        assertThat(runs.isKnown(3)).isTrue();
        assertThat(runs.dataUntil()).isEqualTo(Instant.ofEpochMilli(MAY + 7 * DAY));
    }

    @Test
    void an_open_record_lasts_until_the_source_stopped_watching() {
        assertThat(states(sweep(10, new long[] {0, 6}, record(3, OPEN, State.DOWN))))
                .containsExactly("0 UP", "3 DOWN", "6 UNKNOWN");
        assertThat(states(sweep(10, new long[0], record(3, OPEN, State.DOWN)))).containsExactly("0 UNKNOWN");
        assertThat(sweep(10, new long[0], Records.NONE).dataUntil()).isNull();
    }

    @Test
    void what_lies_outside_of_the_time_is_cut_off() {
        Records records =
                record(-5, 1, State.DOWN).and(record(9, 15, State.DOWN)).and(record(-9, -3, State.DOWN));

        assertThat(states(sweep(10, new long[] {-20, 30}, records))).containsExactly("0 DOWN", "1 UP", "9 DOWN");
    }

    @Test
    void a_part_beyond_the_runs_is_refused() {
        StateRuns runs = sweep(2, new long[] {0, 2}, Records.NONE);
        Interval tooEarly = interval(MAY - 1, MAY + DAY);

        assertThatThrownBy(() -> runs.within(tooEarly)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void random_runs_survive_cutting_joining_packing_and_hashing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StateRuns runs = random(random);
            String what = "seed " + seed + " round " + round + "\n" + runs;
            long from = runs.from(0);
            long cut = from + 1 + random.nextLong(runs.end() - from - 1);
            StateRuns left = runs.within(interval(from, cut));
            StateRuns right = runs.within(interval(cut, runs.end()));

            assertThat(StateRuns.joined(List.of(left, right))).as(what).isEqualTo(runs);
            PackWriter pack = new PackWriter(1, 8);
            PackedRuns.write(pack, runs);
            PackReader reader = new PackReader(pack.pack(), 1);
            assertThat(PackedRuns.read(reader, from, runs.end())).as(what).isEqualTo(runs);
            assertThat(reader.isAtEnd()).isTrue();
            assertThat(RunHash.of(SOURCE, runs))
                    .as(what)
                    .isEqualTo(timeline(runs).hash());
        }
    }

    @Test
    void a_pack_with_a_flipped_bit_is_refused() {
        PackWriter pack = new PackWriter(1, 8);
        PackedRuns.write(pack, random(new Random(1)));
        byte[] bytes = pack.pack();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] damaged = bytes.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            assertThatThrownBy(() -> new PackReader(damaged, 1)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> new PackReader(bytes, 2)).hasMessageContaining("version 1, not 2");
        assertThatThrownBy(() -> new PackReader(new byte[3], 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void numbers_of_every_size_and_texts_survive_packing() {
        long[] numbers = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE};
        PackWriter pack = new PackWriter(7, 0);
        for (long number : numbers) {
            pack.number(number).signed(number).signed(-number);
        }
        pack.signed(Long.MIN_VALUE).text("应用 / واجهة").text("");
        PackReader reader = new PackReader(pack.pack(), 7);
        for (long number : numbers) {
            assertThat(reader.number()).isEqualTo(number);
            assertThat(reader.signed()).isEqualTo(number);
            assertThat(reader.signed()).isEqualTo(-number);
        }
        assertThat(reader.signed()).isEqualTo(Long.MIN_VALUE);
        assertThat(reader.text()).isEqualTo("应用 / واجهة");
        assertThat(reader.text()).isEmpty();
        assertThat(reader.isAtEnd()).isTrue();
        PackWriter another = new PackWriter(1, 1);
        assertThatThrownBy(() -> another.number(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static StateRuns random(Random random) {
        int count = random.nextInt(12);
        long[] from = new long[count];
        long[] until = new long[count];
        byte[] states = new byte[count];
        for (int i = 0; i < count; i++) {
            from[i] = MAY + random.nextLong(40 * DAY) - 5 * DAY;
            if (random.nextBoolean()) {
                from[i] = from[i] / 60_000 * 60_000;
            }
            until[i] = random.nextInt(8) == 0 ? Long.MAX_VALUE : from[i] + random.nextLong(3 * DAY);
            states[i] = (byte) random.nextInt(6);
        }
        long[] coverage = random.longs(2L * random.nextInt(4), MAY - 9 * DAY, MAY + 40 * DAY)
                .sorted()
                .toArray();
        long begin = MAY + (random.nextBoolean() ? 0 : random.nextLong(DAY));
        long end = begin + 2 + random.nextLong(35 * DAY);
        return RunSweep.sweep(begin, end, watched(coverage), new Records(from, until, states));
    }

    private static Timeline timeline(StateRuns runs) {
        List<StateSpan> spans = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            spans.add(new StateSpan(interval(runs.from(run), runs.to(run)), runs.state(run), null, true));
        }
        MeasurementSource source =
                new MeasurementSource(SOURCE, "probe", "Probe", SourceKind.PROBE, ZoneOffset.UTC, null, null, false);
        return new Timeline(new ServiceId(UUID.randomUUID()), source, runs.interval(), spans, null);
    }

    private static List<String> states(StateRuns runs) {
        List<String> states = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            states.add((runs.from(run) - MAY) / DAY + " " + runs.state(run));
        }
        return states;
    }

    /** From the first of May on; coverage as pairs of days. */
    private static StateRuns sweep(int days, long[] coverage, Records records) {
        long[] instants = new long[coverage.length];
        for (int i = 0; i < coverage.length; i++) {
            instants[i] = MAY + coverage[i] * DAY;
        }
        return RunSweep.sweep(MAY, MAY + days * DAY, watched(instants), records);
    }

    private static Watched watched(long[] instants) {
        long[] from = new long[instants.length / 2];
        long[] to = new long[from.length];
        for (int i = 0; i < from.length; i++) {
            from[i] = instants[2 * i];
            to[i] = instants[2 * i + 1];
        }
        return new Watched(from, to);
    }

    private static Records record(long firstDay, long lastDay, State state) {
        long until = lastDay == OPEN ? Long.MAX_VALUE : MAY + lastDay * DAY;
        return new Records(new long[] {MAY + firstDay * DAY}, new long[] {until}, new byte[] {(byte) state.ordinal()});
    }

    private static Interval interval(long from, long to) {
        return new Interval(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
