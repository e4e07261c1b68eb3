package io.recourse.measurement.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a packed form: a version first, numbers in as few bytes as they need (seven bits each, the lowest first), and
 * a CRC-32C at the end, so that a damaged pack is noticed and never believed.
 */
public final class PackWriter {

    /** Eight bytes at once, the first is the lowest. */
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bit of each byte that says that another one follows. */
    static final long MORE = 0x8080808080808080L;

    /** Numbers below two to the power of this are written in one go; 139 years of milliseconds are. */
    private static final int SHORT_BITS = 42;

    /** Bytes of a number, by its leading zeros. */
    private static final byte[] LENGTHS = new byte[Long.SIZE + 1];

    static {
        for (int zeros = 0; zeros <= Long.SIZE; zeros++) {
            LENGTHS[zeros] = (byte) Math.max(1, (Long.SIZE - zeros + 6) / 7);
        }
    }

    /** Finding an implementation takes longer than hashing a short text; a digest begins anew after each. */
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(PackWriter::digest);

    /** The bytes of a writer that is done, for the next one of the same thread: they are still near the processor. */
    private static final ThreadLocal<byte @Nullable []> SPARE = new ThreadLocal<>();

    private static final int SMALLEST = 1 << 12;
    private static final int LARGEST_SPARE = 1 << 16;
    private static final byte[] NONE = {};

    private byte[] bytes;
    private int size;

    /** Begins a pack of a version, 0 to 127. */
    public PackWriter(int version, int capacity) {
        byte[] spare = SPARE.get();
        if (spare != null && spare.length >= capacity + 16) {
            SPARE.set(null);
            bytes = spare;
        } else {
            bytes = new byte[Math.max(SMALLEST, capacity + 16)];
        }
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

    /** Closes the pack with its checksum; the writer is of no use afterwards. */
    public byte[] pack() {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        room(4);
        int value = (int) sum.getValue();
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
        byte[] pack = Arrays.copyOf(bytes, size);
        close();
        return pack;
    }

    /** SHA-256 over what was written, as 64 hexadecimal digits: same numbers and texts, same hash. The writer is of no use afterwards. */
    public String sha256() {
        MessageDigest digest = SHA256.get();
        digest.update(bytes, 0, size);
        close();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whoever writes on would write into somebody else's bytes; this way it is an exception. */
    private void close() {
        if (bytes.length <= LARGEST_SPARE) {
            SPARE.set(bytes);
        }
        bytes = NONE;
        size = -1;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Seven bits a byte, the lowest first; all bytes but the last have their highest bit set. */
    private PackWriter bits(long value) {
        room(10);
        if (value >>> SHORT_BITS == 0) {
            // Nearly all numbers are short: their bytes are put together and written at once, a few too many of them.
            int length = LENGTHS[Long.numberOfLeadingZeros(value)];
            long apart = value & 0x7FL
                    | (value & 0x7FL << 7) << 1
                    | (value & 0x7FL << 14) << 2
                    | (value & 0x7FL << 21) << 3
                    | (value & 0x7FL << 28) << 4
                    | (value & 0x7FL << 35) << 5;
            LONG.set(bytes, size, apart | MORE & (1L << 8 * (length - 1)) - 1);
            size += length;
            return this;
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    private void room(int more) {
        if (size < 0) {
            throw new IllegalStateException("the pack is closed");
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
