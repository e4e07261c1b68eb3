package io.recourse.contract.clause;

import io.recourse.contract.terms.MetricRule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a clause promises. */
public enum Metric {
    /** Share of the period in which the service is up, by time. */
    AVAILABILITY(CommitmentUnit.PERCENT),
    /** Availability by the error rates of requests in slices of time. */
    SLICE_AVAILABILITY(CommitmentUnit.PERCENT),
    /** Share of the users' time in which they could work. */
    USER_MINUTES(CommitmentUnit.PERCENT),
    /** Time until the service answers or delivers. */
    LATENCY(CommitmentUnit.MINUTES),
    /** Time until the vendor responds to a ticket. */
    RESPONSE_TIME(CommitmentUnit.MINUTES),
    /** How often the service fails in a period. */
    FAILURE_COUNT(CommitmentUnit.COUNT);

    private final CommitmentUnit unit;

    Metric(CommitmentUnit unit) {
        this.unit = unit;
    }

    /** In what a commitment of this metric is given. */
    public CommitmentUnit unit() {
        return unit;
    }

    /** True if downtime can be said in minutes, so that credits by the minute make sense. */
    public boolean isTime() {
        return unit == CommitmentUnit.PERCENT;
    }

    /** The percentage that must be kept, with which tiers begin; null if failures are counted instead. */
    public @Nullable BigDecimal promisedPercent(BigDecimal commitment, MetricRule rule) {
        return switch (this) {
            case AVAILABILITY, SLICE_AVAILABILITY, USER_MINUTES -> commitment;
            case LATENCY -> rule.latencyInForce().percent();
            case RESPONSE_TIME -> rule.responseInForce().share();
            case FAILURE_COUNT -> null;
        };
    }
}
