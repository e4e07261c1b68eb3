package io.recourse.claim.plausibility;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.recourse.money.Fraction;
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
 * @param incidents number of outages, from 0
 * @param quantity days, points or units that are said to follow, where the clause grants those instead of money
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

        @Nullable Money amount,
        @Nullable Integer incidents,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal quantity) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(100_000_000);
    private static final int MOST_DECIMALS = 12;
    private static final int MOST_INCIDENTS = 1_000_000;
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000_000);

    /** Throws InvalidInput naming the fields that cannot be right on their own. */
    public StatedFigures {
        availability = written(availability);
        downtimeShare = written(downtimeShare);
        InvalidInput.Check check = new InvalidInput.Check();
        minutes(check, "downMinutes", downMinutes, BigDecimal.ZERO);
        minutes(check, "totalMinutes", totalMinutes, BigDecimal.ONE);
        percent(check, "availability", availability);
        percent(check, "downtimeShare", downtimeShare);
        check.that(
                incidents == null || incidents >= 0 && incidents <= MOST_INCIDENTS,
                "incidents",
                "input.whole",
                0,
                MOST_INCIDENTS);
        check.that(
                quantity == null
                        || quantity.signum() >= 0 && quantity.compareTo(MOST_UNITS) <= 0 && quantity.scale() <= 6,
                "quantity",
                "plausibility.invalid.quantity");
        check.orThrow();
    }

    /** Without incidents, days or units. */
    public StatedFigures(
            @Nullable BigDecimal downMinutes,
            @Nullable BigDecimal totalMinutes,
            @Nullable BigDecimal availability,
            @Nullable BigDecimal downtimeShare,
            @Nullable Money amount) {
        this(downMinutes, totalMinutes, availability, downtimeShare, amount, null, null);
    }

    /** The same with a number of outages and with days, points or units. */
    public StatedFigures counting(@Nullable Integer outages, @Nullable BigDecimal units) {
        return new StatedFigures(downMinutes, totalMinutes, availability, downtimeShare, amount, outages, units);
    }

    /** The same with the minutes of the period, unless they were given. */
    public StatedFigures of(@Nullable BigDecimal minutes) {
        return totalMinutes != null || minutes == null
                ? this
                : new StatedFigures(downMinutes, minutes, availability, downtimeShare, amount, incidents, quantity);
    }

    /** The same with an amount, unless one was given. */
    public StatedFigures granting(@Nullable Money credit) {
        return amount != null || credit == null
                ? this
                : new StatedFigures(
                        downMinutes, totalMinutes, availability, downtimeShare, credit, incidents, quantity);
    }

    /** True if nothing was given that could be compared. */
    public boolean isEmpty() {
        return downMinutes == null
                && totalMinutes == null
                && availability == null
                && downtimeShare == null
                && incidents == null
                && quantity == null;
    }

    /** Share of uptime: by the minutes if they were given, which say it exactly. */
    @Nullable
    Fraction up() {
        BigDecimal down = downMinutes;
        BigDecimal total = totalMinutes();
        if (down != null && total != null) {
            Fraction share = Fraction.of(down).dividedBy(Fraction.of(total));
            return share.compareTo(Fraction.ONE) > 0 ? null : Fraction.ONE.minus(share);
        }
        if (availability != null) {
            return Fraction.of(availability).dividedBy(Fraction.of(HUNDRED));
        }
        return downtimeShare == null
                ? null
                : Fraction.ONE.minus(Fraction.of(downtimeShare).dividedBy(Fraction.of(HUNDRED)));
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
