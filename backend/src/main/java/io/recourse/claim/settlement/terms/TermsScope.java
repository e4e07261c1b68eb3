package io.recourse.claim.settlement.terms;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import org.jspecify.annotations.Nullable;

/** For what terms are stated: a vendor, a contract, or with neither the company. */
public record TermsScope(
        @Nullable VendorId vendor, @Nullable ContractId contract) {

    public static final TermsScope COMPANY = new TermsScope(null, null);

    public TermsScope {
        if (vendor != null && contract != null) {
            throw new IllegalArgumentException("A scope is a vendor or a contract, not both");
        }
    }

    public static TermsScope of(VendorId vendor) {
        return new TermsScope(vendor, null);
    }

    public static TermsScope of(ContractId contract) {
        return new TermsScope(null, contract);
    }
}
