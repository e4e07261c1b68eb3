package io.recourse.contract.calendar;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Roles;
import io.recourse.text.Conflict;
import io.recourse.text.InputCheck;
import io.recourse.text.NotFound;
import io.recourse.time.WorkingDays;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps holiday calendars. Everybody may read; legal and administrators enter the years as they are decreed. */
@Service
@Transactional
public class HolidayCalendars {

    private static final int MOST_DAYS = 120;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");

    private final JooqHolidayCalendars calendars;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolidayCalendars(
            JooqHolidayCalendars calendars,
            OrganisationService organisations,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All calendars by code, with their years. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<HolidayCalendar> list() {
        return calendars.all();
    }

    /** The calendar with the code; empty if there is none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<HolidayCalendar> find(String code) {
        return calendars.find(code);
    }

    /**
     * The working days that a clause counts.
     *
     * @param code of a calendar; null for the weekends and holidays of the organisation. A calendar that does not exist
     *     knows no year, which the days reckoned with it tell.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public WorkingDays workingDays(@Nullable String code) {
        if (code == null) {
            Organisation own = organisations.get();
            return WorkingDays.always(own.name(), own.weekend(), own.holidays());
        }
        return calendars.find(code).map(HolidayCalendars::workingDays).orElseGet(() -> WorkingDays.unknown(code));
    }

    /** Adds a calendar without years. Throws InvalidInput that names every faulty field. */
    @RolesAllowed({Roles.LEGAL, Roles.ADMIN})
    public HolidayCalendar create(String code, @Nullable String name, Set<DayOfWeek> weekend) {
        InputCheck check = new InputCheck();
        check.that(CODE.matcher(code).matches(), "code", "calendar.code");
        check.that(calendars.find(code).isEmpty(), "code", "calendar.taken");
        String entered = check.required("name", name, 200);
        check.that(weekend.size() < DayOfWeek.values().length, "weekend", "organisation.weekend.all");
        check.finish();
        HolidayCalendar calendar = new HolidayCalendar(code, entered, weekend, List.of());
        calendars.add(calendar);
        audit.record("HOLIDAY_CALENDAR_CREATED", "calendar", null, entered, Map.of("calendar", code));
        return calendar;
    }

    /**
     * Enters or corrects a year. Throws InvalidInput that names every faulty field, NotFound without such a calendar,
     * Conflict if somebody changed the year since.
     */
    @RolesAllowed({Roles.LEGAL, Roles.ADMIN})
    public HolidayYear enter(String code, int year, HolidayYearDraft draft) {
        HolidayCalendar calendar = calendars.find(code).orElseThrow(() -> new NotFound("calendar.unknown", code));
        InputCheck check = new InputCheck();
        check.that(year >= 1900 && year <= 9998, "year", "field.range", 1900, 9998);
        String source = check.required("source", draft.source(), 500);
        List<HolidayYear.Holiday> days = days(calendar, year, draft, check);
        check.finish();
        int before = calendar.years().stream()
                .filter(known -> known.year() == year)
                .mapToInt(HolidayYear::revision)
                .findFirst()
                .orElse(0);
        if (draft.revision() != null && draft.revision() != before) {
            throw Conflict.changedMeanwhile();
        }
        HolidayYear entered = new HolidayYear(
                year,
                source,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                before + 1,
                clock.instant(),
                CurrentUser.name(),
                days);
        calendars.replace(code, entered);
        audit.record(
                "HOLIDAYS_ENTERED",
                "calendar",
                null,
                calendar.name() + " " + year,
                Map.of(
                        "calendar", code,
                        "year", year,
                        "revision", entered.revision(),
                        "source", source,
                        "days",
                                days.stream()
                                        .map(one -> one.day() + (one.working() ? "+" : ""))
                                        .toList()));
        events.publishEvent(new HolidaysChanged(code, year));
        return entered;
    }

    private static List<HolidayYear.Holiday> days(
            HolidayCalendar calendar, int year, HolidayYearDraft draft, InputCheck check) {
        List<HolidayYearDraft.Day> entered = draft.days() == null ? List.of() : draft.days();
        check.that(!entered.isEmpty() && entered.size() <= MOST_DAYS, "days", "calendar.days", MOST_DAYS);
        List<HolidayYear.Holiday> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < Math.min(entered.size(), MOST_DAYS); i++) {
            HolidayYearDraft.Day one = entered.get(i);
            String path = "days[" + i + "]";
            LocalDate day = check.required(path + ".day", one.day(), LocalDate.of(2000, 1, 1));
            boolean working = Boolean.TRUE.equals(one.working());
            if (one.day() != null) {
                check.that(day.getYear() == year, path + ".day", "calendar.otherYear", Integer.toString(year));
                check.that(seen.add(day), path + ".day", "calendar.twice");
                check.that(
                        !working || calendar.weekend().contains(day.getDayOfWeek()),
                        path + ".working",
                        "calendar.workedAnyway");
            }
            days.add(new HolidayYear.Holiday(day, check.required(path + ".name", one.name(), 200), working));
        }
        return days;
    }

    private static WorkingDays workingDays(HolidayCalendar calendar) {
        return new WorkingDays(
                calendar.name(),
                calendar.weekend(),
                days(calendar, false),
                days(calendar, true),
                calendar.years().stream().collect(Collectors.toMap(HolidayYear::year, HolidayYear::version)));
    }

    private static Set<LocalDate> days(HolidayCalendar calendar, boolean working) {
        return calendar.years().stream()
                .flatMap(year -> year.days().stream())
                .filter(day -> day.working() == working)
                .map(HolidayYear.Holiday::day)
                .collect(Collectors.toSet());
    }
}
