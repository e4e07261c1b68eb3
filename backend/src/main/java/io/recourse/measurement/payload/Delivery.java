package io.recourse.measurement.payload;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are just coming in.
 *
 * @param intake the door: outages, changes, samples, licensed-users, affected-users, tickets, by-hand
 * @param name of the file; null for the body of a call
 * @param mediaType as the sender names it, or as the door demands it
 */
public record Delivery(
        PayloadKind kind, String intake, @Nullable String name, String mediaType, byte[] bytes) {

    /** A file that is imported. */
    public static Delivery file(String intake, String name, String mediaType, byte[] bytes) {
        return new Delivery(PayloadKind.IMPORT_FILE, intake, name, mediaType, bytes);
    }

    /** The body of a call in JSON. */
    public static Delivery json(String intake, byte[] bytes) {
        return new Delivery(PayloadKind.API_BODY, intake, null, "application/json", bytes);
    }
}
