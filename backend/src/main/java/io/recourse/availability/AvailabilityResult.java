package io.recourse.availability;

import io.recourse.money.Fraction;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found. All times are milliseconds; up + down = counted, and counted + removed = period. Up and down
 * may be fractions of a millisecond where a degraded weight was applied. With several summed components each of them
 * adds its own period.
 *
 * @param period within service hours
 * @param counted the denominator
 * @param excluded part of the removed time that exclusions took out; zero where they count as up
 * @param inExclusions time within the period on which accepted exclusions took effect, whatever its state
 * @param removed part of the period that was not counted
 * @param availability up of counted as a part of one, exact; null if nothing was counted
 * @param met whether the commitment was kept, decided on the exact fraction; null without availability or commitment
 * @param reason why there is no verdict; null if there is one
 * @param intervals the whole period in order of time, component by component where they are summed
 */
public record AvailabilityResult(
        long period,
        long counted,
        Fraction up,
        Fraction down,
        long excluded,
        long inExclusions,
        long removed,
        @Nullable Fraction availability,
        @Nullable Boolean met,
        @Nullable Message reason,
        List<AttributedInterval> intervals) {

    /** Decimals of a displayed availability. */
    public static final int DECIMALS = 12;

    private static final Fraction THOUSAND = Fraction.of(1000);

    /** Percent with 12 decimals, cut and not rounded, so that it never shows a commitment as kept that was missed. */
    public @Nullable BigDecimal percent() {
        return availability == null
                ? null
                : availability.times(Fraction.of(100)).toDecimal(DECIMALS, RoundingMode.DOWN);
    }

    /** Down time to the nearest millisecond, for where whole milliseconds are stored. */
    public long downMillis() {
        return down.toLong(RoundingMode.HALF_UP);
    }

    /** What is left of the counted time after {@link #downMillis}. */
    public long upMillis() {
        return counted - downMillis();
    }

    /** Exact seconds, as credits are computed from. */
    public Fraction upSeconds() {
        return up.dividedBy(THOUSAND);
    }

    /**
     * Seconds that give the percentage as a contract compares it, rounded half up to so many decimals; exact if it does
     * not round. For tiers, which are found by the percentage.
     */
    public Fraction upSecondsRoundedTo(@Nullable Integer decimals) {
        if (decimals == null || availability == null) {
            return upSeconds();
        }
        BigDecimal rounded = availability.toDecimal(decimals + 2, RoundingMode.HALF_UP);
        return Fraction.of(rounded).times(countedSeconds());
    }

    /** Exact seconds, as credits are computed from. */
    public Fraction countedSeconds() {
        return Fraction.of(counted).dividedBy(THOUSAND);
    }
}
