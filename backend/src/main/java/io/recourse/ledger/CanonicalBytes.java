package io.recourse.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writer of the canonical form, version 1: one version byte, then fields of a four-byte big-endian length and UTF-8
 * text; length FFFFFFFF is null. Written from the description in V500__ledger.sql, not from its code.
 */
final class CanonicalBytes {

    private static final byte VERSION = 1;
    private static final byte[] NULL_LENGTH = {-1, -1, -1, -1};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CanonicalBytes() {
        bytes.write(VERSION);
    }

    CanonicalBytes field(@Nullable Object value) {
        if (value == null) {
            bytes.writeBytes(NULL_LENGTH);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            bytes.writeBytes(text);
        }
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
