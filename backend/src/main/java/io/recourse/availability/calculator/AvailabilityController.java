package io.recourse.availability.calculator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The engine as a calculator over HTTP: stores nothing, so anybody who is signed in may try a clause with it. */
@RestController
@RequestMapping("/api/v1/availability")
@Tag(name = "Calculators", description = "Check a vendor's arithmetic, or try a clause before it is signed.")
class AvailabilityController {

    @Operation(
            operationId = "calculateAvailability",
            summary = "Computes an availability from states, exclusions and a formula; stores nothing.")
    @PostMapping("/calculate")
    @PermitAll
    CalculationAnswer calculate(@RequestBody CalculationRequest request, Locale locale) {
        return CalculationAnswer.of(request.calculate(), locale);
    }
}
