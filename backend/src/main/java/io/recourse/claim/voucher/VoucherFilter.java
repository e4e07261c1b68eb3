package io.recourse.claim.voucher;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.VendorId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which vouchers to list. Null or empty means no restriction.
 *
 * @param expiresBy last day of validity is this day or earlier
 */
public record VoucherFilter(
        Set<VoucherState> states,
        @Nullable VendorId vendor,
        @Nullable ClaimId claim,
        @Nullable LocalDate expiresBy) {

    public VoucherFilter {
        states = Set.copyOf(states);
    }

    /** Every voucher. */
    public static VoucherFilter all() {
        return new VoucherFilter(Set.of(), null, null, null);
    }

    /** Those of one claim. */
    public static VoucherFilter of(ClaimId claim) {
        return new VoucherFilter(Set.of(), null, claim, null);
    }
}
