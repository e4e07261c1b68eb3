package io.recourse.measurement.run;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;

/** What is asked about: a service by a source in a time. */
public record Wanted(ServiceId service, SourceId source, Interval interval) {}
