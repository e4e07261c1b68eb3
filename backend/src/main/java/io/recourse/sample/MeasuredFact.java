package io.recourse.sample;

import io.recourse.contract.terms.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One record of {@code measurements.json}: what a source said about a service, with the page that says so. */
record MeasuredFact(
        String source,
        String service,
        String externalId,
        Instant from,
        Instant to,
        State state,
        String title,
        String severity,
        @Nullable String url) {}
