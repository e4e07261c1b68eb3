package io.recourse.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How the periods of a promise follow each other. Two calendars are equal exactly if they have the same periods; what a
 * kind does not need is at its default.
 *
 * @param anchor month in which the fiscal year begins (1 to 12), or day on which a billing cycle does (1 to 31); else 1
 * @param length of a rolling window
 * @param step from the beginning of one rolling window to that of the next
 * @param origin first day of one of the rolling windows
 */
public record PeriodCalendar(PeriodKind kind, int anchor, CalendarSpan length, CalendarSpan step, LocalDate origin) {

    private static final CalendarSpan MONTH = CalendarSpan.ofMonths(1);

    /** Throws IllegalArgumentException if the anchor is out of range. */
    public PeriodCalendar {
        boolean fiscal = kind == PeriodKind.FISCAL_QUARTER || kind == PeriodKind.FISCAL_YEAR;
        int highest = fiscal ? 12 : kind == PeriodKind.BILLING_CYCLE ? 31 : 1;
        if (anchor < 1 || anchor > highest) {
            throw new IllegalArgumentException("no anchor of " + kind + ": " + anchor);
        }
    }

    /** Months, quarters or years as everybody has them. */
    public static PeriodCalendar of(PeriodKind kind) {
        return anchored(kind, 1);
    }

    /** Fiscal quarters or years that begin with a month, or billing cycles that begin on a day. */
    public static PeriodCalendar anchored(PeriodKind kind, int anchor) {
        return new PeriodCalendar(kind, anchor, MONTH, MONTH, LocalDate.EPOCH);
    }

    /** Windows that begin on {@code origin} and every {@code step} before and after it. */
    public static PeriodCalendar rolling(CalendarSpan length, CalendarSpan step, LocalDate origin) {
        return new PeriodCalendar(PeriodKind.ROLLING, 1, length, step, origin);
    }

    /** Periods that have any of the days from {@code first} to {@code last}, in order of their first day. */
    public List<Period> touching(LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        if (kind == PeriodKind.ROLLING) {
            windows(first, last, periods);
            return periods;
        }
        for (Period period = containing(first); !period.firstDay().isAfter(last); period = period.next()) {
            periods.add(period);
        }
        return periods;
    }

    /** The period that contains the day; of several rolling windows the one that began last. */
    public Period containing(LocalDate day) {
        return switch (kind) {
            case MONTH, QUARTER, YEAR -> Period.containing(kind, day);
            case FISCAL_YEAR -> Period.fiscalYear(fiscalBegin(day));
            case FISCAL_QUARTER -> {
                YearMonth begin = fiscalBegin(day);
                yield Period.fiscalQuarter(begin, (int) (begin.until(YearMonth.from(day), ChronoUnit.MONTHS) / 3));
            }
            case BILLING_CYCLE -> {
                YearMonth month = YearMonth.from(day);
                boolean begun = !day.isBefore(Period.dayOf(month, anchor));
                yield Period.billingCycle(begun ? month : month.minusMonths(1), anchor);
            }
            case ROLLING -> window(stepsUntil(day));
        };
    }

    /** The period that begins before this one and after all others that do; rolling windows may share days with it. */
    public Period before(Period period) {
        return kind == PeriodKind.ROLLING ? window(stepsUntil(period.firstDay()) - 1) : period.previous();
    }

    /**
     * The period so many periods later, negative for earlier, of those that share no day with one another: of overlapping
     * windows the next one is the first that begins after this one has ended.
     */
    public Period apart(Period period, int periods) {
        if (kind == PeriodKind.ROLLING) {
            return window(stepsUntil(period.firstDay()) + (long) periods * windowsAtOnce());
        }
        Period one = period;
        for (int i = 0; i < Math.abs(periods); i++) {
            one = periods < 0 ? one.previous() : one.next();
        }
        return one;
    }

    /** How many windows may run at the same time; 1 if they lie side by side, and for every other kind. */
    public int windowsAtOnce() {
        return Math.ceilDiv(length.count(), step.count());
    }

    /** The n-th window is counted from the origin, not from the one before, so that short months leave no day out. */
    private Period window(long number) {
        return Period.rolling(step.after(origin, number), length, origin.getDayOfMonth());
    }

    private void windows(LocalDate first, LocalDate last, List<Period> windows) {
        long number = stepsUntil(last);
        for (Period window = window(number); !window.lastDay().isBefore(first); window = window(--number)) {
            windows.addFirst(window);
        }
    }

    /** Number of the last window that begins on the day or before. */
    private long stepsUntil(LocalDate day) {
        ChronoUnit unit = step.inMonths() ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long steps = Math.floorDiv(unit.between(origin, day), step.count());
        while (step.after(origin, steps).isAfter(day)) {
            steps--;
        }
        while (!step.after(origin, steps + 1).isAfter(day)) {
            steps++;
        }
        return steps;
    }

    private YearMonth fiscalBegin(LocalDate day) {
        YearMonth begin = YearMonth.of(day.getYear(), anchor);
        return begin.atDay(1).isAfter(day) ? begin.minusYears(1) : begin;
    }
}
