package io.recourse.contract.terms;

/** Why a ticket waited. Whether that stops the vendor's clock is for the clause to say. */
public enum PauseReason {
    /** The vendor waits for an answer or access that we owe. */
    WAITING_FOR_CUSTOMER,
    /** The vendor waits for somebody else. */
    WAITING_FOR_THIRD_PARTY,
    MAINTENANCE,
    FORCE_MAJEURE,
    OTHER
}
