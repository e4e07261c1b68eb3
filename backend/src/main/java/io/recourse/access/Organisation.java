package io.recourse.access;

import io.recourse.text.Language;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;

/**
 * The one company of this installation.
 *
 * @param zone in which working days and report dates are reckoned
 * @param country ISO 3166 two-letter code
 * @param reportingCurrency in which totals over several currencies are told, if at all
 * @param reportLanguage of documents that nobody asks for in person
 * @param holidays days off beside the weekend
 * @param weekend days of the week on which nobody works
 * @param sample true while this is the fictitious company of the sample workspace
 */
public record Organisation(
        String name,
        ZoneId zone,
        String country,
        Currency reportingCurrency,
        Language reportLanguage,
        Set<LocalDate> holidays,
        Set<DayOfWeek> weekend,
        boolean sample) {

    public Organisation {
        holidays = Set.copyOf(holidays);
        weekend = Set.copyOf(weekend);
    }

    /** What holds until an administrator has said who the company is. */
    static Organisation unnamed() {
        return new Organisation(
                "Recourse",
                ZoneOffset.UTC,
                "US",
                Currency.getInstance("USD"),
                Language.ENGLISH,
                Set.of(),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                false);
    }

    /** The day that it is where the company is. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The first working day of a month; the first of the month if the whole month is off. */
    public LocalDate firstWorkingDay(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElse(month.atDay(1));
    }
}
