package io.recourse.db.copy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for PostgreSQL's binary COPY, written field by field: say how many fields a row has, then each of them in the
 * order of the columns. They wait in buffers of a quarter of a megabyte: one that grew with them would be copied each
 * time, and an array of megabytes makes the collector look through all memory.
 */
public final class RowWriter {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);
    private static final int DIGITS = 4;
    private static final int GROUP = 10_000;
    private static final int LONGEST_SMALL = 18;
    private static final short NEGATIVE = 0x4000;
    private static final byte LOWER_INCLUDED = 0x02;
    private static final int FIRST_BUFFER = 1 << 13;
    private static final int LARGEST_BUFFER = 1 << 18;

    private final List<ByteBuffer> full = new ArrayList<>();
    private ByteBuffer buffer =
            ByteBuffer.allocate(FIRST_BUFFER).put(SIGNATURE).putInt(0).putInt(0);
    private int rows;

    /** Begins a row. */
    public RowWriter row(int fields) {
        room(2).putShort((short) fields);
        rows++;
        return this;
    }

    /** Rows written so far. */
    public int rows() {
        return rows;
    }

    public RowWriter nothing() {
        room(4).putInt(-1);
        return this;
    }

    public RowWriter uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    public RowWriter text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Also for bytea. */
    public RowWriter bytes(byte[] value) {
        room(4 + value.length).putInt(value.length).put(value);
        return this;
    }

    public RowWriter json(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(5 + text.length).putInt(text.length + 1).put((byte) 1).put(text);
        return this;
    }

    public RowWriter integer(@Nullable Integer value) {
        if (value == null) {
            return nothing();
        }
        room(8).putInt(4).putInt(value);
        return this;
    }

    /** A smallint. */
    public RowWriter small(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    /** A bigint. */
    public RowWriter number(@Nullable Long value) {
        if (value == null) {
            return nothing();
        }
        room(12).putInt(8).putLong(value);
        return this;
    }

    public RowWriter flag(@Nullable Boolean value) {
        if (value == null) {
            return nothing();
        }
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public RowWriter time(Instant value) {
        room(12).putInt(8).putLong(microseconds(value));
        return this;
    }

    /** A date. */
    public RowWriter day(LocalDate value) {
        room(8).putInt(4).putInt(Math.toIntExact(value.toEpochDay() - RowReader.EPOCH / 86_400_000L));
        return this;
    }

    /** A half-open tstzrange. */
    public RowWriter range(Instant from, Instant to) {
        room(29).putInt(25).put(LOWER_INCLUDED);
        return time(from).time(to);
    }

    public RowWriter decimal(@Nullable BigDecimal value) {
        if (value == null) {
            return nothing();
        }
        int scale = Math.max(0, value.scale());
        int fraction = (scale + DIGITS - 1) / DIGITS;
        if (value.precision() - value.scale() + fraction * DIGITS < LONGEST_SMALL) {
            return shortDecimal(
                    value.setScale(fraction * DIGITS).unscaledValue().longValueExact(), fraction, scale);
        }
        BigInteger rest = value.abs().setScale(fraction * DIGITS).unscaledValue();
        Deque<Short> groups = new ArrayDeque<>();
        while (rest.signum() > 0) {
            BigInteger[] parts = rest.divideAndRemainder(TEN_THOUSAND);
            groups.push(parts[1].shortValue());
            rest = parts[0];
        }
        room(12 + 2 * groups.size())
                .putInt(8 + 2 * groups.size())
                .putShort((short) groups.size())
                .putShort((short) (groups.size() - fraction - 1))
                .putShort(value.signum() < 0 ? NEGATIVE : 0)
                .putShort((short) scale);
        groups.forEach(buffer::putShort);
        return this;
    }

    /** A number of at most 18 digits, without an object for each four of them. */
    private RowWriter shortDecimal(long unscaled, int fraction, int scale) {
        long rest = Math.abs(unscaled);
        int groups = 0;
        for (long left = rest; left > 0; left /= GROUP) {
            groups++;
        }
        room(12 + 2 * groups)
                .putInt(8 + 2 * groups)
                .putShort((short) groups)
                .putShort((short) (groups - fraction - 1))
                .putShort(unscaled < 0 ? NEGATIVE : 0)
                .putShort((short) scale);
        int end = buffer.position() + 2 * groups;
        for (int at = end - 2; at >= buffer.position(); at -= 2) {
            buffer.putShort(at, (short) (rest % GROUP));
            rest /= GROUP;
        }
        buffer.position(end);
        return this;
    }

    /**
     * Sends all rows into a table, inside the connection's transaction.
     *
     * @param target table with its columns in brackets, in the order of the fields
     * @return rows the database took
     */
    public long copyInto(Connection connection, String target) throws SQLException {
        room(2).putShort((short) -1);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
        try {
            for (ByteBuffer one : full) {
                copy.writeToCopy(one.array(), 0, one.position());
            }
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static long microseconds(Instant value) {
        return Math.addExact(
                Math.multiplyExact(value.getEpochSecond() - RowReader.EPOCH / 1_000, 1_000_000L),
                value.getNano() / 1_000);
    }

    /** Where so many bytes can be written one after the other. */
    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            full.add(buffer);
            int next = Math.min(2 * buffer.capacity(), LARGEST_BUFFER);
            buffer = ByteBuffer.allocate(Math.max(next, bytes));
        }
        return buffer;
    }
}
