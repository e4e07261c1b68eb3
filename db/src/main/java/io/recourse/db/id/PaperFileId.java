package io.recourse.db.id;

import java.util.UUID;

/** Identifies a file among the papers of a claim. */
public record PaperFileId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static PaperFileId of(String text) {
        return new PaperFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
