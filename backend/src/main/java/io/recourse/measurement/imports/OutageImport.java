package io.recourse.measurement.imports;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of outages and what its owner says about it.
 *
 * @param zone zone of times that carry no offset
 * @param coveredFrom the file names every outage from here; null: from its earliest time
 * @param coveredTo up to here; null: to its latest time, or to now if an outage is still open
 * @param services services watched without outage as well; those named in the file need not be told
 */
public record OutageImport(
        SourceId source,
        String fileName,
        byte[] content,
        ZoneId zone,
        @Nullable Instant coveredFrom,
        @Nullable Instant coveredTo,
        Set<ServiceId> services) {

    public OutageImport {
        services = Set.copyOf(services);
        coveredFrom = cut(coveredFrom);
        coveredTo = cut(coveredTo);
    }

    /** To the millisecond, as everything is counted. */
    private static @Nullable Instant cut(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
