package io.recourse.measurement.run;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one part of a service.
 *
 * @param component null for the service as a whole, where it has no components
 */
public record ComponentRuns(@Nullable String component, StateRuns runs) {}
