package io.recourse.assessment;

import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came out, in milliseconds: up + down = counted, and counted + removed = period.
 *
 * @param period the period within service hours
 * @param excluded time on which accepted exclusions took effect; part of up or of removed, as the clause says
 * @param removed not counted: unknown, maintenance, or excluded where the clause takes exclusions out
 * @param commitment the promise, percent
 * @param availability percent, cut at 12 decimals, for display; null if nothing was counted
 * @param exact the same as a fraction of one in lowest terms, such as 12959/12960
 * @param met whether the promise was kept, decided on the exact fraction; null if nothing was counted
 * @param reason why there is no verdict; null if there is one
 */
public record Figure(
        long period,
        long counted,
        long up,
        long down,
        long excluded,
        long removed,
        BigDecimal commitment,
        @Nullable BigDecimal availability,
        @Nullable String exact,
        @Nullable Boolean met,
        @Nullable Message reason) {

    private static final Fraction HUNDRED = Fraction.of(100);

    /** Throws IllegalStateException if time is not fully accounted for: such a figure must never be kept. */
    public Figure {
        if (up + down != counted || counted + removed != period || up < 0 || down < 0 || removed < 0) {
            throw new IllegalStateException(
                    "time is not accounted for: up %d + down %d = counted %d, counted + removed %d = period %d"
                            .formatted(up, down, counted, removed, period));
        }
        if ((availability == null) != (counted == 0) || (met == null) != (availability == null)) {
            throw new IllegalStateException("a verdict exists exactly where time was counted");
        }
    }

    /** True if the promise was broken; false if it was kept or nothing was counted. */
    public boolean isBreached() {
        return Boolean.FALSE.equals(met);
    }

    /** How long the service may be down in the whole period without breaking the promise, cut to milliseconds. */
    public Duration allowedDown() {
        Fraction share = HUNDRED.minus(Fraction.of(commitment)).dividedBy(HUNDRED);
        return Duration.ofMillis(Fraction.of(counted).times(share).toLong(RoundingMode.FLOOR));
    }

    public Duration downTime() {
        return Duration.ofMillis(down);
    }
}
