package io.recourse.claim.settlement.terms;

import io.recourse.access.Roles;
import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import io.recourse.text.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terms of settlement in the API. */
@RestController
@RequestMapping("/api/v1/settlement/terms")
@Tag(name = "Settlement")
class SettlementTermsController {

    private final SettlementTermsService terms;

    SettlementTermsController(SettlementTermsService terms) {
        this.terms = terms;
    }

    @GetMapping
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    @Operation(summary = "What the company, a vendor or a contract states itself; null inherits from the wider one")
    TermsBody get(
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable ContractId contract) {
        return TermsBody.of(terms.book().stated(scope(vendor, contract)));
    }

    @PutMapping
    @RolesAllowed(Roles.FINANCE)
    @Operation(summary = "State terms of the company, a vendor or a contract anew")
    TermsBody put(
            @RequestParam(required = false) @Nullable VendorId vendor,
            @RequestParam(required = false) @Nullable ContractId contract,
            @RequestBody TermsBody body) {
        terms.state(scope(vendor, contract), body.stated());
        return get(vendor, contract);
    }

    private static TermsScope scope(@Nullable VendorId vendor, @Nullable ContractId contract) {
        if (vendor != null && contract != null) {
            throw new InvalidInput("contract", "settlement.invalid.scope");
        }
        return new TermsScope(vendor, contract);
    }

    /** Terms as the API speaks of them. */
    record TermsBody(
            @Nullable DueRule dueRule,
            @Nullable Integer dueCount,
            @Nullable Long toleranceMinor,
            @Nullable BigDecimal exchangePercent) {

        static TermsBody of(StatedTerms stated) {
            return new TermsBody(stated.rule(), stated.count(), stated.toleranceMinor(), stated.exchangePercent());
        }

        StatedTerms stated() {
            return new StatedTerms(dueRule, dueCount, toleranceMinor, exchangePercent);
        }
    }
}
