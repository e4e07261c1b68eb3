package io.recourse.db.id;

import java.util.UUID;

/** Identifies a vendor. */
public record VendorId(UUID value) {

    /** Reads the id from its text form; throws IllegalArgumentException if the text is no UUID. */
    public static VendorId of(String text) {
        return new VendorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
