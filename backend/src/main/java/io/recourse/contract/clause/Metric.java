package io.recourse.contract.clause;

/** What a clause promises. */
public enum Metric {
    /** Share of the period in which the service is up, in percent. */
    AVAILABILITY,
    /** Time until the vendor responds to an incident of the highest priority, in minutes. */
    RESPONSE_TIME,
    /** Time until the service answers, in minutes. */
    LATENCY
}
