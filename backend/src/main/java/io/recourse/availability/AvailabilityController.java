package io.recourse.availability;

import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The engine as a calculator over HTTP: stores nothing, so anybody who is signed in may try a clause with it. */
@RestController
@RequestMapping("/api/v1/availability")
class AvailabilityController {

    @PostMapping("/calculate")
    @PermitAll
    CalculationAnswer calculate(@RequestBody CalculationRequest request, Locale locale) {
        return CalculationAnswer.of(request.calculate(), locale);
    }
}
