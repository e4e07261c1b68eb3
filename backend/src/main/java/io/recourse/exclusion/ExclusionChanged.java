package io.recourse.exclusion;

import io.recourse.db.id.ExclusionId;
import io.recourse.db.id.ServiceId;
import io.recourse.time.Interval;

/** Published inside the transaction that changed an exclusion, whatever its status. */
public record ExclusionChanged(ExclusionId exclusion, ServiceId service, Interval interval) {}
