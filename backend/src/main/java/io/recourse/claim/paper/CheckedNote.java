package io.recourse.claim.paper;

import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import io.recourse.text.InputCheck;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A note whose every field was found to be in order. */
record CheckedNote(
        NoteKind kind,
        String text,
        Instant occurredAt,
        @Nullable String contact,
        @Nullable String vendorReference,
        boolean privileged,
        @Nullable PaperNoteId replacesNote,
        @Nullable PaperFileId replacesFile) {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 200;

    /** What no keyboard writes, lines and tabs excepted; PostgreSQL does not take some of it. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Throws InvalidInput that names every faulty field. */
    static CheckedNote of(NoteDraft draft, Instant now) {
        InputCheck check = new InputCheck();
        NoteKind kind = check.required("kind", draft.kind(), NoteKind.INTERNAL_NOTE);
        String text = check.required("text", plain(draft.text()), LONGEST_TEXT);
        String contact = check.optional("contact", plain(draft.contact()), LONGEST_LINE);
        String reference = check.optional("vendorReference", plain(draft.vendorReference()), LONGEST_LINE);
        Instant occurredAt = draft.occurredAt() == null ? now : draft.occurredAt();
        check.that(!occurredAt.isAfter(now), "occurredAt", "claim.paper.invalid.inFuture");
        check.that(
                draft.replacesNote() == null || draft.replacesFile() == null,
                "replacesFile",
                "claim.paper.invalid.replacesTwo");
        check.finish();
        return new CheckedNote(
                kind,
                text,
                occurredAt,
                contact,
                reference,
                draft.privileged(),
                draft.replacesNote(),
                draft.replacesFile());
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null
                ? null
                : CONTROLS.matcher(text.replace("\r\n", "\n")).replaceAll("");
    }

    /** Without what it says: words of a privileged one must not come into a log. */
    @Override
    public String toString() {
        return "CheckedNote[" + kind + "]";
    }
}
