package io.recourse.claim.figures;

import io.recourse.claim.Claim;
import io.recourse.claim.LossCause;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import io.recourse.db.id.VoucherId;
import io.recourse.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A claim of which something will not come.
 *
 * @param lostOn day on which that was settled: of the step that lost it
 * @param amount what will not come; zero where the clause grants days or units
 * @param quantity days or units that will not come; null for a claim of money
 * @param voucher that expired; null where the claim itself was lost
 */
public record LostClaim(
        ClaimId id,
        String name,
        VendorId vendor,
        String vendorName,
        String serviceName,
        String clauseTitle,
        String periodLabel,
        LossCause cause,
        LocalDate lostOn,
        Money amount,
        Claim.@Nullable Quantity quantity,
        @Nullable ExpiredVoucher voucher) {

    /** What had come for the claim, and was not used in time. */
    public record ExpiredVoucher(VoucherId id, String name) {}

    public YearMonth month() {
        return YearMonth.from(lostOn);
    }
}
