package io.recourse.claim.paper;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A note, a message or a call.
 *
 * @param text null for a privileged note in a list: it is read one at a time, and that is logged
 * @param contact who spoke for the vendor; null if not known, or with the text of a privileged note
 * @param vendorReference the vendor's number for the message; null likewise
 * @param replacesNote the note that this one corrects; null if none
 * @param replacesFile the file that should not stand any more; null if none
 */
public record ClaimNote(
        PaperNoteId id,
        ClaimId claim,
        boolean privileged,
        NoteKind kind,
        @Nullable String text,
        Instant occurredAt,
        @Nullable String contact,
        @Nullable String vendorReference,
        String author,
        Instant recordedAt,
        @Nullable PaperNoteId replacesNote,
        @Nullable PaperFileId replacesFile,
        @Nullable PaperNoteId replacedBy)
        implements ClaimPaper {

    /** The note with its words as a reader may see them. */
    ClaimNote readBy(UnaryOperator<String> mask) {
        return new ClaimNote(
                id,
                claim,
                privileged,
                kind,
                text == null ? null : mask.apply(text),
                occurredAt,
                contact == null ? null : mask.apply(contact),
                vendorReference == null ? null : mask.apply(vendorReference),
                author,
                recordedAt,
                replacesNote,
                replacesFile,
                replacedBy);
    }

    /** The note as a list shows it: a privileged one without what it says. */
    ClaimNote closed() {
        return privileged
                ? new ClaimNote(
                        id,
                        claim,
                        true,
                        kind,
                        null,
                        occurredAt,
                        null,
                        null,
                        author,
                        recordedAt,
                        replacesNote,
                        replacesFile,
                        replacedBy)
                : this;
    }

    /** Without what it says: words of a privileged one must not come into a log. */
    @Override
    public String toString() {
        return "ClaimNote[" + id + "]";
    }
}
