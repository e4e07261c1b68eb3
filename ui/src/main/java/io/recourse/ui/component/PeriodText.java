package io.recourse.ui.component;

import io.recourse.time.Period;
import java.time.YearMonth;

/** How a period is named on the screen: by its label where everybody's calendar has it, else in words. */
public final class PeriodText {

    private PeriodText() {}

    /** The name of the period with this label. */
    public static String of(String label) {
        return of(Period.parse(label));
    }

    /** {@code 2026-03}, {@code FQ1 of the year from April 2026}, {@code 31 Jan 2026 – 27 Feb 2026}. */
    public static String of(Period period) {
        String whole = whole(period.whole());
        return period.part() == 0 ? whole : UiTexts.text("period.part", whole, period.part());
    }

    private static String whole(Period period) {
        Formats formats = Formats.current();
        String label = period.label();
        return switch (period.kind()) {
            case MONTH, QUARTER, YEAR -> label;
            case FISCAL_YEAR -> UiTexts.text("period.fiscalYear", formats.month(YearMonth.from(period.firstDay())));
            case FISCAL_QUARTER ->
                UiTexts.text(
                        "period.fiscalQuarter",
                        label.substring(label.length() - 1),
                        formats.month(YearMonth.parse(label.substring(0, 7))));
            case BILLING_CYCLE, ROLLING ->
                UiTexts.text("period.span", formats.date(period.firstDay()), formats.date(period.lastDay()));
        };
    }
}
