package io.recourse.claim.plausibility;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures as somebody typed them; null for what was not given. The number of decimals says how far a percentage was
 * rounded.
 *
 * @param downMinutes of downtime, from 0
 * @param totalMinutes of the period, more than 0
 * @param availability percent, 0 to 100
 * @param downtimeShare percent of the period that was down, 0 to 100
 * @param amount of the credit that is said to follow
 */
public record StatedFigures(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal downMinutes,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal totalMinutes,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal availability,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal downtimeShare,

        @Nullable Money amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(100_000_000);
    private static final int MOST_DECIMALS = 12;

    /** Throws InvalidInput naming the fields that cannot be right on their own. */
    public StatedFigures {
        availability = written(availability);
        downtimeShare = written(downtimeShare);
        InvalidInput.Check check = new InvalidInput.Check();
        minutes(check, "downMinutes", downMinutes, BigDecimal.ZERO);
        minutes(check, "totalMinutes", totalMinutes, BigDecimal.ONE);
        percent(check, "availability", availability);
        percent(check, "downtimeShare", downtimeShare);
        check.orThrow();
    }

    /** The same with the minutes of the period, unless they were given. */
    public StatedFigures of(@Nullable BigDecimal minutes) {
        return totalMinutes != null || minutes == null
                ? this
                : new StatedFigures(downMinutes, minutes, availability, downtimeShare, amount);
    }

    /** The same with an amount, unless one was given. */
    public StatedFigures granting(@Nullable Money credit) {
        return amount != null || credit == null
                ? this
                : new StatedFigures(downMinutes, totalMinutes, availability, downtimeShare, credit);
    }

    /** True if nothing was given that could be compared. */
    public boolean isEmpty() {
        return downMinutes == null && totalMinutes == null && availability == null && downtimeShare == null;
    }

    /** As it is written out: 1E+2 has no decimals, not fewer than none. */
    private static @Nullable BigDecimal written(@Nullable BigDecimal percent) {
        return percent == null || percent.scale() >= 0 ? percent : percent.setScale(0);
    }

    private static void minutes(
            InvalidInput.Check check, String field, @Nullable BigDecimal minutes, BigDecimal least) {
        if (minutes != null) {
            check.that(
                    minutes.compareTo(least) >= 0 && minutes.compareTo(MOST_MINUTES) <= 0 && minutes.scale() <= 6,
                    field,
                    "plausibility.invalid.minutes");
        }
    }

    private static void percent(InvalidInput.Check check, String field, @Nullable BigDecimal percent) {
        if (percent != null) {
            check.that(
                    percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0 && percent.scale() <= MOST_DECIMALS,
                    field,
                    "plausibility.invalid.percent");
        }
    }
}
