package io.recourse.db.id;

import java.util.UUID;

/** Identifies a credit that a vendor wrote. */
public record SettlementLineId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static SettlementLineId of(String text) {
        return new SettlementLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
