package io.recourse.availability.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.contract.terms.ExclusionEffect;
import io.recourse.contract.terms.StateCharge;
import io.recourse.contract.terms.UserOverlap;
import io.recourse.contract.terms.UserRule;
import io.recourse.money.Fraction;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UserMinutesTest {

    private static final long MINUTE = 60_000;
    private static final long MONTH = 30L * 24 * 60 * MINUTE;
    private static final long[] ALWAYS = {0, MONTH};

    /** 1,000 users in 43,200 minutes; 250 of them down for 90 minutes: 1 - 22,500 / 43,200,000. */
    @Test
    void the_published_formula_by_hand() {
        UserResult result = UserMinutes.assess(
                UserRule.DEFAULT,
                input(new long[] {0}, new long[] {1000}, new long[] {MINUTE}, new long[] {91 * MINUTE}, 250));

        assertThat(result.availability()).isEqualTo(Fraction.of(43_200_000 - 22_500, 43_200_000));
        assertThat(result.counted()).isEqualTo(1000 * MONTH);
        assertThat(result.down()).isEqualTo(250 * 90 * MINUTE);
    }

    @Test
    void users_licensed_later_count_from_then_on() {
        UserResult result = UserMinutes.assess(
                UserRule.DEFAULT, input(new long[] {0, MONTH / 2}, new long[] {100, 300}, new long[0], new long[0]));

        assertThat(result.counted()).isEqualTo(200 * MONTH);
        assertThat(result.availability()).isEqualTo(Fraction.ONE);
    }

    @Test
    void before_the_first_number_of_users_nothing_is_known() {
        UserResult result = UserMinutes.assess(
                UserRule.DEFAULT, input(new long[] {MONTH / 2}, new long[] {10}, new long[0], new long[0]));

        assertThat(result.unlicensedMillis()).isEqualTo(MONTH / 2);
        assertThat(result.counted()).isEqualTo(10 * MONTH / 2);
    }

    @Test
    void without_a_user_there_is_no_figure() {
        UserResult none = UserMinutes.assess(
                UserRule.DEFAULT, input(new long[] {0}, new long[] {0}, new long[] {0}, new long[] {MINUTE}, 5));

        assertThat(none.availability()).isNull();
        assertThat(none.down()).isZero();
    }

    /** "No data" is never "up": an exclusion forgives what went wrong, it does not vouch for what nobody saw. */
    @Test
    void an_exclusion_does_not_make_unwatched_time_up() {
        UserResult result = UserMinutes.assess(
                new UserRule(UserOverlap.SUM),
                new UserInput(
                        0,
                        10 * MINUTE,
                        10 * MINUTE,
                        new long[] {0},
                        new long[] {100},
                        new long[] {6 * MINUTE},
                        new long[] {8 * MINUTE},
                        new long[] {100},
                        new long[] {5 * MINUTE, 10 * MINUTE},
                        new long[] {0, 7 * MINUTE},
                        new long[] {0, 10 * MINUTE},
                        StateCharge.REMOVED,
                        ExclusionEffect.COUNTS_AS_UP));

        assertThat(result.counted()).isEqualTo(5 * MINUTE * 100);
        assertThat(result.removed()).isEqualTo(5 * MINUTE * 100);
        assertThat(result.excluded()).isEqualTo(2 * MINUTE * 100);
        assertThat(result.availability()).isEqualTo(Fraction.of(4, 5));
    }

    @Test
    void no_more_users_are_down_than_are_licensed() {
        UserResult result = UserMinutes.assess(
                UserRule.DEFAULT,
                input(new long[] {0}, new long[] {100}, new long[] {0, 0}, new long[] {MINUTE, MINUTE}, 80, 70));

        assertThat(result.down()).isEqualTo(100 * MINUTE);
    }

    @Test
    void incidents_at_once_hit_the_same_people_if_the_clause_says_so() {
        UserResult result = UserMinutes.assess(
                new UserRule(UserOverlap.LARGEST),
                input(new long[] {0}, new long[] {100}, new long[] {0, 0}, new long[] {MINUTE, MINUTE}, 30, 20));

        assertThat(result.down()).isEqualTo(30 * MINUTE);
    }

    @Test
    void random_histories_agree_with_a_raster_of_minutes() {
        long seed = Long.getLong("recourse.seed", System.nanoTime());
        System.out.println("User minutes: random histories with -Drecourse.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            UserRule rule = new UserRule(random.nextBoolean() ? UserOverlap.SUM : UserOverlap.LARGEST);
            UserInput input = random(random);
            UserResult result = UserMinutes.assess(rule, input);
            long[] expected = raster(rule, input);
            assertThat(new long[] {result.period(), result.counted(), result.down()})
                    .as("seed %d, round %d, %s", seed, round, input)
                    .isEqualTo(expected);
            assertThat(result.counted() + result.removed()).isEqualTo(result.period());
        }
    }

    private static UserInput random(Random random) {
        int minutes = 50;
        int incidents = random.nextInt(4);
        long[] from = new long[incidents];
        long[] to = new long[incidents];
        long[] affected = new long[incidents];
        for (int i = 0; i < incidents; i++) {
            from[i] = (random.nextInt(minutes) - 5) * MINUTE;
            to[i] = from[i] + (1 + random.nextInt(20)) * MINUTE;
            affected[i] = random.nextInt(12);
        }
        long first = random.nextInt(20) * MINUTE;
        StateCharge[] charges = {StateCharge.UP, StateCharge.DOWN, StateCharge.REMOVED};
        return new UserInput(
                0,
                minutes * MINUTE,
                (random.nextInt(2) == 0 ? minutes : random.nextInt(minutes)) * MINUTE,
                new long[] {first, first + 7 * MINUTE},
                new long[] {random.nextInt(10), random.nextInt(10)},
                from,
                to,
                affected,
                span(random, minutes),
                span(random, minutes),
                random.nextBoolean() ? new long[] {0, minutes * MINUTE} : span(random, minutes),
                charges[random.nextInt(3)],
                random.nextBoolean() ? ExclusionEffect.REMOVED : ExclusionEffect.COUNTS_AS_UP);
    }

    private static long[] span(Random random, int minutes) {
        long begin = random.nextInt(minutes) * MINUTE;
        return new long[] {begin, begin + (1 + random.nextInt(15)) * MINUTE};
    }

    /** Minute by minute, by the words of the rule. */
    private static long[] raster(UserRule rule, UserInput in) {
        long period = 0;
        long counted = 0;
        long down = 0;
        for (long at = in.from(); at < in.to(); at += MINUTE) {
            long licensed = -1;
            for (int i = 0; i < in.licensed().length; i++) {
                licensed = in.licensedAt()[i] <= at ? in.licensed()[i] : licensed;
            }
            if (!within(in.served(), at)) {
                continue;
            }
            long users = Math.max(licensed, 0);
            period += users * MINUTE;
            if (at >= in.until() || licensed < 0) {
                continue;
            }
            long sum = 0;
            long largest = 0;
            boolean told = false;
            for (int i = 0; i < in.affected().length; i++) {
                if (in.downFrom()[i] <= at && at < in.downTo()[i]) {
                    told = true;
                    sum += in.affected()[i];
                    largest = Math.max(largest, in.affected()[i]);
                }
            }
            long hit = Math.min(users, rule.overlap() == UserOverlap.SUM ? sum : largest);
            boolean unknown = hit == 0 && !told && !within(in.watched(), at);
            if (unknown && in.unknown() == StateCharge.REMOVED) {
                continue;
            }
            if (within(in.excluded(), at)) {
                counted += in.effect() == ExclusionEffect.COUNTS_AS_UP ? users * MINUTE : 0;
                continue;
            }
            counted += users * MINUTE;
            down += (unknown && in.unknown() == StateCharge.DOWN ? users : hit) * MINUTE;
        }
        return new long[] {period, counted, down};
    }

    private static boolean within(long[] bounds, long at) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= at && at < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static UserInput input(
            long[] licensedAt, long[] licensed, long[] downFrom, long[] downTo, long... affected) {
        return new UserInput(
                0,
                MONTH,
                MONTH,
                licensedAt,
                licensed,
                downFrom,
                downTo,
                affected,
                ALWAYS,
                Bounds.NONE,
                ALWAYS,
                StateCharge.REMOVED,
                ExclusionEffect.COUNTS_AS_UP);
    }
}
