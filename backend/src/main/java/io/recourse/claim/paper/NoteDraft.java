package io.recourse.claim.paper;

import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as somebody wants it kept.
 *
 * @param text 1 to 20,000 characters
 * @param occurredAt when it was said or written, not in the future; null for now
 * @param contact who spoke for the vendor, at most 200 characters
 * @param vendorReference the vendor's number for the message, at most 200 characters
 * @param privileged for LEGAL only; may be asked for by LEGAL only
 * @param replacesNote a standing note of the same claim and secrecy
 * @param replacesFile a standing file of the same claim and secrecy; not beside replacesNote
 */
public record NoteDraft(
        @Nullable NoteKind kind,
        @Nullable String text,
        @Nullable Instant occurredAt,
        @Nullable String contact,
        @Nullable String vendorReference,
        boolean privileged,
        @Nullable PaperNoteId replacesNote,
        @Nullable PaperFileId replacesFile) {

    /** A note of what is going on now, which replaces nothing. */
    public static NoteDraft of(NoteKind kind, String text) {
        return new NoteDraft(kind, text, null, null, null, false, null, null);
    }

    /** Without what it says: words of a privileged one must not come into a log. */
    @Override
    public String toString() {
        return "NoteDraft[" + kind + "]";
    }
}
