package io.recourse.db.id;

import java.util.UUID;

/** Identifies a voucher, or days, points or units, that a vendor gave for a claim. */
public record VoucherId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static VoucherId of(String text) {
        return new VoucherId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
