package io.recourse.claim.clock;

import io.recourse.claim.Claim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim that has not reached the vendor, with what runs against it.
 *
 * @param lead how long it travels; null if it arrives at once
 * @param changedAt when anything was last changed that its days follow from
 */
public record OpenClaim(
        Claim claim, List<ClaimClock> clocks, @Nullable DeliveryLead lead, Instant changedAt) {

    public OpenClaim {
        clocks = List.copyOf(clocks);
    }

    /** Who must act so that a clock stops. */
    public Turn turn(ClockKind clock) {
        return Turn.of(claim, clock);
    }
}
