package io.recourse.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, and for which years that is known. A year that is not known is reckoned by weekends alone, which
 * can only make a day earlier; whoever shows the day must say so.
 *
 * @param name of the calendar, as people know it
 * @param weekend days of the week that are off
 * @param holidays days off besides
 * @param workdays days that are worked although they lie on a weekend (mainland China)
 * @param versions of the list of each year; null if the list is not kept by years and stands for all of them
 */
public record WorkingDays(
        String name,
        Set<DayOfWeek> weekend,
        Set<LocalDate> holidays,
        Set<LocalDate> workdays,
        @Nullable Map<Integer, String> versions) {

    /** A whole week off would never come to an end. */
    public WorkingDays {
        if (weekend.size() >= DayOfWeek.values().length) {
            throw new IllegalArgumentException("no day of the week is worked: " + name);
        }
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
        versions = versions == null ? null : Map.copyOf(versions);
    }

    /** A list of holidays that stands for all years. */
    public static WorkingDays always(String name, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        return new WorkingDays(name, weekend, holidays, Set.of(), null);
    }

    /** A calendar of which nothing is known but its name. */
    public static WorkingDays unknown(String name) {
        return new WorkingDays(name, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of(), Map.of());
    }

    public boolean isWorking(LocalDate day) {
        return workdays.contains(day) || !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The so-many-th working day after a day; the day itself for none. */
    public LocalDate after(LocalDate day, int number) {
        LocalDate result = day;
        for (int left = number; left > 0; ) {
            result = result.plusDays(1);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }

    /** Years from one to another, both included, of which the calendar knows nothing. */
    public SortedSet<Integer> missing(int first, int last) {
        Map<Integer, String> known = versions;
        return known == null
                ? new TreeSet<>()
                : IntStream.rangeClosed(first, last)
                        .filter(year -> !known.containsKey(year))
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Name and version of what was used from one year to another: {@code Hong Kong 2026 r1, 2027 r2}. */
    public String version(int first, int last) {
        if (versions == null) {
            return name;
        }
        String used = new TreeMap<>(versions)
                .subMap(first, last + 1).entrySet().stream()
                        .map(year -> year.getKey() + " " + year.getValue())
                        .collect(Collectors.joining(", "));
        return used.isEmpty() ? name : name + " " + used;
    }
}
