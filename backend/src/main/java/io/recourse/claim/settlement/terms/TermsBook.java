package io.recourse.claim.settlement.terms;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import java.util.Map;

/** All terms that are stated, read once. */
public final class TermsBook {

    private final SettlementTerms otherwise;
    private final Map<TermsScope, StatedTerms> stated;

    TermsBook(SettlementTerms otherwise, Map<TermsScope, StatedTerms> stated) {
        this.otherwise = otherwise;
        this.stated = Map.copyOf(stated);
    }

    /** What holds for the company where nothing narrower is stated. */
    public SettlementTerms ofCompany() {
        return stated(TermsScope.COMPANY).over(otherwise);
    }

    /** What holds for a vendor. */
    public SettlementTerms of(VendorId vendor) {
        return stated(TermsScope.of(vendor)).over(ofCompany());
    }

    /** What holds for a contract. */
    public SettlementTerms of(VendorId vendor, ContractId contract) {
        return stated(TermsScope.of(contract)).over(of(vendor));
    }

    /** What the scope states itself. */
    public StatedTerms stated(TermsScope scope) {
        return stated.getOrDefault(scope, StatedTerms.NONE);
    }
}
