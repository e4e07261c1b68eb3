package io.recourse.db.id;

import java.util.UUID;

/** Identifies a clause version. */
public record ClauseVersionId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static ClauseVersionId of(String text) {
        return new ClauseVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
