package io.recourse.db.id;

import java.util.UUID;

/** Identifies a credit taken for a claim. */
public record SettlementMatchId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static SettlementMatchId of(String text) {
        return new SettlementMatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
