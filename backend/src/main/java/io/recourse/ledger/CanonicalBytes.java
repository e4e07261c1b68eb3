package io.recourse.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writer of the canonical forms. Version 1: fields of a four-byte big-endian length and UTF-8 text; length FFFFFFFF is
 * null. Version 2: such fields for text, numbers of 2, 4 or 8 bytes, days and microseconds since 2000, UUIDs of 16 bytes,
 * and a byte before what may be null. Written from the descriptions in the migrations, not from their code.
 */
final class CanonicalBytes {

    private static final byte[] NULL_LENGTH = {-1, -1, -1, -1};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    CanonicalBytes() {
        this(1);
    }

    CanonicalBytes(int version) {
        bytes.write(version);
    }

    CanonicalBytes field(@Nullable Object value) {
        if (value == null) {
            bytes.writeBytes(NULL_LENGTH);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            integer(text.length);
            bytes.writeBytes(text);
        }
        return this;
    }

    CanonicalBytes raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    CanonicalBytes flag(boolean value) {
        bytes.write(value ? 1 : 0);
        return this;
    }

    CanonicalBytes small(int value) {
        bytes.write(value >>> 8);
        bytes.write(value);
        return this;
    }

    CanonicalBytes integer(int value) {
        bytes.write(value >>> 24);
        bytes.write(value >>> 16);
        return small(value);
    }

    CanonicalBytes large(long value) {
        integer((int) (value >>> 32));
        return integer((int) value);
    }

    CanonicalBytes day(LocalDate value) {
        return integer((int) (value.toEpochDay() - EPOCH_DAY));
    }

    CanonicalBytes instant(Instant value) {
        return large(microsecondsSince2000(value));
    }

    CanonicalBytes uuid(UUID value) {
        return large(value.getMostSignificantBits()).large(value.getLeastSignificantBits());
    }

    CanonicalBytes optional(@Nullable UUID value) {
        return value == null ? flag(false) : flag(true).uuid(value);
    }

    CanonicalBytes optional(@Nullable Long value) {
        return value == null ? flag(false) : flag(true).large(value);
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    static long microseconds(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static long microsecondsSince2000(Instant instant) {
        return ChronoUnit.MICROS.between(EPOCH, instant);
    }

    /** Version byte, hash before, position, instant of sealing: what is hashed before the entry itself. */
    static byte[] linkHead(int form, byte[] previous, long position, Instant sealedAt) {
        return ByteBuffer.allocate(1 + previous.length + 2 * Long.BYTES)
                .put((byte) form)
                .put(previous)
                .putLong(position)
                .putLong(form == 1 ? microseconds(sealedAt) : microsecondsSince2000(sealedAt))
                .array();
    }
}
