package io.recourse.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command, as it was recorded.
 *
 * @param id grows with time
 * @param actor user name at the time, or {@code system:<job>}
 * @param detail JSON object
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        @Nullable UUID actorId,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        @Nullable String subjectName,
        String detail) {}
