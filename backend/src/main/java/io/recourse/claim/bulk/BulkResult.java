package io.recourse.claim.bulk;

import io.recourse.claim.ClaimStatus;
import io.recourse.db.id.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one claim of many.
 *
 * @param name such as CLM-000123; the id where there is no such claim
 * @param status as it stands now; null where there is no such claim
 * @param message why not, in the caller's language; null if it was done
 */
public record BulkResult(
        ClaimId claim,
        String name,
        Outcome outcome,
        @Nullable ClaimStatus status,
        @Nullable String message) {

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** It is that far already; nothing was done. */
        ALREADY,
        /** Whoever asked has not gone through the claim as it stands. */
        NOT_REVIEWED,
        /** The rules of claims refuse it; the message says why. */
        REFUSED,
        /** Something went wrong that is not the caller's fault; nothing was done. */
        FAILED;

        /** Key of the outcome's name in the bundles. */
        public String messageKey() {
            return "claim.bulk.outcome." + name();
        }
    }
}
