package io.recourse.access;

import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Row8;
import org.jooq.impl.DSL;
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

    void add(List<AuditTrail.Deed> deeds) {
        sql.insertInto(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.AT,
                        AUDIT_ENTRY.ACTOR,
                        AUDIT_ENTRY.ACTOR_ID,
                        AUDIT_ENTRY.ACTION,
                        AUDIT_ENTRY.SUBJECT_KIND,
                        AUDIT_ENTRY.SUBJECT_ID,
                        AUDIT_ENTRY.SUBJECT_NAME,
                        AUDIT_ENTRY.DETAIL)
                .valuesOfRows(deeds.stream().map(this::row).toList())
                .execute();
    }

    private Row8<Instant, String, UUID, String, String, String, String, JSONB> row(AuditTrail.Deed deed) {
        return DSL.row(
                clock.instant(),
                deed.actor().username(),
                deed.actor().uuid(),
                deed.action(),
                deed.subjectKind(),
                deed.subjectId() == null ? null : deed.subjectId().toString(),
                deed.subjectName(),
                JSONB.valueOf(json.writeValueAsString(deed.detail())));
    }

    /** Names of subjects in which the text stands, each once. */
    List<String> names(String text) {
        return sql.selectDistinct(AUDIT_ENTRY.SUBJECT_NAME)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_NAME.containsIgnoreCase(text))
                .fetch(AUDIT_ENTRY.SUBJECT_NAME);
    }

    /** @param unsearched names of subjects in which the reader may not find the text of the filter */
    List<AuditEntry> newestFirst(AuditFilter filter, List<String> unsearched, long beforeId, int offset, int limit) {
        return sql.selectFrom(AUDIT_ENTRY)
                .where(matches(filter, unsearched))
                .and(AUDIT_ENTRY.ID.lt(beforeId))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(offset, limit)
                .fetch(row -> new AuditEntry(
                        row.getId(),
                        row.getAt(),
                        row.getActor(),
                        row.getActorId(),
                        row.getAction(),
                        row.getSubjectKind(),
                        row.getSubjectId(),
                        row.getSubjectName(),
                        row.getDetail().data()));
    }

    int count(AuditFilter filter, List<String> unsearched) {
        return sql.fetchCount(AUDIT_ENTRY, matches(filter, unsearched));
    }

    private static Condition matches(AuditFilter filter, List<String> unsearched) {
        Condition condition = DSL.noCondition();
        if (filter.text() != null && !filter.text().isBlank()) {
            String text = filter.text().strip();
            condition = condition.and(AUDIT_ENTRY
                    .ACTOR
                    .containsIgnoreCase(text)
                    .or(AUDIT_ENTRY.ACTION.containsIgnoreCase(text.replace(' ', '_')))
                    .or(AUDIT_ENTRY
                            .SUBJECT_NAME
                            .containsIgnoreCase(text)
                            .and(
                                    unsearched.isEmpty()
                                            ? DSL.noCondition()
                                            : AUDIT_ENTRY.SUBJECT_NAME.notIn(unsearched))));
        }
        return condition
                .and(filter.actor() == null ? DSL.noCondition() : AUDIT_ENTRY.ACTOR.eq(filter.actor()))
                .and(filter.action() == null ? DSL.noCondition() : AUDIT_ENTRY.ACTION.eq(filter.action()))
                .and(
                        filter.subjectKind() == null
                                ? DSL.noCondition()
                                : AUDIT_ENTRY.SUBJECT_KIND.eq(filter.subjectKind()))
                .and(filter.subjectId() == null ? DSL.noCondition() : AUDIT_ENTRY.SUBJECT_ID.eq(filter.subjectId()))
                .and(filter.from() == null ? DSL.noCondition() : AUDIT_ENTRY.AT.ge(filter.from()))
                .and(filter.to() == null ? DSL.noCondition() : AUDIT_ENTRY.AT.lt(filter.to()));
    }
}
