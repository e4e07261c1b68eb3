package io.recourse.claim.clock;

/** What a clock of a claim, or of what came for it, runs to. */
public enum ClockKind {
    /** The moment by which the vendor must have been told of the incident. */
    NOTICE,
    /** The moment at which the claim must leave us so that it arrives in time. */
    CLAIM,
    /** The moment after which the vendor's offer cannot be accepted any more. */
    OFFER,
    /** The end of a voucher, or of days or units, of which something is left. */
    VOUCHER;

    /** Key of the clock's name in the bundles. */
    public String messageKey() {
        return "claim.clock." + name();
    }
}
