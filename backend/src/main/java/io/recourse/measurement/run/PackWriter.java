package io.recourse.measurement.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Bytes of a packed form: a version first, numbers in as few bytes as they need (seven bits each, the lowest first), and
 * a CRC-32C at the end, so that a damaged pack is noticed and never believed.
 */
public final class PackWriter {

    private byte[] bytes;
    private int size;

    /** Begins a pack of a version, 0 to 127. */
    public PackWriter(int version, int capacity) {
        bytes = new byte[capacity + 16];
        bytes[size++] = (byte) version;
    }

    /** A number that is not negative. */
    public PackWriter number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a negative number needs signed(): " + value);
        }
        return bits(value);
    }

    /** Any number; small ones of either sign take little room. */
    public PackWriter signed(long value) {
        return bits(value << 1 ^ value >> 63);
    }

    public PackWriter text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        number(text.length);
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /** Closes the pack with its checksum. */
    public byte[] pack() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        room(4);
        int value = (int) sum.getValue();
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        return Arrays.copyOf(bytes, size);
    }

    /** SHA-256 over what was written so far, as 64 hexadecimal digits: same numbers and texts, same hash. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, size);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private PackWriter bits(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
