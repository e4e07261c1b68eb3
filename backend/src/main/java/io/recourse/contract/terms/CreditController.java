package io.recourse.contract.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credit schedules as a calculator over HTTP: stores nothing, so anybody who is signed in may check a credit with it. */
@RestController
@RequestMapping("/api/v1/credits")
@Tag(name = "Calculators", description = "Check a vendor's arithmetic, or try a clause before it is signed.")
class CreditController {

    @Operation(
            operationId = "calculateCredit",
            summary = "Computes a credit from a schedule, an availability and a fee; stores nothing.")
    @PostMapping("/calculate")
    @PermitAll
    CreditAnswer calculate(@RequestBody CreditRequest request, Locale locale) {
        return CreditAnswer.of(request.calculate(), locale);
    }
}
