package io.recourse.time;

import io.recourse.text.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the labels of periods. Each period has one label, so whatever is written otherwise is refused. */
final class PeriodLabel {

    private static final Pattern PART = Pattern.compile("(.+)\\.([1-9]\\d?)");
    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(Q)?(\\d{1,2}))?");
    private static final Pattern FISCAL = Pattern.compile("(\\d{4}-\\d{2})-F(?:Y|Q([1-4]))");
    private static final Pattern CYCLE = Pattern.compile("(\\d{4}-\\d{2})-C(\\d{2})");
    private static final Pattern ROLLING = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(P\\d{1,4}[DM])(?:-C(\\d{2}))?");

    private PeriodLabel() {}

    static Period read(String label) {
        try {
            Matcher part = PART.matcher(label);
            Period period = part.matches() ? whole(part.group(1)).part(Integer.parseInt(part.group(2))) : whole(label);
            if (period.label().equals(label)) {
                return period;
            }
        } catch (DateTimeException noSuchDay) {
            throw refused();
        }
        throw refused();
    }

    private static Period whole(String label) {
        Matcher calendar = CALENDAR.matcher(label);
        if (calendar.matches()) {
            return calendar(calendar);
        }
        Matcher fiscal = FISCAL.matcher(label);
        if (fiscal.matches()) {
            YearMonth begin = YearMonth.parse(fiscal.group(1));
            return fiscal.group(2) == null
                    ? Period.fiscalYear(begin)
                    : Period.fiscalQuarter(begin, Integer.parseInt(fiscal.group(2)) - 1);
        }
        Matcher cycle = CYCLE.matcher(label);
        if (cycle.matches()) {
            int day = Integer.parseInt(cycle.group(2));
            if (day >= 1 && day <= 31) {
                return Period.billingCycle(YearMonth.parse(cycle.group(1)), day);
            }
        }
        Matcher rolling = ROLLING.matcher(label);
        if (rolling.matches()) {
            return rolling(
                    LocalDate.parse(rolling.group(1)),
                    CalendarSpan.parse("period", rolling.group(2)),
                    rolling.group(3));
        }
        throw refused();
    }

    private static Period calendar(Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(3) == null) {
            return Period.calendar(PeriodKind.YEAR, year, 0);
        }
        PeriodKind kind = form.group(2) == null ? PeriodKind.MONTH : PeriodKind.QUARTER;
        int number = Integer.parseInt(form.group(3));
        if (number < 1 || number > 12 / kind.months()) {
            throw refused();
        }
        return Period.calendar(kind, year, number - 1);
    }

    /** A day from which months are counted is told only where the month of the begin does not have it. */
    private static Period rolling(LocalDate first, CalendarSpan length, @Nullable String day) {
        int counted = day == null ? first.getDayOfMonth() : Integer.parseInt(day);
        boolean begins =
                counted <= 31 && Period.dayOf(YearMonth.from(first), counted).equals(first);
        if (!begins) {
            throw refused();
        }
        return Period.rolling(first, length, counted);
    }

    private static InvalidInput refused() {
        return new InvalidInput("period", "period.form");
    }
}
