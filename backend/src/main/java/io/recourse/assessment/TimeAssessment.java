package io.recourse.assessment;

import io.recourse.availability.AvailabilityResult;
import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Availability by time: all of it is the engine's. */
record TimeAssessment(Computation inputs) implements MetricAssessment {

    @Override
    public InputHashes hashes() {
        return inputs.hashes();
    }

    @Override
    public Optional<InputHashes> hashesAsOf(Instant instant) {
        return Optional.of(inputs.asOf(instant).hashes());
    }

    @Override
    public @Nullable SourceId source() {
        return inputs.measured() == null ? null : inputs.measured().source();
    }

    @Override
    public MetricOutcome outcome() {
        AvailabilityResult result = inputs.result();
        return new MetricOutcome(
                Computation.figure(result, inputs.assignment().version().terms().commitment()),
                Crediting.of(inputs, result),
                AssessedSpans.of(inputs.complete(result)),
                List.of());
    }
}
