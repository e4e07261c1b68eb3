package io.recourse.claim.settlement.match;

import io.recourse.claim.ClaimStanding;
import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.util.List;

/**
 * A claim that a credit could pay.
 *
 * @param name such as CLM-000123
 * @param open what was agreed and has not arrived; before the vendor's answer, what is sought; positive
 * @param references numbers under which the vendor files it
 */
public record OpenClaim(
        ClaimId id,
        long number,
        String name,
        VendorId vendor,
        ClaimStanding standing,
        Money open,
        List<String> references) {

    public ClaimStatus status() {
        return standing.status();
    }

    public OpenClaim {
        references = List.copyOf(references);
    }

    /** True once the vendor agreed, so that a credit can be booked. */
    public boolean isAgreed() {
        return status() == ClaimStatus.APPROVED
                || status() == ClaimStatus.PARTIALLY_APPROVED
                || status() == ClaimStatus.CREDIT_PENDING;
    }
}
