package io.recourse.measurement.imports;

import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in.
 *
 * @param importedBy user name
 * @param undoneAt when it was taken back; null while it counts
 * @param payload the file itself; null if it came before files were kept
 */
public record ImportBatch(
        ImportBatchId id,
        SourceId source,
        String sourceName,
        String fileName,
        String sha256,
        ZoneId zone,
        Interval covered,
        int rows,
        int created,
        int closed,
        int unchanged,
        Instant importedAt,
        String importedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable UUID payload) {}
