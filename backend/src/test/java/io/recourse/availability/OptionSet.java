package io.recourse.availability;

/** Which options of a formula a random history varies; the others keep their defaults. */
enum OptionSet {
    /** States, their charges and the weight of degraded time. */
    STATES,
    SERVICE_HOURS,
    /** Effect, cap, allowances by kind and month, notice. */
    EXCLUSIONS,
    MINIMUM_OUTAGE,
    /** Whole or started clock minutes, and so many in a row. */
    MINUTES,
    OUTAGE_ROUNDING,
    /** Several components, combined, summed or averaged. */
    COMPONENTS,
    FIRST_DATA,
    /** Commitments, comparison and rounding before it. */
    COMPARISON,
    EVERYTHING;

    boolean varies(OptionSet options) {
        return this == EVERYTHING || this == options;
    }
}
