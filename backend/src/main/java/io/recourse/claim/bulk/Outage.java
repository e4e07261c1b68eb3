package io.recourse.claim.bulk;

import io.recourse.claim.Claim;
import io.recourse.db.id.VendorId;
import io.recourse.time.Interval;
import java.time.Duration;
import java.util.List;

/**
 * Downtime of one vendor that hangs together: of services that were down at the same time, or that the source reports as
 * one incident.
 *
 * @param span from when the first service went down to when the last came back
 * @param names under which sources report it; empty if they name nothing
 * @param claims all that rest on any of it, by last day
 */
public record Outage(VendorId vendor, String vendorName, Interval span, List<Name> names, List<ClaimOfOutage> claims) {

    public Outage {
        names = List.copyOf(names);
        claims = List.copyOf(claims);
    }

    /**
     * Name of an incident at its source.
     *
     * @param externalId by which the source knows it
     * @param title in the source's words; empty if it gives none
     */
    public record Name(String externalId, String title) {}

    /**
     * A claim that rests on the outage.
     *
     * @param downtime how much of the outage its assessment charges
     */
    public record ClaimOfOutage(Claim claim, Duration downtime) {}

    /** Names of the services whose promises were broken, in order. */
    public List<String> services() {
        return claims.stream()
                .map(one -> one.claim().subject().serviceName())
                .distinct()
                .sorted()
                .toList();
    }

    /** Claims that have not reached the vendor. */
    public long open() {
        return claims.stream()
                .filter(one -> one.claim().status().isUnsubmitted())
                .count();
    }
}
