package io.recourse.claim.paper;

import static io.recourse.db.jooq.claim.Tables.PAPER_NOTE;

import io.recourse.access.CurrentUser;
import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.db.jooq.claim.tables.PaperNote;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads claim.paper_note. The database hides privileged rows from whoever is not LEGAL; so does this. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqPaperNotes {

    private static final PaperNote LATER = PAPER_NOTE.as("later");
    private static final Field<PaperNoteId> REPLACED_BY = DSL.field(
                    DSL.select(LATER.ID).from(LATER).where(LATER.REPLACES_NOTE.eq(PAPER_NOTE.ID.coerce(UUID.class))))
            .as("replaced_by");

    private final DSLContext sql;

    JooqPaperNotes(DSLContext sql) {
        this.sql = sql;
    }

    /** Tells the database for whom this transaction reads; must be called before anything else here. */
    void readAsCurrentUser() {
        sql.execute("SELECT set_config('recourse.reader', ?, true)", PaperReader.id());
    }

    /** Notes of a claim, oldest first; a privileged one only if it is asked for and may be seen. */
    List<ClaimNote> of(ClaimId claim, boolean alsoPrivileged) {
        return sql.select(PAPER_NOTE.fields())
                .select(REPLACED_BY)
                .from(PAPER_NOTE)
                .where(PAPER_NOTE.CLAIM_ID.eq(claim), visible(alsoPrivileged))
                .orderBy(PAPER_NOTE.OCCURRED_AT, PAPER_NOTE.ID)
                .fetch(JooqPaperNotes::note);
    }

    Optional<ClaimNote> find(ClaimId claim, PaperNoteId id) {
        return sql.select(PAPER_NOTE.fields())
                .select(REPLACED_BY)
                .from(PAPER_NOTE)
                .where(PAPER_NOTE.CLAIM_ID.eq(claim), PAPER_NOTE.ID.eq(id), visible(true))
                .fetchOptional(JooqPaperNotes::note);
    }

    PaperNoteId add(ClaimId claim, CheckedNote note, Instant recordedAt) {
        return sql.insertInto(PAPER_NOTE)
                .set(PAPER_NOTE.CLAIM_ID, claim)
                .set(PAPER_NOTE.PRIVILEGED, note.privileged())
                .set(PAPER_NOTE.KIND, note.kind().name())
                .set(PAPER_NOTE.BODY, note.text())
                .set(PAPER_NOTE.OCCURRED_AT, note.occurredAt())
                .set(PAPER_NOTE.CONTACT, note.contact())
                .set(PAPER_NOTE.VENDOR_REFERENCE, note.vendorReference())
                .set(PAPER_NOTE.AUTHOR, CurrentUser.name())
                .set(PAPER_NOTE.AUTHOR_ID, CurrentUser.actor().uuid())
                .set(PAPER_NOTE.RECORDED_AT, recordedAt)
                .set(
                        PAPER_NOTE.REPLACES_NOTE,
                        note.replacesNote() == null ? null : note.replacesNote().value())
                .set(
                        PAPER_NOTE.REPLACES_FILE,
                        note.replacesFile() == null ? null : note.replacesFile().value())
                .returning(PAPER_NOTE.ID)
                .fetchSingle()
                .getId();
    }

    private static Condition visible(boolean alsoPrivileged) {
        return alsoPrivileged && PaperReader.isLegal() ? DSL.noCondition() : PAPER_NOTE.PRIVILEGED.isFalse();
    }

    private static ClaimNote note(Record row) {
        UUID replacesNote = row.get(PAPER_NOTE.REPLACES_NOTE);
        UUID replacesFile = row.get(PAPER_NOTE.REPLACES_FILE);
        return new ClaimNote(
                Objects.requireNonNull(row.get(PAPER_NOTE.ID)),
                Objects.requireNonNull(row.get(PAPER_NOTE.CLAIM_ID)),
                row.get(PAPER_NOTE.PRIVILEGED),
                NoteKind.valueOf(row.get(PAPER_NOTE.KIND)),
                row.get(PAPER_NOTE.BODY),
                row.get(PAPER_NOTE.OCCURRED_AT),
                row.get(PAPER_NOTE.CONTACT),
                row.get(PAPER_NOTE.VENDOR_REFERENCE),
                row.get(PAPER_NOTE.AUTHOR),
                row.get(PAPER_NOTE.RECORDED_AT),
                replacesNote == null ? null : new PaperNoteId(replacesNote),
                replacesFile == null ? null : new PaperFileId(replacesFile),
                row.get(REPLACED_BY));
    }
}
