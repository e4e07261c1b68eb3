package io.recourse.claim;

import io.recourse.db.id.ContractId;
import io.recourse.db.id.VendorId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list. Null or empty means no restriction.
 *
 * @param dueBy last day to claim is this day or earlier
 * @param offerLapsed true: only claims whose offer lapsed without an answer; false: none of them
 */
public record ClaimFilter(
        Set<ClaimStatus> statuses,
        @Nullable VendorId vendor,
        @Nullable ContractId contract,
        @Nullable LocalDate dueBy,
        @Nullable Boolean offerLapsed) {

    public ClaimFilter {
        statuses = Set.copyOf(statuses);
    }

    /** Whether or not an offer has lapsed. */
    public ClaimFilter(
            Set<ClaimStatus> statuses,
            @Nullable VendorId vendor,
            @Nullable ContractId contract,
            @Nullable LocalDate dueBy) {
        this(statuses, vendor, contract, dueBy, null);
    }

    /** Claims that have not reached the vendor. */
    public static ClaimFilter unsubmitted() {
        return new ClaimFilter(
                Arrays.stream(ClaimStatus.values())
                        .filter(ClaimStatus::isUnsubmitted)
                        .collect(Collectors.toSet()),
                null,
                null,
                null);
    }

    /** Claims against which a clock may run: those that have not reached the vendor, and those with an offer. */
    public static ClaimFilter timed() {
        return new ClaimFilter(
                Arrays.stream(ClaimStatus.values())
                        .filter(status -> status.isUnsubmitted() || status == ClaimStatus.COUNTER_OFFERED)
                        .collect(Collectors.toSet()),
                null,
                null,
                null);
    }

    /** Every claim. */
    public static ClaimFilter all() {
        return new ClaimFilter(Set.of(), null, null, null);
    }
}
