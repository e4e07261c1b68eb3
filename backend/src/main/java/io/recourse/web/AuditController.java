package io.recourse.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.recourse.access.AuditEntry;
import io.recourse.access.AuditFilter;
import io.recourse.access.AuditService;
import io.recourse.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail over the API. Here and not in access, because only here lists have pages. */
@RestController
@RequestMapping("/api/v1/audit")
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
class AuditController {

    private final AuditService audit;

    AuditController(AuditService audit) {
        this.audit = audit;
    }

    @GetMapping
    Page<AuditBody> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subjectId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor position = Cursor.read(cursor, 1);
        long before = position == null ? Long.MAX_VALUE : position.number(0);
        AuditFilter filter = new AuditFilter(text, actor, action, subjectKind, subjectId, from, to);
        List<AuditEntry> entries = audit.before(filter, before, size + 1);
        return Page.of(entries, size, entry -> Cursor.of(entry.id())).map(AuditBody::of);
    }

    /** An entry as JSON; the detail is the object that was recorded. */
    record AuditBody(
            long id,
            Instant at,
            String actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            @Nullable String subjectName,
            @JsonRawValue String detail) {

        static AuditBody of(AuditEntry entry) {
            return new AuditBody(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectKind(),
                    entry.subjectId(),
                    entry.subjectName(),
                    entry.detail());
        }
    }
}
