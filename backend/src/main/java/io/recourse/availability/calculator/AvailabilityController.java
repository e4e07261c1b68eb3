package io.recourse.availability.calculator;

import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.terms.Formula;
import io.recourse.contract.terms.ServiceHours;
import io.recourse.text.InvalidInput;
import io.recourse.time.Interval;
import io.recourse.time.WorkingDays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The engine as a calculator over HTTP: stores nothing, so anybody who is signed in may try a clause with it. */
@RestController
@RequestMapping("/api/v1/availability")
@Tag(name = "Calculators", description = "Check a vendor's arithmetic, or try a clause before it is signed.")
class AvailabilityController {

    private final HolidayCalendars calendars;

    AvailabilityController(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    @Operation(
            operationId = "calculateAvailability",
            summary = "Computes an availability from states, exclusions and a formula; stores nothing.")
    @PostMapping("/calculate")
    @PermitAll
    CalculationAnswer calculate(@RequestBody CalculationRequest request, Locale locale) {
        return CalculationAnswer.of(request.with(known(request)).calculate(), locale);
    }

    /** A year without days would be taken for one without holidays, so a calculation over it is refused. */
    private Formula known(CalculationRequest request) {
        ServiceHours hours = request.formula().serviceHours();
        String code = hours == null ? null : hours.calendar();
        if (hours == null || code == null) {
            return request.formula();
        }
        if (calendars.find(code).isEmpty()) {
            throw new InvalidInput("formula.serviceHours.calendar", "calendar.unknown", code);
        }
        WorkingDays days = calendars.workingDays(code);
        Interval period = request.period();
        SortedSet<Integer> missing = days.missing(
                LocalDate.ofInstant(period.from(), hours.zone()).getYear(),
                LocalDate.ofInstant(period.to().minusMillis(1), hours.zone()).getYear());
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "formula.serviceHours.calendar",
                    "calendar.missingYear",
                    code,
                    missing.getFirst().toString());
        }
        return request.formula().withHours(hours.by(days));
    }
}
