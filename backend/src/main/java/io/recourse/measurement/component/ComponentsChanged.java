package io.recourse.measurement.component;

import io.recourse.db.id.ServiceId;

/** Published inside the transaction that changed which components a service has. */
public record ComponentsChanged(ServiceId service) {}
