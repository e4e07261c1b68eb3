package io.recourse.measurement.tickets;

import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;

/** Published inside the transaction in which tickets of the service, opened in the interval, became known or changed. */
public record TicketsChanged(ServiceId service, Interval interval) {}
