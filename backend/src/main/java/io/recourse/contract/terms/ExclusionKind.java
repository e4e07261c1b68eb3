package io.recourse.contract.terms;

/** Why a contract does not count a span of time. */
public enum ExclusionKind {
    PLANNED_MAINTENANCE,
    FORCE_MAJEURE,
    CUSTOMER_FAULT,
    THIRD_PARTY,
    /** A reason that only the contract knows. */
    OTHER
}
