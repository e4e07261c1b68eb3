package io.recourse.claim.settlement;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimFilter;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.settlement.match.OpenClaim;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims of money that a credit could pay: agreed and not wholly credited, or still with the vendor. */
@Component
class PayableClaims {

    private static final Set<ClaimStatus> STATUSES = Set.of(
            ClaimStatus.SUBMITTED,
            ClaimStatus.ACKNOWLEDGED,
            ClaimStatus.UNDER_REVIEW,
            ClaimStatus.COUNTER_OFFERED,
            ClaimStatus.DISPUTED,
            ClaimStatus.APPROVED,
            ClaimStatus.PARTIALLY_APPROVED,
            ClaimStatus.CREDIT_PENDING);

    private final ClaimService claims;
    private final JooqClaimReferences references;

    PayableClaims(ClaimService claims, JooqClaimReferences references) {
        this.claims = claims;
        this.references = references;
    }

    /** Of one vendor, or of all. */
    List<OpenClaim> list(@Nullable VendorId vendor) {
        List<Claim> open = claims.list(new ClaimFilter(STATUSES, vendor, null, null)).stream()
                .filter(Claim::isMonetary)
                .toList();
        Map<ClaimId, List<String>> known =
                references.of(open.stream().map(Claim::id).toList());
        return open.stream()
                .filter(claim -> openAmount(claim).isPositive())
                .map(claim -> new OpenClaim(
                        claim.id(),
                        claim.number(),
                        claim.name(),
                        claim.subject().vendor(),
                        claim.standing(),
                        openAmount(claim),
                        known.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static Money openAmount(Claim claim) {
        boolean agreed = claim.status() == ClaimStatus.APPROVED
                || claim.status() == ClaimStatus.PARTIALLY_APPROVED
                || claim.status() == ClaimStatus.CREDIT_PENDING;
        return agreed ? claim.amounts().awaited() : claim.amounts().sought();
    }
}
