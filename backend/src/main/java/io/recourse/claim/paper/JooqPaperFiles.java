package io.recourse.claim.paper;

import static io.recourse.db.jooq.claim.Tables.CLAIM_;
import static io.recourse.db.jooq.claim.Tables.PAPER_CONTENT;
import static io.recourse.db.jooq.claim.Tables.PAPER_FILE;
import static io.recourse.db.jooq.claim.Tables.PAPER_NOTE;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.db.jooq.claim.tables.PaperNote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.paper_file and claim.paper_content, privileged rows for LEGAL only. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqPaperFiles {

    private static final PaperNote LATER = PAPER_NOTE.as("later");
    private static final Field<PaperNoteId> REPLACED_BY = DSL.field(
                    DSL.select(LATER.ID).from(LATER).where(LATER.REPLACES_FILE.eq(PAPER_FILE.ID.coerce(UUID.class))))
            .as("replaced_by");
    private static final Field<Instant> OCCURRED_AT =
            DSL.coalesce(PAPER_NOTE.OCCURRED_AT, PAPER_FILE.RECORDED_AT).as("happened_at");

    private final DSLContext sql;

    JooqPaperFiles(DSLContext sql) {
        this.sql = sql;
    }

    /** Makes others who write papers of the claim wait until this transaction ends. */
    void lock(ClaimId claim) {
        sql.select(CLAIM_.ID)
                .from(CLAIM_)
                .where(CLAIM_.ID.eq(claim))
                .forNoKeyUpdate()
                .execute();
    }

    /** Files of a claim, oldest first; a privileged one only if it is asked for and may be seen. */
    List<ClaimFile> of(ClaimId claim, boolean alsoPrivileged) {
        return select().where(PAPER_FILE.CLAIM_ID.eq(claim), visible(alsoPrivileged))
                .orderBy(PAPER_FILE.RECORDED_AT, PAPER_FILE.ID)
                .fetch(JooqPaperFiles::file);
    }

    Optional<ClaimFile> find(ClaimId claim, PaperFileId id) {
        return select().where(PAPER_FILE.CLAIM_ID.eq(claim), PAPER_FILE.ID.eq(id), visible(true))
                .fetchOptional(JooqPaperFiles::file);
    }

    /** Bytes as they are stored now; empty if they are gone. */
    Optional<byte[]> bytes(ClaimFile file) {
        return sql.select(PAPER_CONTENT.CONTENT)
                .from(PAPER_CONTENT)
                .where(
                        PAPER_CONTENT.CLAIM_ID.eq(file.claim()),
                        PAPER_CONTENT.PRIVILEGED.eq(file.privileged()),
                        PAPER_CONTENT.SHA256.eq(file.sha256()))
                .fetchOptional(PAPER_CONTENT.CONTENT);
    }

    /** Bytes of all files of the claim with this secrecy. */
    long size(ClaimId claim, boolean privileged) {
        Field<Integer> bytes = DSL.field("octet_length({0})", Integer.class, PAPER_CONTENT.CONTENT);
        return sql.select(DSL.coalesce(DSL.sum(bytes), BigDecimal.ZERO))
                .from(PAPER_CONTENT)
                .where(PAPER_CONTENT.CLAIM_ID.eq(claim), PAPER_CONTENT.PRIVILEGED.eq(privileged))
                .fetchSingle()
                .value1()
                .longValueExact();
    }

    boolean hasContent(ClaimId claim, boolean privileged, String sha256) {
        return sql.fetchExists(
                PAPER_CONTENT,
                PAPER_CONTENT.CLAIM_ID.eq(claim),
                PAPER_CONTENT.PRIVILEGED.eq(privileged),
                PAPER_CONTENT.SHA256.eq(sha256));
    }

    void addContent(ClaimId claim, boolean privileged, FileIntake.Checked file) {
        sql.insertInto(PAPER_CONTENT)
                .set(PAPER_CONTENT.CLAIM_ID, claim)
                .set(PAPER_CONTENT.PRIVILEGED, privileged)
                .set(PAPER_CONTENT.SHA256, file.sha256())
                .set(PAPER_CONTENT.CONTENT, file.bytes())
                .execute();
    }

    PaperFileId add(
            ClaimId claim,
            boolean privileged,
            @Nullable PaperNoteId note,
            FileIntake.Checked file,
            Instant recordedAt) {
        return sql.insertInto(PAPER_FILE)
                .set(PAPER_FILE.CLAIM_ID, claim)
                .set(PAPER_FILE.PRIVILEGED, privileged)
                .set(PAPER_FILE.PAPER_NOTE_ID, note)
                .set(PAPER_FILE.NAME, file.name())
                .set(PAPER_FILE.FILE_TYPE, file.type().name())
                .set(PAPER_FILE.SIZE_BYTES, (long) file.bytes().length)
                .set(PAPER_FILE.SHA256, file.sha256())
                .set(PAPER_FILE.AUTHOR, CurrentUser.name())
                .set(PAPER_FILE.AUTHOR_ID, CurrentUser.actor().uuid())
                .set(PAPER_FILE.RECORDED_AT, recordedAt)
                .returning(PAPER_FILE.ID)
                .fetchSingle()
                .getId();
    }

    private SelectOnConditionStep<Record> select() {
        return sql.select(PAPER_FILE.fields())
                .select(REPLACED_BY, OCCURRED_AT)
                .from(PAPER_FILE)
                .leftJoin(PAPER_NOTE)
                .on(PAPER_NOTE.ID.eq(PAPER_FILE.PAPER_NOTE_ID));
    }

    private static Condition visible(boolean alsoPrivileged) {
        return alsoPrivileged && PaperReader.isLegal() ? DSL.noCondition() : PAPER_FILE.PRIVILEGED.isFalse();
    }

    private static ClaimFile file(Record row) {
        return new ClaimFile(
                Objects.requireNonNull(row.get(PAPER_FILE.ID)),
                Objects.requireNonNull(row.get(PAPER_FILE.CLAIM_ID)),
                row.get(PAPER_FILE.PRIVILEGED),
                row.get(PAPER_FILE.PAPER_NOTE_ID),
                row.get(PAPER_FILE.NAME),
                FileType.valueOf(row.get(PAPER_FILE.FILE_TYPE)),
                row.get(PAPER_FILE.SIZE_BYTES),
                row.get(PAPER_FILE.SHA256),
                row.get(OCCURRED_AT),
                row.get(PAPER_FILE.AUTHOR),
                row.get(PAPER_FILE.RECORDED_AT),
                row.get(REPLACED_BY));
    }
}
