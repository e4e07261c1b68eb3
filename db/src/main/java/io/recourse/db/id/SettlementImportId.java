package io.recourse.db.id;

import java.util.UUID;

/** Identifies a file of credits. */
public record SettlementImportId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static SettlementImportId of(String text) {
        return new SettlementImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
