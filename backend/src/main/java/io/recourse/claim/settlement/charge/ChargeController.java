package io.recourse.claim.settlement.charge;

import io.recourse.db.id.ServiceId;
import io.recourse.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lines of invoices in the API. */
@RestController
@RequestMapping("/api/v1/services/{id}/charges")
@PermitAll
@Tag(name = "Settlement")
class ChargeController {

    private final ChargeLines charges;

    ChargeController(ChargeLines charges) {
        this.charges = charges;
    }

    @GetMapping
    @Operation(summary = "What the vendor charged for a service on any of these days, as imported invoices have it")
    Page<ChargeLine> list(
            @PathVariable ServiceId id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String account) {
        return new Page<>(charges.chargeLinesOf(id, account, from, to), null);
    }
}
