package io.recourse.contract.calendar;

import io.recourse.access.Roles;
import io.recourse.text.Input;
import io.recourse.text.NotFound;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holiday calendars in the API. */
@RestController
@RequestMapping("/api/v1/holiday-calendars")
@Tag(name = "Holiday calendars")
class HolidayCalendarController {

    /** A new calendar; Saturday and Sunday are off unless another weekend is given. */
    record New(
            @Nullable String code,
            @Nullable String name,
            @Nullable Set<DayOfWeek> weekend) {}

    private final HolidayCalendars calendars;

    HolidayCalendarController(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @PermitAll
    @Operation(summary = "Calendars by code, with their years and the source of each")
    Page<HolidayCalendar> list() {
        return new Page<>(calendars.list(), null);
    }

    @GetMapping("/{code}")
    @PermitAll
    @Operation(summary = "One calendar")
    HolidayCalendar get(@PathVariable String code) {
        return calendars.find(code).orElseThrow(() -> new NotFound("calendar.unknown", code));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RolesAllowed({Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Add a calendar; its years are entered one by one")
    HolidayCalendar create(@RequestBody New body) {
        return calendars.create(
                Input.required("code", body.code()),
                body.name(),
                body.weekend() == null ? Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY) : body.weekend());
    }

    @PutMapping("/{code}/years/{year}")
    @RolesAllowed({Roles.LEGAL, Roles.ADMIN})
    @Operation(summary = "Enter or correct the days of a year; revision is the one that was read")
    HolidayYear enter(@PathVariable String code, @PathVariable int year, @RequestBody HolidayYearDraft body) {
        return calendars.enter(code, year, body);
    }
}
