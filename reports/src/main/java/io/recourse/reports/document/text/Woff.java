package io.recourse.reports.document.text;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unwraps a WOFF 1.0 file into the TrueType file it compresses (W3C Recommendation "WOFF File Format 1.0"). */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    private Woff() {}

    /**
     * Gives the font file inside.
     *
     * @throws IllegalArgumentException if the bytes are not WOFF 1.0
     */
    static byte[] unwrap(byte[] woff) {
        ByteBuffer source = ByteBuffer.wrap(woff);
        if (source.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF 1.0 file");
        }
        int tables = source.getShort(12);
        ByteBuffer target = ByteBuffer.allocate(source.getInt(16));
        writeHeader(target, source.getInt(4), tables);
        int offset = SFNT_HEADER + SFNT_ENTRY * tables;
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + ENTRY * table;
            int length = source.getInt(entry + 12);
            int directory = SFNT_HEADER + SFNT_ENTRY * table;
            target.putInt(directory, source.getInt(entry));
            target.putInt(directory + 4, source.getInt(entry + 16));
            target.putInt(directory + 8, offset);
            target.putInt(directory + 12, length);
            byte[] data = tableData(woff, source.getInt(entry + 4), source.getInt(entry + 8), length);
            target.put(offset, data);
            offset += length + 3 & ~3;
        }
        return target.array();
    }

    private static void writeHeader(ByteBuffer target, int flavour, int tables) {
        int power = Integer.highestOneBit(tables);
        target.putInt(0, flavour);
        target.putShort(4, (short) tables);
        target.putShort(6, (short) (power * SFNT_ENTRY));
        target.putShort(8, (short) Integer.numberOfTrailingZeros(power));
        target.putShort(10, (short) ((tables - power) * SFNT_ENTRY));
    }

    private static byte[] tableData(byte[] woff, int offset, int compressed, int length) {
        byte[] data = new byte[length];
        if (compressed == length) {
            System.arraycopy(woff, offset, data, 0, length);
            return data;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(woff, offset, compressed);
            if (inflater.inflate(data) != length) {
                throw new IllegalArgumentException("WOFF table is shorter than it says");
            }
            return data;
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("WOFF table does not decompress", broken);
        }
    }
}
