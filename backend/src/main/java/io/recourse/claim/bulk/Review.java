package io.recourse.claim.bulk;

import io.recourse.db.id.ClaimId;
import java.time.Instant;

/**
 * That somebody went through the checklist of a claim.
 *
 * @param claimVersion on which version; it does not hold for a later one
 */
public record Review(ClaimId claim, String reviewer, int claimVersion, Instant at) {}
