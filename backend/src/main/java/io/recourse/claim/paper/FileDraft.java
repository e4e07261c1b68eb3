package io.recourse.claim.paper;

import io.recourse.db.id.PaperNoteId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came in.
 *
 * @param name as its sender called it; made safe before it is kept
 * @param declaredType media type that came with it; null or application/octet-stream if its sender did not know
 * @param privileged for LEGAL only; may be asked for by LEGAL only
 * @param note the note of the same claim and secrecy that it belongs to; null if it stands alone
 */
public record FileDraft(
        @Nullable String name,
        @Nullable String declaredType,
        byte[] bytes,
        boolean privileged,
        @Nullable PaperNoteId note) {

    /** A file that anybody who works with the claim may see. */
    public static FileDraft of(String name, byte[] bytes) {
        return new FileDraft(name, null, bytes, false, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileDraft draft
                && java.util.Objects.equals(draft.name, name)
                && Arrays.equals(draft.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "FileDraft[" + bytes.length + " bytes]";
    }
}
