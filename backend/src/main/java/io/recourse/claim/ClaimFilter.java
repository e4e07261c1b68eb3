package io.recourse.claim;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list. Null or empty means no restriction.
 *
 * @param dueBy last day to claim is this day or earlier
 */
public record ClaimFilter(
        Set<ClaimStatus> statuses,
        @Nullable VendorId vendor,
        @Nullable ContractId contract,
        @Nullable LocalDate dueBy) {

    public ClaimFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Every claim. */
    public static ClaimFilter all() {
        return new ClaimFilter(Set.of(), null, null, null);
    }
}
