package io.recourse.contract.terms;

import io.recourse.time.CalendarSpan;
import io.recourse.time.PeriodKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long a service may be down in a period without a breach: 99.9 % of a year allows 8.76 hours, 525.6 minutes. Exact
 * for the usual length of the period; a month of 31 days, a leap year or a day of 25 hours allows a little more.
 *
 * @param days on which it is reckoned
 * @param minutes of downtime, exact
 */
public record Allowance(int days, BigDecimal minutes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1440);
    private static final int DECIMALS = 6;

    /**
     * What a promise allows.
     *
     * @param percent promised, 0 to 100
     */
    public static Allowance of(BigDecimal percent, PeriodKind kind, PeriodRule rule) {
        int days = usualDays(kind, rule);
        BigDecimal minutes = HUNDRED.subtract(percent)
                .multiply(BigDecimal.valueOf(days))
                .multiply(MINUTES_OF_A_DAY)
                .divide(HUNDRED);
        return new Allowance(days, minutes);
    }

    /** Days of a period of the kind: a month has 30, a quarter 91, a year 365. */
    public static int usualDays(PeriodKind kind, PeriodRule rule) {
        return switch (kind) {
            case MONTH, BILLING_CYCLE -> 30;
            case QUARTER, FISCAL_QUARTER -> 91;
            case YEAR, FISCAL_YEAR -> 365;
            case ROLLING -> days(rule.rollingLength());
        };
    }

    /** The same in hours, rounded to six decimals. */
    public BigDecimal hours() {
        return minutes.divide(BigDecimal.valueOf(60), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static int days(CalendarSpan span) {
        return span.inMonths() ? span.count() * 365 / 12 : span.count();
    }
}
