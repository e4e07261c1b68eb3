package io.recourse.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source with the extent of what it knows.
 *
 * @param services number of services it has watched
 * @param agreedFor number of services that are assessed by it
 * @param intervals number of records that are in force
 * @param coveredFrom begin of its earliest coverage; null if it has none
 * @param coveredTo end of its latest coverage; null if it has none
 */
public record SourceOverview(
        MeasurementSource source,
        int services,
        int agreedFor,
        int intervals,
        @Nullable Instant coveredFrom,
        @Nullable Instant coveredTo) {}
