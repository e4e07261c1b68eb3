package io.recourse.measurement.run;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Reads what {@link PackWriter} wrote. Every fault is an IllegalStateException: a pack is right or it is not used. */
public final class PackReader {

    private static final int CHECKSUM = 4;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Checks the checksum and that the pack is of this version. */
    public PackReader(byte[] pack, int version) {
        if (pack.length <= CHECKSUM) {
            throw new IllegalStateException("a pack of " + pack.length + " bytes");
        }
        bytes = pack;
        end = pack.length - CHECKSUM;
        CRC32C sum = new CRC32C();
        sum.update(pack, 0, end);
        int stored = 0;
        for (int i = 0; i < CHECKSUM; i++) {
            stored |= (pack[end + i] & 0xFF) << 8 * i;
        }
        if ((int) sum.getValue() != stored) {
            throw new IllegalStateException("the checksum of a pack is wrong: its bytes have changed");
        }
        if (pack[0] != version) {
            throw new IllegalStateException("a pack of version " + pack[0] + ", not " + version);
        }
        at = 1;
    }

    /** A number that is not negative. */
    public long number() {
        if (at + Long.BYTES <= bytes.length) {
            long word = (long) PackWriter.LONG.get(bytes, at);
            long last = ~word & PackWriter.MORE;
            if (last != 0) {
                // The lowest byte without the bit is the last one; what comes after it belongs to the next number.
                at += (Long.numberOfTrailingZeros(last) >>> 3) + 1;
                long own = word & (last ^ last - 1);
                return own & 0x7FL
                        | own >>> 1 & 0x7FL << 7
                        | own >>> 2 & 0x7FL << 14
                        | own >>> 3 & 0x7FL << 21
                        | own >>> 4 & 0x7FL << 28
                        | own >>> 5 & 0x7FL << 35
                        | own >>> 6 & 0x7FL << 42
                        | own >>> 7 & 0x7FL << 49;
            }
        }
        return byBytes();
    }

    private long byBytes() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalStateException("a number without end in a pack");
    }

    /** The same as an int, for sizes. */
    public int count() {
        return Math.toIntExact(number());
    }

    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    public String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Whether everything was read. */
    public boolean isAtEnd() {
        return at == end;
    }
}
