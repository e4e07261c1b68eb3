package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.recourse.text.Input;
import io.recourse.text.InvalidInput;
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
 */
public record ServiceHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, Set<LocalDate> holidays) {

    public ServiceHours {
        if (days.isEmpty()) {
            throw new InvalidInput("days", "serviceHours.days");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
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
            @JsonProperty("holidays") @Nullable List<@Nullable String> holidays) {
        return new ServiceHours(
                days == null ? EnumSet.allOf(DayOfWeek.class) : days(days),
                time("from", from),
                time("to", to),
                Input.zone("zone", zone),
                holidays == null ? Set.of() : holidays(holidays));
    }

    /** The same hours with more days without service. */
    public ServiceHours withHolidays(Set<LocalDate> more) {
        Set<LocalDate> all = new TreeSet<>(holidays);
        all.addAll(more);
        return new ServiceHours(days, from, to, zone, all);
    }

    /** True if the hours run past midnight into the next day. */
    @JsonIgnore
    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** True if service hours begin on this day. */
    public boolean isServed(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
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
