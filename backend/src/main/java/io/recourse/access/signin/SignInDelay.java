package io.recourse.access.signin;

import java.time.Duration;

/**
 * How long the next attempt must wait, by what failed how often (OWASP ASVS 5.0, 6.3.1). A name is slowed down early,
 * an address late, because a whole office may share one. The delay doubles up to a quarter of an hour and never locks
 * for good, so that nobody can be shut out for long by somebody else's guessing.
 */
enum SignInDelay {
    USER(5),
    ADDRESS(20);

    /** After this time without a failure, the earlier ones are forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS_MAX = 10;

    private final int freeFailures;

    SignInDelay(int freeFailures) {
        this.freeFailures = freeFailures;
    }

    Duration after(int failures) {
        if (failures < freeFailures) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - freeFailures, DOUBLINGS_MAX));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
