package io.recourse.reports.monthly.figures;

import io.recourse.assessment.Assessment;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A month of a report, and which periods belong to it. */
record ReportMonth(YearMonth month, ZoneId zone) {

    LocalDate firstDay() {
        return month.atDay(1);
    }

    LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** The whole month in a zone. */
    Interval interval(ZoneId in) {
        return new Interval(
                firstDay().atStartOfDay(in).toInstant(),
                lastDay().plusDays(1).atStartOfDay(in).toInstant());
    }

    ReportMonth minusMonths(int months) {
        return new ReportMonth(month.minusMonths(months), zone);
    }

    /** The month itself, the quarter and the year that hold it. */
    List<Period> periods() {
        int quarter = (month.getMonthValue() - 1) / 3 + 1;
        return List.of(
                Period.parse(month.toString()),
                Period.parse(month.getYear() + "-Q" + quarter),
                Period.parse(Integer.toString(month.getYear())));
    }

    /** Those of them that end with the month. */
    List<Period> endingPeriods() {
        List<Period> ending = new ArrayList<>(periods());
        ending.removeIf(period -> !endsIn(period));
        return ending;
    }

    boolean endsIn(Period period) {
        return YearMonth.from(period.lastDay()).equals(month);
    }

    /**
     * Whether an assessment is to be shown: its period ended in this month, or still ran when the month was over. A
     * quarter that was finished later tells of months that this report is not about.
     */
    boolean shows(Assessment assessment) {
        Instant nextMonthIsOver = new ReportMonth(month.plusMonths(1), zone)
                .interval(assessment.zone())
                .to();
        return endsIn(assessment.period())
                || !assessment.finished() && assessment.dataUntil().isBefore(nextMonthIsOver);
    }

    /** Whether an assessment counts as kept or missed in this month. */
    boolean decides(Assessment assessment) {
        return endsIn(assessment.period()) && assessment.finished();
    }
}
