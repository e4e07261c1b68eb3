package io.recourse.assessment.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.availability.AttributedInterval;
import io.recourse.availability.Charge;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The spans of an assessment come out of their pack as they went in. */
class AttributionPackTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> REASONS = List.of(
            "availability.because.PLANNED_MAINTENANCE",
            "availability.because.NOT_YET",
            "availability.because.SHORT_OUTAGE",
            "availability.because.STATE.DOWN.UP");

    @Test
    void random_spans_survive_in_one_line_or_in_many() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            List<AttributedInterval> spans = new ArrayList<>();
            int lines = 1 + random.nextInt(3);
            for (int line = 0; line < lines; line++) {
                line(random, spans, lines > 1 ? "component " + line : null);
            }

            assertThat(AttributionPack.unpack(AttributionPack.pack(spans)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(spans);
        }
    }

    @Test
    void a_typical_month_of_two_hundred_changes_takes_about_a_kilobyte() {
        List<AttributedInterval> spans = new ArrayList<>();
        Instant at = MAY;
        for (int i = 0; i < 100; i++) {
            spans.add(span(at, at.plusSeconds(25_000).plusMillis(i), Charge.UP, State.UP));
            at = spans.getLast().to();
            spans.add(span(at, at.plusSeconds(300).plusMillis(i), Charge.DOWN, State.DOWN));
            at = spans.getLast().to();
        }

        assertThat(AttributionPack.pack(spans)).hasSizeLessThan(1_000);
    }

    @Test
    void a_damaged_pack_is_refused() {
        byte[] pack = AttributionPack.pack(List.of(span(MAY, MAY.plusSeconds(1), Charge.UP, State.UP)));
        pack[2] ^= 1;

        assertThatThrownBy(() -> AttributionPack.unpack(pack)).hasMessageContaining("checksum");
    }

    @Test
    void what_the_numbers_in_stored_packs_mean_never_changes() {
        assertThat(Charge.values())
                .extracting(Enum::name)
                .startsWith("UP", "DOWN", "WEIGHTED", "FORGIVEN", "EXCLUDED", "REMOVED", "OUT_OF_HOURS");
        assertThat(State.values())
                .extracting(Enum::name)
                .containsExactly("UP", "PENDING", "UNKNOWN", "MAINTENANCE", "DEGRADED", "DOWN");
        assertThat(ExclusionKind.values())
                .extracting(Enum::name)
                .startsWith("PLANNED_MAINTENANCE", "FORCE_MAJEURE", "CUSTOMER_FAULT", "THIRD_PARTY", "OTHER");
    }

    private static void line(Random random, List<AttributedInterval> spans, String component) {
        Instant at = MAY;
        int count = 1 + random.nextInt(50);
        for (int i = 0; i < count; i++) {
            Charge charge = Charge.values()[random.nextInt(Charge.values().length)];
            State state = State.values()[random.nextInt(State.values().length)];
            String reason = random.nextBoolean()
                    ? "availability.because.STATE." + state + "." + charge
                    : REASONS.get(random.nextInt(REASONS.size()));
            Instant to = at.plusMillis(1 + random.nextLong(random.nextBoolean() ? 1_000 : 4_000_000_000L));
            spans.add(new AttributedInterval(at, to, charge, state, component, reason));
            at = to;
        }
    }

    private static AttributedInterval span(Instant from, Instant to, Charge charge, State state) {
        return new AttributedInterval(
                from, to, charge, state, null, "availability.because.STATE." + state + "." + charge);
    }
}
