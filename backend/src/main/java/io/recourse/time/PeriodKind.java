package io.recourse.time;

/** How long a period is and where it begins. */
public enum PeriodKind {
    /** Calendar month: {@code 2026-03}. */
    MONTH(1),
    /** Calendar quarter: {@code 2026-Q1}. */
    QUARTER(3),
    /** Calendar year: {@code 2026}. */
    YEAR(12),
    /** Quarter of a fiscal year, which is named by the month it begins with: {@code 2026-04-FQ1}. */
    FISCAL_QUARTER(3),
    /** Fiscal year, named by the month it begins with: {@code 2026-04-FY}. */
    FISCAL_YEAR(12),
    /** From a day of one month to the day before in the next: {@code 2026-02-C31}. */
    BILLING_CYCLE(1),
    /** A number of days or months that begins on any day: {@code 2026-03-15-P30D}, {@code 2026-02-28-P1M-C31}. */
    ROLLING(1);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** How many months it has; for ROLLING, which may have any length, 1. */
    public int months() {
        return months;
    }

    /** True if everybody's calendar has it: it needs no other word of the contract. */
    public boolean isCalendar() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }
}
