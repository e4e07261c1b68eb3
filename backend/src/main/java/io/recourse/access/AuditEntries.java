package io.recourse.access;

import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AuditEntries {

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    AuditEntries(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    void add(
            String actor,
            @Nullable UUID actorId,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            @Nullable String subjectName,
            Map<String, ? extends @Nullable Object> detail) {
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, clock.instant())
                .set(AUDIT_ENTRY.ACTOR, actor)
                .set(AUDIT_ENTRY.ACTOR_ID, actorId)
                .set(AUDIT_ENTRY.ACTION, action)
                .set(AUDIT_ENTRY.SUBJECT_KIND, subjectKind)
                .set(AUDIT_ENTRY.SUBJECT_ID, subjectId)
                .set(AUDIT_ENTRY.SUBJECT_NAME, subjectName)
                .set(AUDIT_ENTRY.DETAIL, JSONB.valueOf(json.writeValueAsString(detail)))
                .execute();
    }
}
