package io.recourse.db.id;

import java.util.UUID;

/** Identifies an exclusion. */
public record ExclusionId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static ExclusionId of(String text) {
        return new ExclusionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
