package io.recourse.ui.measurement;

import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import io.recourse.time.Period;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PeriodText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of a timeline is shown, as it stands in the page's address.
 *
 * @param day one day of the period; null shows the whole period
 */
record TimelinePeriod(Period period, @Nullable LocalDate day, ZoneId zone) {

    /** Reads the address; whatever it does not say in a sensible way is what {@code usual} says. */
    static TimelinePeriod read(Map<String, String> parameters, Period usual, ZoneId zone) {
        Period period = usual;
        LocalDate day = null;
        try {
            if (parameters.containsKey("period")) {
                period = Period.parse(parameters.getOrDefault("period", ""));
            }
            if (parameters.containsKey("day")) {
                day = LocalDate.parse(parameters.getOrDefault("day", ""));
            }
        } catch (InvalidInput | DateTimeException malformed) {
            return new TimelinePeriod(usual, null, zone);
        }
        boolean inside = day != null && !day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay());
        return new TimelinePeriod(period, inside ? day : null, zone);
    }

    /** The time that is shown. */
    Interval interval() {
        return day == null
                ? period.interval(zone)
                : new Interval(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    String title() {
        Formats formats = Formats.current();
        return day == null ? name(period) : formats.date(day);
    }

    /** The name of a period: a month by its name, a quarter or year by its label. */
    static String name(Period period) {
        return period.kind() == PeriodKind.MONTH
                ? Formats.current().month(YearMonth.from(period.firstDay()))
                : PeriodText.of(period);
    }
}
