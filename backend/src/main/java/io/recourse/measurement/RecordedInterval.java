package io.recourse.measurement;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation as it is kept.
 *
 * @param component the part of the service that it is about; null if about all of it
 * @param endedAt null while the state goes on
 * @param batch the import it came with; null if it came otherwise
 * @param line of the import's file; null if it came otherwise, or before files were kept
 */
public record RecordedInterval(
        UUID id,
        SourceId source,
        ServiceId service,
        @Nullable String component,
        @Nullable ImportBatchId batch,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String externalId,
        @Nullable String originalFrom,
        @Nullable String originalTo,
        @Nullable String title,
        @Nullable String severity,
        @Nullable String referenceUrl,
        Instant recordedAt,
        @Nullable Integer line) {}
