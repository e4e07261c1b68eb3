package io.recourse.claim.paper;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Papers in JSON. */
final class PaperJson {

    private PaperJson() {}

    static NoteJson of(ClaimNote note) {
        return new NoteJson(
                note.id(),
                note.claim(),
                note.kind(),
                note.text(),
                note.occurredAt(),
                note.contact(),
                note.vendorReference(),
                note.privileged(),
                note.author(),
                note.recordedAt(),
                note.replacesNote(),
                note.replacesFile(),
                note.replacedBy());
    }

    static FileJson of(ClaimFile file) {
        return new FileJson(
                file.id(),
                file.claim(),
                file.note(),
                file.name(),
                file.type(),
                file.type().mediaType(),
                file.size(),
                file.sha256(),
                file.privileged(),
                file.author(),
                file.recordedAt(),
                file.replacedBy());
    }

    /** A note; text is null for a privileged one in a list. */
    record NoteJson(
            PaperNoteId id,
            ClaimId claim,
            NoteKind kind,
            @Nullable String text,
            Instant occurredAt,
            @Nullable String contact,
            @Nullable String vendorReference,
            boolean privileged,
            String author,
            Instant recordedAt,
            @Nullable PaperNoteId replacesNote,
            @Nullable PaperFileId replacesFile,
            @Nullable PaperNoteId replacedBy) {

        /** Without what it says: words of a privileged one must not come into a log. */
        @Override
        public String toString() {
            return "NoteJson[" + id + "]";
        }
    }

    /** A file without its bytes. */
    record FileJson(
            PaperFileId id,
            ClaimId claim,
            @Nullable PaperNoteId note,
            String name,
            FileType type,
            String mediaType,
            long size,
            String sha256,
            boolean privileged,
            String author,
            Instant recordedAt,
            @Nullable PaperNoteId replacedBy) {}

    /** A note as the API takes it. */
    record NoteBody(
            @Nullable NoteKind kind,
            @Nullable String text,
            @Nullable Instant occurredAt,
            @Nullable String contact,
            @Nullable String vendorReference,
            @Nullable Boolean privileged,
            @Nullable PaperNoteId replacesNote,
            @Nullable PaperFileId replacesFile) {

        /** Without what it says: words of a privileged one must not come into a log. */
        @Override
        public String toString() {
            return "NoteBody[" + kind + "]";
        }

        NoteDraft draft() {
            return new NoteDraft(
                    kind,
                    text,
                    occurredAt,
                    contact,
                    vendorReference,
                    Boolean.TRUE.equals(privileged),
                    replacesNote,
                    replacesFile);
        }
    }
}
