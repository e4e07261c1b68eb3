package io.recourse.db.id;

import java.util.UUID;

/** Identifies a note among the papers of a claim. */
public record PaperNoteId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static PaperNoteId of(String text) {
        return new PaperNoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
