package io.recourse.contract.terms;

/** What a service was found to be. Ordered from best to worst: where findings overlap, the worst holds. */
public enum State {
    UP,
    /** Not measured yet. */
    PENDING,
    /** No data: never taken for up unless the clause says so. */
    UNKNOWN,
    MAINTENANCE,
    DEGRADED,
    DOWN
}
