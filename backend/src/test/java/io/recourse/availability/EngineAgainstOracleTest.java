package io.recourse.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.Combine;
import io.recourse.contract.terms.Comparison;
import io.recourse.contract.terms.ExclusionKind;
import io.recourse.contract.terms.StateCharge;
import io.recourse.money.Fraction;
import io.recourse.text.Language;
import io.recourse.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.description.Description;
import org.assertj.core.description.TextDescription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories under random formulas, against an oracle that looks at every tick. What failed is run again with the
 * seed that was printed: {@code -Drecourse.seed=...}.
 */
class EngineAgainstOracleTest {

    private static final long SEED = Long.getLong("recourse.seed", System.nanoTime());
    private static final int HISTORIES = 10_000;

    @ParameterizedTest
    @EnumSource
    void ten_thousand_histories_for_each_set_of_options(OptionSet options) {
        compare(HISTORIES / 2, options, 1_000, 150);
        compare(HISTORIES / 2, options, 20_000, 40);
    }

    @Test
    void second_by_second_over_hours() {
        compare(60, OptionSet.EVERYTHING, 1_000, 12_000);
    }

    @Test
    void millisecond_by_millisecond_over_some_minutes() {
        compare(15, OptionSet.EVERYTHING, 1, 150_000);
    }

    @Test
    void in_steps_of_twenty_seconds_over_days() {
        compare(200, OptionSet.EVERYTHING, 20_000, 6 * 3 * 60 * 4);
    }

    private static void compare(int histories, OptionSet options, long tick, int mostTicks) {
        Set<String> reasons = new TreeSet<>();
        System.out.println(options + ": " + histories + " random histories with -Drecourse.seed=" + SEED);
        for (int i = 0; i < histories; i++) {
            long seed = SEED + i;
            History history = new RandomHistories(new Random(seed), options, tick, mostTicks).next();
            RasterOracle oracle = new RasterOracle(history, tick);
            List<Charge[]> lines = oracle.lines();
            AvailabilityResult result = history.assess();
            Description description = new TextDescription("seed %s, tick %s: %s", seed, tick, history);
            assertThat(charges(history, result, tick)).as(description).isEqualTo(flat(lines));
            checkAttribution(history, result, oracle, tick, description);
            checkTotals(history, result, lines, oracle.excluded, tick, description);
            checkVerdict(history, result, description);
            result.intervals().forEach(interval -> reasons.add(interval.because()));
        }
        for (String reason : reasons) {
            Language.locales()
                    .forEach(locale -> assertThat(Texts.get(locale, reason)).isNotEqualTo(reason));
        }
    }

    /** Who is said to have been down, and which exclusion to have taken effect, tick by tick. */
    private static void checkAttribution(
            History history, AvailabilityResult result, RasterOracle oracle, long tick, Description what) {
        List<String> wrong = new ArrayList<>();
        int line = 0;
        for (AttributedInterval interval : result.intervals()) {
            boolean forgiven = interval.charge() == Charge.EXCLUDED || interval.charge() == Charge.FORGIVEN;
            ExclusionKind named = exclusion(interval);
            for (long at = interval.from().toEpochMilli(); at < interval.to().toEpochMilli(); at += tick) {
                ExclusionKind by = oracle.exclusions.get(line)[(int) ((at - history.from()) / tick)];
                if (named != (forgiven ? by : null) || !isRightAboutComponents(history, interval, oracle, line, at)) {
                    wrong.add(Instant.ofEpochMilli(at) + ": " + interval + ", not " + by);
                }
            }
            line += interval.to().toEpochMilli() == history.to() ? 1 : 0;
        }
        assertThat(wrong).as(what).isEmpty();
    }

    private static @Nullable ExclusionKind exclusion(AttributedInterval interval) {
        for (ExclusionKind kind : ExclusionKind.values()) {
            if (interval.because().equals("availability.because." + kind)) {
                return kind;
            }
        }
        return null;
    }

