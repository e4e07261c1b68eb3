package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.Comparison;
import io.recourse.money.Fraction;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random histories under random formulas, against an oracle that looks at every tick. */
class EngineAgainstOracleTest {

    private static final long SEED = Long.getLong("recourse.seed", System.nanoTime());

    @Test
    void second_by_second_over_minutes_and_hours() {
        compare(4_000, 1_000, 600);
        compare(100, 1_000, 12_000);
    }

    @Test
    void millisecond_by_millisecond_over_some_minutes() {
        compare(40, 1, 150_000);
    }

    @Test
    void in_steps_of_twenty_seconds_over_days() {
        compare(500, 20_000, 6 * 3 * 60 * 4);
    }

    private static void compare(int histories, long tick, int mostTicks) {
        Set<String> reasons = new TreeSet<>();
        System.out.println("Random histories with -Drecourse.seed=" + SEED);
        for (int i = 0; i < histories; i++) {
            long seed = SEED + i;
            History history = new RandomHistories(new Random(seed), tick, mostTicks).next();
            RasterOracle oracle = new RasterOracle(history, tick);
            List<Charge[]> lines = oracle.lines();
            AvailabilityResult result = history.assess();
            String description = "seed " + seed + ", tick " + tick + ": " + history;
            assertThat(charges(history, result, tick)).as(description).isEqualTo(flat(lines));
            checkTotals(history, result, lines, oracle.excluded, tick, description);
            result.intervals().forEach(interval -> reasons.add(interval.because()));
        }
        for (String reason : reasons) {
            Language.locales()
                    .forEach(locale -> assertThat(Texts.get(locale, reason)).isNotEqualTo(reason));
        }
    }

    private static void checkTotals(
            History history, AvailabilityResult result, List<Charge[]> lines, long excluded, long tick, String what) {
        List<Charge> all = flat(lines);
        long counted = all.stream().filter(Charge::isCounted).count() * tick;
        long outside = count(all, Charge.OUT_OF_HOURS) * tick;
        Fraction down = Fraction.of(count(all, Charge.DOWN) * tick)
                .plus(Fraction.of(count(all, Charge.WEIGHTED) * tick)
                        .times(Fraction.of(history.formula().degradedWeight())));
        assertThat(result.counted()).as(what).isEqualTo(counted);
        assertThat(result.down()).as(what).isEqualTo(down);
        assertThat(result.up().plus(result.down())).as(what).isEqualTo(Fraction.of(counted));
        assertThat(result.period()).as(what).isEqualTo(all.size() * tick - outside);
        assertThat(result.counted() + result.removed()).as(what).isEqualTo(result.period());
        assertThat(result.excluded()).as(what).isEqualTo(count(all, Charge.EXCLUDED) * tick);
        assertThat(result.inExclusions()).as(what).isEqualTo(excluded * lines.size() * tick);
        assertThat(result.availability() == null).as(what).isEqualTo(counted == 0);
        BigDecimal commitment = history.formula().commitment();
        if (counted == 0 || commitment == null) {
            assertThat(result.met()).as(what).isNull();
            assertThat(result.reason()).as(what).isNotNull();
            return;
        }
        Fraction promised = Fraction.of(commitment).times(Fraction.of(counted));
        int comparison = result.up().times(Fraction.of(100)).compareTo(promised);
        boolean breach = history.formula().comparison() == Comparison.BELOW ? comparison < 0 : comparison <= 0;
        assertThat(result.met()).as(what).isEqualTo(!breach);
        assertThat(result.percent()).as(what).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    /** The intervals, tick by tick: they must cover each line without gap. */
    private static List<Charge> charges(History history, AvailabilityResult result, long tick) {
        List<Charge> charges = new ArrayList<>();
        long at = history.from();
        for (AttributedInterval interval : result.intervals()) {
            assertThat(interval.from().toEpochMilli()).isEqualTo(at);
            assertThat(interval.to()).isAfter(interval.from());
            long length = Duration.between(interval.from(), interval.to()).toMillis();
            for (long i = 0; i < length; i += tick) {
                charges.add(interval.charge());
            }
            at = interval.to().toEpochMilli() == history.to()
                    ? history.from()
                    : interval.to().toEpochMilli();
        }
        assertThat(at).isEqualTo(history.from());
        return charges;
    }

    private static List<Charge> flat(List<Charge[]> lines) {
        List<Charge> all = new ArrayList<>();
        lines.forEach(line -> all.addAll(List.of(line)));
        return all;
    }

    private static long count(List<Charge> all, Charge charge) {
        return all.stream().filter(each -> each == charge).count();
    }
}
