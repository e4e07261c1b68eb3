package io.recourse.measurement.samples;

import io.recourse.db.id.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What a change is about.
 *
 * @param component null for the service as a whole
 */
record Part(ServiceId service, @Nullable String component) {}
