package io.recourse.claim;

/** Where a claim stands. Which step leads where is said by {@link Transitions} alone. */
public enum ClaimStatus {
    /** A breach was found: the period is over and the credit is computed. */
    ASSESSED,
    /** Somebody prepares it. */
    DRAFTED,
    /** The vendor was told of the incident, as the clause asks for before the claim itself. */
    NOTIFIED,
    /** Prepared and signed by its maker; a second person must let it go. */
    AWAITING_RELEASE,
    /** It reached the vendor. */
    SUBMITTED,
    /** The vendor confirmed that it arrived. */
    ACKNOWLEDGED,
    /** The vendor examines it. */
    UNDER_REVIEW,
    /** The vendor offers less than was claimed; we have not answered yet. */
    COUNTER_OFFERED,
    /** The vendor agreed to all of it. */
    APPROVED,
    /** The vendor agreed to a part. */
    PARTIALLY_APPROVED,
    /** The parties disagree. */
    DISPUTED,
    /** The vendor refused. */
    REJECTED,
    /** Agreed; the credit is under way, or a part of it has arrived. */
    CREDIT_PENDING,
    /** The credit note or invoice line arrived. */
    CREDITED,
    /** Nothing is left to do. */
    CLOSED,
    /** Given up before anything was agreed; while its window is open it can be claimed after all. */
    WITHDRAWN,
    /** The last day passed before it reached the vendor. */
    EXPIRED,
    /** Agreed, but the credit can no longer be used. */
    LAPSED,
    /** Agreed, but it will not come. */
    WRITTEN_OFF;

    /** True before the claim reached the vendor: its figures follow the assessment, and its last day can pass. */
    public boolean isUnsubmitted() {
        return compareTo(AWAITING_RELEASE) <= 0;
    }

    /** True where no step leads any further, but for the reopening of what was withdrawn or expired. */
    public boolean isFinal() {
        return this == CLOSED || this == WITHDRAWN || this == EXPIRED || this == LAPSED || this == WRITTEN_OFF;
    }

    /** Key of the status's name in the bundles. */
    public String messageKey() {
        return "claim.status." + name();
    }
}
