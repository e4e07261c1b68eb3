package io.recourse.measurement;

import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;

/** A source was watching a service for the whole of this time. */
public record Coverage(ServiceId service, Interval covered) {}
