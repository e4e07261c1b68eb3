package io.recourse.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; null fields do not restrict.
 *
 * @param text part of actor, action or subject name, in any case
 * @param from first instant
 * @param to instant before which the entry was made
 */
public record AuditFilter(
        @Nullable String text,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }

    public static AuditFilter ofSubject(String kind, Object id) {
        return new AuditFilter(null, null, null, kind, id.toString(), null, null);
    }
}
