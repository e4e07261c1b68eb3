package io.recourse.claim;

/**
 * Where a claim stands as people read it: an offer whose last day is over is no offer any more, although nobody has
 * answered it.
 *
 * @param offerLapsed as of the moment at which the claim was read; only ever true of COUNTER_OFFERED
 */
public record ClaimStanding(ClaimStatus status, boolean offerLapsed) {

    /** Key of its name in the bundles. */
    public String messageKey() {
        return offerLapsed ? "claim.status.OFFER_LAPSED" : status.messageKey();
    }
}
