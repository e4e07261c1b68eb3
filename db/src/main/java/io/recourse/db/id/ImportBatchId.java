package io.recourse.db.id;

import java.util.UUID;

/** Identifies an import batch. */
public record ImportBatchId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static ImportBatchId of(String text) {
        return new ImportBatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
