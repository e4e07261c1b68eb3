package io.recourse.assessment;

import io.recourse.availability.Charge;
import io.recourse.contract.terms.State;
import io.recourse.time.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A span of the period with what it was charged as.
 *
 * @param because key of the reason in the backend's bundle
 */
public record AssessedInterval(
        Interval interval,
        Charge charge,
        State state,
        @Nullable String component,
        String because) {

    /** How the span is shown: colour, shape and word. */
    public Attribution attribution() {
        return Attribution.of(charge, state);
    }
}
