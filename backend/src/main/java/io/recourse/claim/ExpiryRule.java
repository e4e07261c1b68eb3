package io.recourse.claim;

import java.time.Instant;
import java.util.Optional;

/** A reason beside the last day for which a claim that has not reached the vendor is lost. */
public interface ExpiryRule {

    /** Why the claim is lost at this moment; empty if it is not. Called in a transaction, for each claim that may be. */
    Optional<LossCause> lostBecause(Claim claim, Instant now);
}
