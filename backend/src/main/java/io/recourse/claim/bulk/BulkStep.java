package io.recourse.claim.bulk;

import io.recourse.claim.ClaimStatus;

/** A step that many claims can take together. */
public enum BulkStep {
    DRAFT(ClaimStatus.ASSESSED, ClaimStatus.DRAFTED, false),
    SIGN(ClaimStatus.DRAFTED, ClaimStatus.AWAITING_RELEASE, true),
    RELEASE(ClaimStatus.AWAITING_RELEASE, ClaimStatus.SUBMITTED, true);

    private final ClaimStatus from;
    private final ClaimStatus to;
    private final boolean reviewed;

    BulkStep(ClaimStatus from, ClaimStatus to, boolean reviewed) {
        this.from = from;
        this.to = to;
        this.reviewed = reviewed;
    }

    public ClaimStatus from() {
        return from;
    }

    public ClaimStatus to() {
        return to;
    }

    /** True if whoever takes it must have gone through the claim as it stands. */
    public boolean needsReview() {
        return reviewed;
    }
}
