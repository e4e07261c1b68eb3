package io.recourse.db.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows of a query as they come over the wire in binary form: one message each, read field by field in their order.
 * Times are epoch milliseconds; {@link #FOREVER} stands for infinity.
 */
public final class RowReader implements AutoCloseable {

    /** The instant 'infinity'. */
    public static final long FOREVER = Long.MAX_VALUE;

    /** 2000-01-01, from which PostgreSQL counts its microseconds, in epoch milliseconds. */
    static final long EPOCH = 946_684_800_000L;

    private static final byte[] NO_BYTES = {};
    private static final int HEADER = 11 + 4;
    private static final short END = -1;

    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.wrap(NO_BYTES);
    private boolean begun;

    private RowReader(CopyOut copy) {
        this.copy = copy;
    }

    /**
     * Begins to read. Until the reader is closed nothing else can be asked on the connection.
     *
     * @param query without parameters: COPY takes none
     */
    public static RowReader of(Connection connection, String query) throws SQLException {
        return new RowReader(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)"));
    }

    /** Goes to the next row; false if there is none. */
    public boolean next() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return false;
        }
        row = ByteBuffer.wrap(message);
        if (!begun) {
            begun = true;
            row.position(HEADER);
            row.position(row.position() + 4 + row.getInt());
            if (!row.hasRemaining()) {
                return next();
            }
        }
        if (row.getShort() != END) {
            return true;
        }
        // What follows the last row is the end of the command; with it the connection is free again.
        return next();
    }

    public UUID uuid() {
        row.getInt();
        return new UUID(row.getLong(), row.getLong());
    }

    /** A bigint. */
    public long number() {
        row.getInt();
        return row.getLong();
    }

    /** Epoch milliseconds of a timestamptz, cut. */
    public long time() {
        row.getInt();
        return millis(row.getLong());
    }

    /** True if the next field is null, which is then passed over; else nothing is read. */
    public boolean isNothing() {
        if (row.getInt(row.position()) >= 0) {
            return false;
        }
        row.getInt();
        return true;
    }

    /** An integer. */
    public int integer() {
        row.getInt();
        return row.getInt();
    }

    /** A smallint. */
    public int small() {
        row.getInt();
        return row.getShort();
    }

    /** A boolean. */
    public boolean flag() {
        row.getInt();
        return row.get() != 0;
    }

    /** A timestamptz to the microsecond. */
    public Instant instant() {
        row.getInt();
        long microseconds = row.getLong();
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, 1_000_000L) + EPOCH / 1_000,
                Math.floorMod(microseconds, 1_000_000L) * 1_000);
    }

    /** A date. */
    public LocalDate day() {
        row.getInt();
        return LocalDate.ofEpochDay(row.getInt() + EPOCH / 86_400_000L);
    }

    /** A uuid[]; empty if it is null. No element may be null. */
    public List<UUID> uuids() {
        int size = elements();
        List<UUID> uuids = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            uuids.add(uuid());
        }
        return uuids;
    }

    /** A text; null if there is none. */
    public @Nullable String text() {
        byte[] bytes = bytesOrNull();
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** A bytea; empty if there is none. */
    public byte[] bytes() {
        byte[] bytes = bytesOrNull();
        return bytes == null ? NO_BYTES : bytes;
    }

    /** Epoch milliseconds of a timestamptz[]; empty if it is null. No element may be null. */
    public long[] times() {
        int size = elements();
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            row.getInt();
            times[i] = millis(row.getLong());
        }
        return times;
    }

    /** A smallint[] of numbers that fit a byte; empty if it is null. No element may be null. */
    public byte[] smallNumbers() {
        int size = elements();
        byte[] numbers = new byte[size];
        for (int i = 0; i < size; i++) {
            row.getInt();
            numbers[i] = (byte) row.getShort();
        }
        return numbers;
    }

    /** Reads what is left, so that the connection can be used again. */
    @Override
    public void close() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            begun = true;
        }
    }

    private byte @Nullable [] bytesOrNull() {
        int length = row.getInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }

    private int elements() {
        int length = row.getInt();
        if (length < 0) {
            return 0;
        }
        int dimensions = row.getInt();
        row.position(row.position() + 8);
        if (dimensions == 0) {
            return 0;
        }
        int size = row.getInt();
        row.getInt();
        return size;
    }

    private static long millis(long microseconds) {
        return microseconds == Long.MAX_VALUE ? FOREVER : Math.floorDiv(microseconds, 1_000L) + EPOCH;
    }
}
