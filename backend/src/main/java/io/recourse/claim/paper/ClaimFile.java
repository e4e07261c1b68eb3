package io.recourse.claim.paper;

import io.recourse.db.id.ClaimId;
import io.recourse.db.id.PaperFileId;
import io.recourse.db.id.PaperNoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file, without its bytes.
 *
 * @param note the note that it belongs to; null if it stands alone
 * @param name safe to store under and to offer for download
 * @param type as its content shows it
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal digits
 * @param occurredAt that of its note, else when it was recorded
 */
public record ClaimFile(
        PaperFileId id,
        ClaimId claim,
        boolean privileged,
        @Nullable PaperNoteId note,
        String name,
        FileType type,
        long size,
        String sha256,
        Instant occurredAt,
        String author,
        Instant recordedAt,
        @Nullable PaperNoteId replacedBy)
        implements ClaimPaper {}
