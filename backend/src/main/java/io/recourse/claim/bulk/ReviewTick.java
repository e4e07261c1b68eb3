package io.recourse.claim.bulk;

import io.recourse.db.id.AssessmentId;
import io.recourse.db.id.ClaimId;
import java.time.Instant;

/**
 * That somebody looked at one point of a claim.
 *
 * @param claimVersion on which version; it does not count for a later one
 * @param assessment revision of the figures that was seen
 */
public record ReviewTick(
        ClaimId claim, String reviewer, int claimVersion, ReviewPoint point, AssessmentId assessment, Instant at) {}
