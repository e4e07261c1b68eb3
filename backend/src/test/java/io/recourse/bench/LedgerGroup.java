package io.recourse.bench;

import io.recourse.ledger.GroupCommit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

/**
 * The writers of one round, sharing commits as the callers of {@code StandaloneEntries} do: the same waiting room, the
 * same function of the database, and one connection for all.
 */
final class LedgerGroup implements AutoCloseable {

    private final PreparedStatement many;
    private final GroupCommit<Transfer, Boolean> group;

    LedgerGroup(DataSource source) throws SQLException {
        this.many = source.getConnection().prepareStatement(LedgerWriters.MANY);
        this.group = new GroupCommit<>(this::write);
    }

    private record Transfer(String key, String debit, String credit, String currency) {}

    /** One writer: each transfer is durable before the next is sent. Returns how many. */
    long write(String name, Random random, long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        long written = 0;
        while (System.nanoTime() < end) {
            int debit = random.nextInt(LedgerWriters.CODES.length);
            int credit = (debit + 1 + random.nextInt(LedgerWriters.CODES.length - 1)) % LedgerWriters.CODES.length;
            group.submit(new Transfer(
                    name + "-" + written,
                    LedgerWriters.CODES[debit],
                    LedgerWriters.CODES[credit],
                    LedgerWriters.CURRENCIES[random.nextInt(LedgerWriters.CURRENCIES.length)]));
            written++;
        }
        return written;
    }

    private List<Boolean> write(List<Transfer> transfers) {
        int size = transfers.size();
        String[] codes = new String[2 * size];
        String[] currencies = new String[2 * size];
        Integer[] entries = new Integer[2 * size];
        Long[] amounts = new Long[2 * size];
        for (int i = 0; i < size; i++) {
            Transfer transfer = transfers.get(i);
            for (int side = 0; side < 2; side++) {
                entries[2 * i + side] = i + 1;
                codes[2 * i + side] = side == 0 ? transfer.debit() : transfer.credit();
                currencies[2 * i + side] = transfer.currency();
                amounts[2 * i + side] = side == 0 ? 100L : -100L;
            }
        }
        try {
            Connection connection = many.getConnection();
            many.setArray(
                    1,
                    connection.createArrayOf(
                            "text", transfers.stream().map(Transfer::key).toArray()));
            many.setObject(2, LocalDate.of(2026, 3, 31));
            many.setArray(3, connection.createArrayOf("integer", entries));
            many.setArray(4, connection.createArrayOf("text", codes));
            many.setArray(5, connection.createArrayOf("text", currencies));
            many.setArray(6, connection.createArrayOf("bigint", amounts));
            many.setInt(7, size);
            many.execute();
            Boolean[] done = new Boolean[size];
            Arrays.fill(done, true);
            return List.of(done);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        group.close();
        many.getConnection().close();
    }
}
