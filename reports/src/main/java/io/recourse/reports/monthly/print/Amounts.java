package io.recourse.reports.monthly.print;

import io.recourse.reports.house.Wording;
import io.recourse.reports.monthly.figures.MonthlyFigures.AssessmentSheet;
import java.util.Objects;

/** Figures of a sheet in the unit of its metric: time, or samples, tickets, months, minutes of users, failures. */
record Amounts(Wording wording, AssessmentSheet sheet) {

    private static final long MILLIS_OF_A_MINUTE = 60_000;

    /** True if the sheet is about time, so that an allowance can be told. */
    boolean isTime() {
        return sheet.unit() == null && sheet.failures() == null;
    }

    /** One of the amounts of the sheet. */
    String of(long amount) {
        String unit = sheet.unit();
        if (unit == null) {
            return wording.duration(amount);
        }
        long shown = unit.equals("USER_MILLISECOND") ? amount / MILLIS_OF_A_MINUTE : amount;
        return wording.text("unit." + unit + (shown == 1 ? ".one" : ""), wording.count(shown));
    }

    String commitment() {
        return sheet.failures() == null
                ? wording.promise(sheet.commitment())
                : wording.text("unit.atMost", wording.figure(sheet.commitment()));
    }

    /** What was measured, beside the commitment. */
    String measured() {
        return sheet.failures() == null || sheet.met() == null
                ? wording.percent(sheet.availability())
                : wording.text("unit.failures", wording.count(Objects.requireNonNull(sheet.failures())));
    }
}
