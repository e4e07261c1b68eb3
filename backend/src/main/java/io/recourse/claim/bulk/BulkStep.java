package io.recourse.claim.bulk;

import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;

/** A step that many claims can take together. */
public enum BulkStep {
    DRAFT(ClaimStatus.DRAFTED, false),
    SIGN(ClaimStatus.AWAITING_RELEASE, true),
    RELEASE(ClaimStatus.SUBMITTED, true);

    private final ClaimStatus to;
    private final boolean reviewed;

    BulkStep(ClaimStatus to, boolean reviewed) {
        this.to = to;
        this.reviewed = reviewed;
    }

    /** Where it leads. */
    public ClaimStatus to() {
        return to;
    }

    /** True if whoever takes it must have gone through the claim as it stands. */
    public boolean needsReview() {
        return reviewed;
    }

    /** True if the claim is that far already. */
    boolean isTaken(Claim claim) {
        return switch (this) {
            case DRAFT -> claim.status() != ClaimStatus.ASSESSED;
            case SIGN ->
                !claim.status().isUnsubmitted() || claim.state().trail().submittedBy() != null;
            case RELEASE -> !claim.status().isUnsubmitted();
        };
    }

    /** True if the claim waits for this step. */
    boolean isDue(Claim claim) {
        boolean signed = claim.state().trail().submittedBy() != null;
        return switch (this) {
            case DRAFT -> claim.status() == ClaimStatus.ASSESSED;
            case SIGN -> claim.status() == ClaimStatus.DRAFTED || claim.status() == ClaimStatus.NOTIFIED && !signed;
            case RELEASE ->
                claim.status() == ClaimStatus.AWAITING_RELEASE || claim.status() == ClaimStatus.NOTIFIED && signed;
        };
    }
}
