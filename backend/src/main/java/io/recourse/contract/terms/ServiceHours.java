package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
import io.recourse.time.WorkingDays;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which a service is promised, by the clock of a zone. Hours that end at or before their beginning run past
 * midnight and belong to the day on which they begin; 00:00 to 00:00 is the whole day.
 *
 * @param days of the week, at least one
 * @param holidays days without service, whatever day of the week
 * @param calendar code of the holiday calendar whose days off are without service too, and whose make-up working days
 *     are served; null if the contract names none. Left out of JSON then, so that the text of an old clause stays
 * @param workdays served whatever day of the week; known only once the calendar was looked up, and never kept
 */
public record ServiceHours(
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        ZoneId zone,
        Set<LocalDate> holidays,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String calendar,

        @JsonIgnore Set<LocalDate> workdays) {

    private static final int LONGEST_CODE = 20;

    public ServiceHours {
        if (days.isEmpty()) {
            throw new InvalidInput("days", "serviceHours.days");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        workdays = Collections.unmodifiableSet(new TreeSet<>(workdays));
        calendar = calendar == null || calendar.isBlank() ? null : calendar.strip();
        if (calendar != null && calendar.length() > LONGEST_CODE) {
            throw new InvalidInput("calendar", "input.tooLong", LONGEST_CODE);
        }
    }

    /** Hours that name no calendar. */
    public ServiceHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, Set<LocalDate> holidays) {
        this(days, from, to, zone, holidays, null, Set.of());
    }

    /** Hours that name a calendar, or none. */
    public ServiceHours(
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to,
            ZoneId zone,
            Set<LocalDate> holidays,
            @Nullable String calendar) {
        this(days, from, to, zone, holidays, calendar, Set.of());
    }

    /**
     * Reads the JSON form: days MON to SUN (all if missing), times HH:mm (whole day if missing; 24:00 is midnight at the
     * end of the day), zone (required), holidays as ISO days.
     */
    @JsonCreator
    static ServiceHours read(
            @JsonProperty("days") @Nullable List<@Nullable String> days,
            @JsonProperty("from") @Nullable String from,
            @JsonProperty("to") @Nullable String to,
            @JsonProperty("zone") @Nullable String zone,
            @JsonProperty("holidays") @Nullable List<@Nullable String> holidays,
            @JsonProperty("calendar") @Nullable String calendar) {
        return new ServiceHours(
                days == null ? EnumSet.allOf(DayOfWeek.class) : days(days),
                time("from", from),
                time("to", to),
                Input.zone("zone", zone),
                holidays == null ? Set.of() : holidays(holidays),
                calendar);
    }

    /** The same hours with the days of the calendar that they name; a day that the contract itself calls free stays so. */
    public ServiceHours by(WorkingDays known) {
        Set<LocalDate> closed = new TreeSet<>(holidays);
        closed.addAll(known.holidays());
        Set<LocalDate> worked = new TreeSet<>(known.workdays());
        worked.removeAll(closed);
        return new ServiceHours(days, from, to, zone, closed, calendar, worked);
    }

    /** True if the hours run past midnight into the next day. */
    @JsonIgnore
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** True if service hours begin on this day. */
    public boolean isServed(LocalDate day) {
        return workdays.contains(day) || days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    @JsonProperty("days")
    List<String> dayNames() {
        return days.stream().map(day -> day.name().substring(0, 3)).toList();
    }

    @JsonProperty("zone")
    String zoneName() {
        return zone.getId();
    }

    @JsonProperty("from")
    String fromText() {
        return from.toString();
    }

    @JsonProperty("to")
    String toText() {
        return to.toString();
    }

    @JsonProperty("holidays")
    List<String> holidayTexts() {
        return holidays.stream().map(LocalDate::toString).toList();
    }

    private static Set<DayOfWeek> days(Collection<@Nullable String> names) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int position = 0;
        for (String name : names) {
            days.add(day("days[" + position++ + "]", name));
        }
        return days;
    }

    private static DayOfWeek day(String field, @Nullable String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name != null
                    && (day.name().equals(name) || day.name().substring(0, 3).equals(name))) {
                return day;
            }
        }
        throw new InvalidInput(field, "serviceHours.day");
    }

    private static LocalTime time(String field, @Nullable String text) {
        if (text == null || text.equals("24:00")) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidInput(field, "serviceHours.time");
        }
    }

    private static Set<LocalDate> holidays(Collection<@Nullable String> texts) {
        List<LocalDate> holidays = new ArrayList<>();
        for (String text : texts) {
            holidays.add(Input.date("holidays[" + holidays.size() + "]", text));
        }
        return new TreeSet<>(holidays);
    }
}
