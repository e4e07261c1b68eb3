package io.recourse.claim.paper;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperNoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something written or kept about a claim. It never changes and never goes; a later note may replace it. */
public sealed interface ClaimPaper permits ClaimNote, ClaimFile {

    ClaimId claim();

    /** Seen by LEGAL only, administrators excluded; each reading is logged. */
    boolean privileged();

    /** User name of whoever recorded it. */
    String author();

    /** When it was recorded. */
    Instant recordedAt();

    /** When it was said or written; of a file that stands alone, when it was recorded. */
    Instant occurredAt();

    /** The note that took its place; null while it stands. */
    @Nullable
    PaperNoteId replacedBy();

    /** False once a later note took its place. */
    default boolean stands() {
        return replacedBy() == null;
    }
}
