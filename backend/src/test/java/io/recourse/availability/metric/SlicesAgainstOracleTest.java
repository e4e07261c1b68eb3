package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.SliceFigure;
import io.recourse.contract.terms.SliceRule;
import io.recourse.contract.terms.StateCharge;
import io.recourse.money.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slices against the words of the rule, slice by slice and without any cleverness. */
class SlicesAgainstOracleTest {

    private static final int MINUTE = 60_000;
    private static final int MINUTES = 60;

    @ParameterizedTest
    @EnumSource(SliceFigure.class)
    void ten_thousand_random_histories_agree_with_the_oracle(SliceFigure figure) {
        long seed = 20261122 + figure.ordinal();
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            SliceRule rule = new SliceRule(
                    Duration.ofMinutes(List.of(1, 2, 5, 10).get(random.nextInt(4))),
                    figure,
                    figure == SliceFigure.DOWN_SLICES ? BigDecimal.valueOf(random.nextInt(1_000), 1) : null,
                    1 + random.nextInt(3),
                    random.nextInt(4));
            SliceInput input = history(random);
            SliceResult result = Slices.assess(rule, input);
            assertThat(result.availability())
                    .as("seed %d, round %d, %s, %s", seed, round, rule, input)
                    .isEqualTo(oracle(rule, input));
            assertThat(result.groups().getFirst().from()).isEqualTo(input.from());
            assertThat(result.groups().getLast().to()).isEqualTo(input.to());
            assertThat(result.groups().stream().mapToInt(SliceGroup::slices).sum())
                    .isEqualTo((int) (MINUTES / rule.length().toMinutes()));
        }
    }

    private static SliceInput history(Random random) {
        int counts = random.nextInt(40);
        long[] at = new long[counts];
        long[] requests = new long[counts];
        long[] errors = new long[counts];
        for (int i = 0; i < counts; i++) {
            at[i] = random.nextInt((MINUTES + 10) * MINUTE) - 5L * MINUTE;
            requests[i] = random.nextInt(6);
            errors[i] = random.nextInt((int) requests[i] + 1);
        }
        StateCharge[] charges = {StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED};
        return new SliceInput(
                0,
                MINUTES * MINUTE,
                random.nextInt(3) == 0 ? random.nextInt(MINUTES) * MINUTE : MINUTES * MINUTE,
                at,
                requests,
                errors,
                spans(random),
                random.nextInt(3) == 0 ? spans(random) : Bounds.NONE,
                random.nextInt(3) == 0 ? spans(random) : new long[] {0, MINUTES * MINUTE},
                charges[random.nextInt(3)],
                random.nextBoolean() ? ExclusionEffect.REMOVED : ExclusionEffect.COUNTS_AS_UP,
                new BigDecimal("99.9"));
    }

    private static long[] spans(Random random) {
        long[] from = random.longs(2, 0, MINUTES * MINUTE).toArray();
        return Bounds.union(
                from, new long[] {from[0] + random.nextInt(20 * MINUTE), from[1] + random.nextInt(20 * MINUTE)});
    }

    private static @Nullable Fraction oracle(SliceRule rule, SliceInput in) {
        int length = (int) rule.length().toMillis();
        int counted = 0;
        long allRequests = 0;
        long allErrors = 0;
        int lostUnknown = 0;
        Fraction lost = Fraction.ZERO;
        List<Boolean> down = new ArrayList<>();
        for (int begin = 0; begin < MINUTES * MINUTE; begin += length) {
            long requests = 0;
            long errors = 0;
            boolean told = false;
            for (int i = 0; i < in.at().length; i++) {
                if (in.at()[i] >= begin && in.at()[i] < begin + length) {
                    requests += in.requests()[i];
                    errors += in.errors()[i];
                    told = true;
                }
            }
            boolean isDown = false;
            if (inside(in.served(), begin) && begin < in.until()) {
                boolean excluded = any(in.excluded(), begin, begin + length);
                boolean unknown = !told && !all(in.watched(), begin, begin + length);
                boolean counts = (!unknown || in.unknown() != StateCharge.REMOVED)
                        && (!excluded || in.effect() == ExclusionEffect.COUNTS_AS_UP);
                counted += counts ? 1 : 0;
                if (!excluded && unknown) {
                    lostUnknown += in.unknown() == StateCharge.DOWN ? 1 : 0;
                } else if (!excluded && requests > 0) {
                    allRequests += requests;
                    allErrors += errors;
                    lost = lost.plus(Fraction.of(errors, requests));
                    isDown = requests >= rule.minimumRequests()
                            && rule.downAbove() != null
                            && Fraction.of(100 * errors, requests).compareTo(Fraction.of(rule.downAbove())) > 0;
                }
            }
            down.add(isDown);
        }
        if (counted == 0) {
            return null;
        }
        Fraction known = Fraction.of(counted - lostUnknown, counted);
        return switch (rule.figure()) {
            case MEAN_ERROR_RATE -> known.minus(lost.dividedBy(Fraction.of(counted)));
            case TOTAL_ERROR_RATE ->
                known.times(allRequests == 0 ? Fraction.ONE : Fraction.of(allRequests - allErrors, allRequests));
            case DOWN_SLICES -> known.minus(Fraction.of(charged(down, rule.minimumConsecutive()), counted));
        };
    }

    private static int charged(List<Boolean> down, int minimum) {
        int charged = 0;
        for (int i = 0; i < down.size(); i++) {
            int from = i;
            int to = i;
            while (from > 0 && down.get(from - 1)) {
                from--;
            }
            while (to < down.size() && down.get(to)) {
                to++;
            }
            charged += down.get(i) && to - from >= minimum ? 1 : 0;
        }
        return charged;
    }

    private static boolean inside(long[] bounds, long at) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= at && at < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(long[] bounds, long from, long to) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] < to && from < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(long[] bounds, long from, long to) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= from && to <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
