package io.recourse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;

/** One writer on its own connection: random transfers between 84 accounts, by the ledger or by plain SQL. */
final class LedgerWriters implements AutoCloseable {

    static final String[] CODES = {"1310", "1315", "1320", "2100", "5009", "5990"};
    static final String[] CURRENCIES = {
        "HKD", "USD", "EUR", "GBP", "JPY", "CNY", "SGD", "AUD", "CHF", "SEK", "NOK", "DKK", "INR", "THB"
    };

    /** What somebody would write who wants double entry and no proof: one function, balances locked in order. */
    private static final String PLAIN = """
            CREATE SCHEMA plain;
            CREATE TABLE plain.account (id integer PRIMARY KEY, balance bigint NOT NULL DEFAULT 0);
            INSERT INTO plain.account SELECT generate_series(0, 83);
            CREATE TABLE plain.transfer (
                id uuid PRIMARY KEY DEFAULT uuidv7(), idempotency_key text NOT NULL UNIQUE,
                booked_at timestamptz NOT NULL DEFAULT now(), event_date date NOT NULL, description text NOT NULL);
            CREATE TABLE plain.posting (
                transfer_id uuid NOT NULL REFERENCES plain.transfer, ordinal smallint NOT NULL,
                account_id integer NOT NULL REFERENCES plain.account, amount bigint NOT NULL,
                balance_after bigint NOT NULL, PRIMARY KEY (transfer_id, ordinal));
            CREATE INDEX ON plain.posting (account_id);
            CREATE FUNCTION plain.transfer(key text, day date, what text, debit integer, credit integer, amount bigint)
            RETURNS uuid LANGUAGE plpgsql AS $$
            DECLARE
                written uuid;
                debited bigint;
                credited bigint;
            BEGIN
                INSERT INTO plain.transfer (idempotency_key, event_date, description) VALUES (key, day, what)
                RETURNING id INTO written;
                IF debit < credit THEN
                    UPDATE plain.account SET balance = balance + amount WHERE id = debit RETURNING balance INTO debited;
                    UPDATE plain.account SET balance = balance - amount WHERE id = credit RETURNING balance INTO credited;
                ELSE
                    UPDATE plain.account SET balance = balance - amount WHERE id = credit RETURNING balance INTO credited;
                    UPDATE plain.account SET balance = balance + amount WHERE id = debit RETURNING balance INTO debited;
                END IF;
                INSERT INTO plain.posting
                VALUES (written, 1, debit, amount, debited), (written, 2, credit, -amount, credited);
                RETURN written;
            END
            $$""";

    /** Keys, day, and lines of many transfers, as ledger.post_many wants them. */
    static final String MANY = """
            SELECT ledger.post_many(?, array_fill(?::date, n), array_fill('RECOGNITION'::text, n),
                array_fill('Transfer'::text, n), array_fill(NULL::uuid, n), array_fill(NULL::text, n),
                array_fill(NULL::text, n), array_fill('bench'::text, n), array_fill(false, n), array_fill(NULL::uuid, n), NULL,
                ?, ?, ?, ?, NULL)
            FROM (SELECT ARRAY[?::integer] AS n) AS size""";

    private final Connection connection;
    private final boolean ledger;
    private final int batch;
    private final PreparedStatement one;
    private final PreparedStatement many;

    LedgerWriters(Connection connection, boolean ledger, int batch) throws SQLException {
        this.connection = connection;
        this.ledger = ledger;
        this.batch = batch;
        this.one = connection.prepareStatement(
                ledger
                        ? "SELECT ledger.post(?, ?, 'RECOGNITION', 'Transfer', NULL, NULL, NULL, 'bench', false, ?, ?, ?)"
                        : "SELECT plain.transfer(?, ?, 'Transfer', ?, ?, ?)");
        this.many = connection.prepareStatement(MANY);
    }

    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLAIN);
        }
    }

    /** Writes until the time is over; returns how many transfers. */
    long write(String name, Random random, long millis) throws SQLException {
        long end = System.nanoTime() + millis * 1_000_000;
        long written = 0;
        while (System.nanoTime() < end) {
            if (ledger && batch > 1) {
                ledgerBatch(name + "-" + written, random);
            } else if (ledger) {
                ledgerTransfer(name + "-" + written, random);
            } else {
                plainBatch(name + "-" + written, random);
            }
            written += batch;
        }
        return written;
    }

    private void plainBatch(String key, Random random) throws SQLException {
        connection.setAutoCommit(batch == 1);
        // Sorted by account, as the baseline would otherwise deadlock with itself.
        int[] debits = random.ints(batch, 0, 83).sorted().toArray();
        for (int i = 0; i < batch; i++) {
            one.setString(1, key + "-" + i);
            one.setObject(2, LocalDate.of(2026, 3, 31));
            one.setInt(3, debits[i]);
            one.setInt(4, debits[i] + 1);
            one.setLong(5, 100);
            if (batch == 1) {
                one.execute();
            } else {
                one.addBatch();
            }
        }
        if (batch > 1) {
            one.executeBatch();
            connection.commit();
        }
    }

    private void ledgerTransfer(String key, Random random) throws SQLException {
        int debit = random.nextInt(CODES.length);
        int credit = (debit + 1 + random.nextInt(CODES.length - 1)) % CODES.length;
        String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        one.setString(1, key);
        one.setObject(2, LocalDate.of(2026, 3, 31));
        one.setArray(3, connection.createArrayOf("text", new Object[] {CODES[debit], CODES[credit]}));
        one.setArray(4, connection.createArrayOf("text", new Object[] {currency, currency}));
        one.setArray(5, connection.createArrayOf("bigint", new Object[] {100L, -100L}));
        one.execute();
    }

    private void ledgerBatch(String key, Random random) throws SQLException {
        String[] keys = new String[batch];
        Integer[] entries = new Integer[2 * batch];
        String[] codes = new String[2 * batch];
        String[] currencies = new String[2 * batch];
        Long[] amounts = new Long[2 * batch];
        for (int i = 0; i < batch; i++) {
            keys[i] = key + "-" + i;
            int debit = random.nextInt(CODES.length);
            int credit = (debit + 1 + random.nextInt(CODES.length - 1)) % CODES.length;
            String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
            for (int side = 0; side < 2; side++) {
                entries[2 * i + side] = i + 1;
                codes[2 * i + side] = CODES[side == 0 ? debit : credit];
                currencies[2 * i + side] = currency;
                amounts[2 * i + side] = side == 0 ? 100L : -100L;
            }
        }
        many.setArray(1, connection.createArrayOf("text", keys));
        many.setObject(2, LocalDate.of(2026, 3, 31));
        many.setArray(3, connection.createArrayOf("integer", entries));
        many.setArray(4, connection.createArrayOf("text", codes));
        many.setArray(5, connection.createArrayOf("text", currencies));
        many.setArray(6, connection.createArrayOf("bigint", amounts));
        many.setInt(7, batch);
        many.execute();
    }

    @Override
    public void close() throws SQLException {
        one.close();
        many.close();
    }
}
