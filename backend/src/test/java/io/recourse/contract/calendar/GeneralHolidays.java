package io.recourse.contract.calendar;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hong Kong's general holidays as the Schedule to the General Holidays Ordinance (Cap. 149) has them: a day that falls on a
 * Sunday, or on another holiday, moves to the next that is neither.
 */
final class GeneralHolidays {

    private GeneralHolidays() {}

    /** The days of a year with the names that the gazette gives them. */
    static Map<LocalDate, String> of(int year) {
        LocalDate easter = easter(year);
        List<Day> days = new ArrayList<>(List.of(
                new Day(LocalDate.of(year, 1, 1), "The first day of January"),
                new Day(easter.minusDays(2), "Good Friday"),
                new Day(easter.minusDays(1), "The day following Good Friday"),
                new Day(easter.plusDays(1), "Easter Monday"),
                new Day(ChineseCalendar.chingMing(year), "Ching Ming Festival"),
                new Day(LocalDate.of(year, 5, 1), "Labour Day"),
                new Day(ChineseCalendar.day(year, 4, 8), "The Birthday of the Buddha"),
                new Day(ChineseCalendar.day(year, 5, 5), "Tuen Ng Festival"),
                new Day(LocalDate.of(year, 7, 1), "HKSAR Establishment Day"),
                new Day(ChineseCalendar.day(year, 8, 16), "The day following the Chinese Mid-Autumn Festival"),
                new Day(LocalDate.of(year, 10, 1), "National Day"),
                new Day(ChineseCalendar.day(year, 9, 9), "Chung Yeung Festival"),
                new Day(LocalDate.of(year, 12, 25), "Christmas Day"),
                new Day(LocalDate.of(year, 12, 26), "The first weekday after Christmas Day")));
        days.addAll(lunarNewYear(year));
        days.sort(Comparator.comparing(Day::on));
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (Day day : days) {
            LocalDate on = day.on();
            while (on.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.containsKey(on)) {
                on = on.plusDays(1);
            }
            holidays.put(on, on.equals(day.on()) || day.isChristmas() ? day.name() : day.following());
        }
        return holidays;
    }

    /** Three days; if one of them is a Sunday, the fourth stands in for it. */
    private static List<Day> lunarNewYear(int year) {
        LocalDate first = ChineseCalendar.day(year, 1, 1);
        List<Day> days = List.of(
                new Day(first, "Lunar New Year's Day"),
                new Day(first.plusDays(1), "The second day of Lunar New Year"),
                new Day(first.plusDays(2), "The third day of Lunar New Year"),
                new Day(first.plusDays(3), "The fourth day of Lunar New Year"));
        List<Day> working = days.subList(0, 3).stream()
                .filter(day -> day.on().getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
        return working.size() == 3 ? working : List.of(working.get(0), working.get(1), days.getLast());
    }

    /** The Sunday after the ecclesiastical full moon, Gregorian, after Meeus, chapter 8. */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int shift = (epact + 11 * (golden / 11)) / 29 > 0 && (epact == 29 || epact == 28 && golden > 10) ? 1 : 0;
        LocalDate fullMoon = LocalDate.of(year, 3, 21).plusDays(epact - shift);
        return fullMoon.plusDays(1).with(nextOrSame(DayOfWeek.SUNDAY));
    }

    private record Day(LocalDate on, String name) {

        boolean isChristmas() {
            return name.contains("weekday");
        }

        String following() {
            return "The day following " + (name.startsWith("The ") ? "t" + name.substring(1) : name);
        }
    }
}
