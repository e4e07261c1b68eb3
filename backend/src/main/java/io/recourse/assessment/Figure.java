package io.recourse.assessment;

import io.recourse.contract.clause.Metric;
import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came out, in one unit: up + down = counted, and counted + removed = period.
 *
 * @param metric what was measured
 * @param unit in which period, counted, up, down, excluded and removed are given
 * @param period the whole: of time, the period within service hours
 * @param excluded on which accepted exclusions took effect; part of up or of removed, as the clause says
 * @param removed not counted: unknown, maintenance, undecided, or excluded where the clause takes exclusions out
 * @param commitment the percentage that availability is compared with; how many are allowed where failures are counted
 * @param availability percent, cut at 12 decimals, for display; null if nothing was counted
 * @param exact the same as a fraction of one in lowest terms, such as 12959/12960
 * @param met whether the promise was kept, decided on the exact fraction or on failures; null if nothing was counted
 * @param failures how many were counted; null where the metric is another
 * @param reason why there is no verdict; null if there is one
 */
public record Figure(
        Metric metric,
        Unit unit,
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
        @Nullable Integer failures,
        @Nullable Message reason) {

    /** In what a figure is given. */
    public enum Unit {
        MILLISECOND,
        /** A millisecond of one user. */
        USER_MILLISECOND,
        SAMPLE,
        TICKET,
        /** A calendar month. */
        MONTH
    }

    private static final Fraction HUNDRED = Fraction.of(100);

    /** Throws IllegalStateException if time is not fully accounted for: such a figure must never be kept. */
    public Figure {
        if (up + down != counted || counted + removed != period || up < 0 || down < 0 || removed < 0) {
            throw new IllegalStateException(
                    "time is not accounted for: up %d + down %d = counted %d, counted + removed %d = period %d"
                            .formatted(up, down, counted, removed, period));
        }
        if ((failures != null) != (metric == Metric.FAILURE_COUNT)) {
            throw new IllegalStateException("failures are counted where they decide: " + metric);
        }
        if ((availability == null) != (counted == 0) || (met == null) != (availability == null)) {
            throw new IllegalStateException("a verdict exists exactly where time was counted");
        }
    }

    /** True if the promise was broken; false if it was kept or nothing was counted. */
    public boolean isBreached() {
        return Boolean.FALSE.equals(met);
    }

    /** True if the figure is availability, told in milliseconds of the service. */
    public boolean isTime() {
        return unit == Unit.MILLISECOND && failures == null;
    }

    /**
     * How long the service may be down in the whole period without breaking the promise, cut to milliseconds; zero if the
     * figure is not availability by time.
     */
    public Duration allowedDown() {
        if (!isTime()) {
            return Duration.ZERO;
        }
        Fraction share = HUNDRED.minus(Fraction.of(commitment)).dividedBy(HUNDRED);
        return Duration.ofMillis(Fraction.of(counted).times(share).toLong(RoundingMode.FLOOR));
    }

    /** How long the service was down; zero if the figure is not told in time. */
    public Duration downTime() {
        return unit == Unit.MILLISECOND ? Duration.ofMillis(down) : Duration.ZERO;
    }
}
