package io.recourse.contract.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * A calendar that contracts may name.
 *
 * @param code by which clauses name it, such as {@code HK}
 * @param weekend days of the week that are off
 * @param years that are known, in order
 */
public record HolidayCalendar(String code, String name, Set<DayOfWeek> weekend, List<HolidayYear> years) {

    public HolidayCalendar {
        weekend = Set.copyOf(weekend);
        years = List.copyOf(years);
    }
}
