package io.recourse.claim;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Offers that can not be accepted any more: their last day has ended in the zone of the clause. The same as the
 * database's {@code claim.offer_has_lapsed}, of a claim that was read.
 */
final class LapsedOffers {

    private LapsedOffers() {}

    static boolean at(Instant now, ClaimState state, ClaimDeadline deadline) {
        return state.status() == ClaimStatus.COUNTER_OFFERED
                && hasEnded(state.trail().offerUntil(), LocalDate.ofInstant(now, deadline.zone()));
    }

    static boolean hasEnded(@Nullable LocalDate until, LocalDate day) {
        return until != null && day.isAfter(until);
    }
}
