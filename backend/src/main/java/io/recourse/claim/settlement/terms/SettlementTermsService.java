package io.recourse.claim.settlement.terms;

import io.recourse.access.AuditTrail;
import io.recourse.access.CurrentUser;
import io.recourse.access.Roles;
import io.recourse.contract.ContractService;
import io.recourse.text.InvalidInput;
import io.recourse.vendor.VendorService;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and states terms of settlement. */
@Service
@Transactional
public class SettlementTermsService {

    private static final BigDecimal LARGEST_DEVIATION = BigDecimal.valueOf(20);

    private final JooqSettlementTerms terms;
    private final VendorService vendors;
    private final ContractService contracts;
    private final AuditTrail audit;

    SettlementTermsService(
            JooqSettlementTerms terms, VendorService vendors, ContractService contracts, AuditTrail audit) {
        this.terms = terms;
        this.vendors = vendors;
        this.contracts = contracts;
        this.audit = audit;
    }

    /**
     * All terms. Where nothing is stated: 45 days, one minor unit, two percent of the rate of exchange.
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.VENDOR_MANAGER, Roles.LEGAL})
    public TermsBook book() {
        return new TermsBook(SettlementTerms.USUAL, terms.all());
    }

    /** States terms of a scope anew, or with {@link StatedTerms#NONE} nothing any more. Throws InvalidInput. */
    @RolesAllowed(Roles.FINANCE)
    public void state(TermsScope scope, StatedTerms stated) {
        InvalidInput.Check check = new InvalidInput.Check();
        check.that((stated.rule() == null) == (stated.count() == null), "count", "field.required");
        check.that(within(stated.count(), 1000), "count", "field.range", 0, 1000);
        check.that(
                stated.toleranceMinor() == null || stated.toleranceMinor() >= 0 && stated.toleranceMinor() <= 1_000_000,
                "toleranceMinor",
                "field.range",
                0,
                1_000_000);
        BigDecimal percent = stated.exchangePercent();
        check.that(
                percent == null
                        || percent.signum() >= 0
                                && percent.compareTo(LARGEST_DEVIATION) <= 0
                                && percent.stripTrailingZeros().scale() <= 2,
                "exchangePercent",
                "field.range",
                0,
                20);
        check.that(scope.vendor() == null || vendors.find(scope.vendor()).isPresent(), "vendor", "field.unknown");
        check.that(
                scope.contract() == null || contracts.find(scope.contract()).isPresent(), "contract", "field.unknown");
        check.orThrow();
        terms.save(scope, stated, CurrentUser.name());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("vendor", String.valueOf(scope.vendor()));
        detail.put("contract", String.valueOf(scope.contract()));
        detail.put("stated", stated.toString());
        audit.record("SETTLEMENT_TERMS_STATED", "settlement", null, null, detail);
    }

    private static boolean within(@Nullable Integer count, int most) {
        return count == null || count >= 0 && count <= most;
    }
}
