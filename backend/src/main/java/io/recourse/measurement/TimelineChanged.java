package io.recourse.measurement;

import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;

/** Published inside the transaction that changed what a source says about a service within the interval. */
public record TimelineChanged(ServiceId service, Interval interval) {}