    /** The component that is named was in the state that is named; if none is, all of them were charged alike. */
    private static boolean isRightAboutComponents(
            History history, AttributedInterval interval, RasterOracle oracle, int line, long at) {
        boolean redundant = interval.because().equals("availability.because.REDUNDANCY");
        boolean failed = interval.charge() == Charge.DOWN || interval.charge() == Charge.WEIGHTED;
        if (!redundant && !(failed && interval.because().startsWith("availability.because.STATE."))) {
            return true;
        }
        StateCharge charge = history.formula().states().get(interval.state());
        boolean asCharged = redundant
                ? charge == StateCharge.DOWN || charge == StateCharge.WEIGHTED
                : charge == (interval.charge() == Charge.DOWN ? StateCharge.DOWN : StateCharge.WEIGHTED);
        List<History.Component> named = oracle.components(line).stream()
                .filter(component ->
                        interval.component() == null || component.name().equals(interval.component()))
                .toList();
        return asCharged
                && oracle.state(named.getFirst(), at) == interval.state()
                && named.stream()
                        .allMatch(component -> history.formula().states().get(oracle.state(component, at)) == charge);
    }

    private static void checkTotals(
            History history,
            AvailabilityResult result,
            List<Charge[]> lines,
            long excluded,
            long tick,
            Description what) {
        List<Charge> all = flat(lines);
        long counted = counted(all) * tick;
        long outside = count(all, Charge.OUT_OF_HOURS) * tick;
        Fraction up = up(history, lines, tick);
        assertThat(result.counted()).as(what).isEqualTo(counted);
        assertThat(result.up()).as(what).isEqualTo(up);
        assertThat(result.up().plus(result.down())).as(what).isEqualTo(Fraction.of(counted));
        assertThat(result.period()).as(what).isEqualTo(all.size() * tick - outside);
        assertThat(result.counted() + result.removed()).as(what).isEqualTo(result.period());
        assertThat(result.excluded()).as(what).isEqualTo(count(all, Charge.EXCLUDED) * tick);
        assertThat(result.inExclusions()).as(what).isEqualTo(excluded * lines.size() * tick);
        if (counted == 0) {
            assertThat(result.availability()).as(what).isNull();
        } else {
            assertThat(result.availability()).as(what).isEqualTo(up.dividedBy(Fraction.of(counted)));
            assertThat(result.percent()).as(what).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
    }

    private static Fraction up(History history, List<Charge[]> lines, long tick) {
        boolean mean =
                history.formula().combine() == Combine.MEAN || history.formula().combine() == Combine.WEIGHTED;
        Fraction weight = Fraction.of(history.formula().degradedWeight());
        Fraction sum = Fraction.ZERO;
        Fraction shares = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            List<Charge> line = List.of(lines.get(i));
            Fraction down = Fraction.of(count(line, Charge.DOWN))
                    .plus(Fraction.of(count(line, Charge.WEIGHTED)).times(weight));
            Fraction up = Fraction.of(counted(line)).minus(down);
            sum = sum.plus(up.times(Fraction.of(tick)));
            if (mean && counted(line) > 0) {
                BigDecimal share =
                        history.formula().weightOf(history.components().get(i).name());
                shares = shares.plus(up.dividedBy(Fraction.of(counted(line))).times(Fraction.of(share)));
                weights = weights.plus(Fraction.of(share));
            }
        }
        return weights.signum() == 0 ? sum : shares.dividedBy(weights).times(Fraction.of(counted(flat(lines)) * tick));
    }

    private static void checkVerdict(History history, AvailabilityResult result, Description what) {
        BigDecimal commitment = history.formula().commitment();
        if (result.counted() == 0 || commitment == null) {
            assertThat(result.met()).as(what).isNull();
            assertThat(result.reason()).as(what).isNotNull();
            return;
        }
        Integer decimals = history.formula().compareDecimals();
        Fraction percent = result.up().times(Fraction.of(100)).dividedBy(Fraction.of(result.counted()));
        int comparison = decimals == null
                ? percent.compareTo(Fraction.of(commitment))
                : percent.toDecimal(decimals, RoundingMode.HALF_UP).compareTo(commitment);
        boolean breach = history.formula().comparison() == Comparison.BELOW ? comparison < 0 : comparison <= 0;
        assertThat(result.met()).as(what).isEqualTo(!breach);
        assertThat(result.reason()).as(what).isNull();
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

    private static long counted(List<Charge> all) {
        return all.stream().filter(Charge::isCounted).count();
    }

    private static long count(List<Charge> all, Charge charge) {
        return all.stream().filter(each -> each == charge).count();
    }
}
