package io.recourse.availability;

import io.recourse.contract.terms.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of the period with what it was charged as, and why.
 *
 * @param from included
 * @param to not included
 * @param state that decided the charge
 * @param component that decided the charge; null if several did together
 * @param because key of a sentence in the backend's bundle, without arguments
 */
public record AttributedInterval(
        Instant from,
        Instant to,
        Charge charge,
        State state,
        @Nullable String component,
        String because) {}
