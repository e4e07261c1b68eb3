package io.recourse.claim.settlement;

import io.recourse.claim.settlement.match.Finding;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.db.id.SettlementLineId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found for open credits of a vendor, or of all: claims that they pay, and vouchers that they use. */
record FoundPayments(Map<SettlementLineId, Finding> claims, Map<SettlementLineId, List<VoucherProposal>> vouchers) {

    @Nullable
    Finding claimsOf(Credit credit) {
        return claims.get(credit.id());
    }

    List<VoucherProposal> vouchersOf(Credit credit) {
        return vouchers.getOrDefault(credit.id(), List.of());
    }
}
