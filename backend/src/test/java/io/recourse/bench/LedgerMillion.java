package io.recourse.bench;

import io.recourse.ledger.ChainProof;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** A ledger of a million entries over two years, filled at full speed and sealed: how long its proof and balances take. */
final class LedgerMillion {

    private static final int ENTRIES = Integer.getInteger("recourse.bench.ledger.entries", 1_000_000);
    private static final int SEALED_AT_ONCE = 20_000;

    /** Rows as ledger.post would have written them, in the same order, without its checks: the proof below would name any that is wrong. */
    private static final String FILL = """
            ALTER TABLE ledger.journal_entry DISABLE TRIGGER USER;
            ALTER TABLE ledger.posting DISABLE TRIGGER USER;
            ALTER TABLE ledger.account_balance DISABLE TRIGGER USER;
            INSERT INTO ledger.account (code, currency)
            SELECT code, currency FROM unnest('{1310,1315,1320,2100,5009,5990}'::text[]) AS code,
                unnest('{HKD,USD,EUR,GBP,JPY,CNY,SGD,AUD,CHF,SEK,NOK,DKK,INR,THB}'::text[]) AS currency
            ON CONFLICT DO NOTHING;
            INSERT INTO ledger.journal_entry
                (event_date, booked_by, booked_in, kind, description, vendor_name, idempotency_key, payload_hash, codes,
                currencies, units, amounts)
            SELECT DATE '2024-01-01' + (n / (%1$d / 730 + 1)), 'bench', 1, 'RECOGNITION', 'Entry ' || n, 'Vendor ' || n %% 200,
                'million-' || n, sha256(int4send(n)), ARRAY[c.codes[1 + (n + 1 + n %% 2) %% 6], c.codes[1 + (n + 2 + 2 * (n %% 2)) %% 6]],
                array_fill(c.currencies[1 + n %% 14], '{2}'), '{"",""}', '{100,-100}'
            FROM generate_series(1, %1$d) AS n, (SELECT '{1310,1315,1320,2100,5009,5990}'::text[] AS codes,
                '{HKD,USD,EUR,GBP,JPY,CNY,SGD,AUD,CHF,SEK,NOK,DKK,INR,THB}'::text[] AS currencies) AS c;
            INSERT INTO ledger.posting
                (entry_id, ordinal, account_id, currency, amount_minor, balance_after_minor, account_position)
            SELECT line.entry_id, line.ordinal, a.id, a.currency, line.amount,
                b.balance_minor + sum(line.amount) OVER w, b.posting_count + row_number() OVER w
            FROM (
                SELECT e.id AS entry_id, e.sequence, l.*
                FROM ledger.journal_entry AS e, unnest(e.codes, e.currencies, e.amounts) WITH ORDINALITY
                    AS l (code, currency, amount, ordinal)
                WHERE e.idempotency_key LIKE 'million-%%'
            ) AS line
            JOIN ledger.account AS a ON a.code = line.code AND a.currency = line.currency
            JOIN ledger.account_balance AS b ON b.account_id = a.id
            WINDOW w AS (PARTITION BY a.id ORDER BY line.sequence, line.ordinal ROWS UNBOUNDED PRECEDING)
            ORDER BY line.sequence, line.ordinal;
            UPDATE ledger.account_balance AS b SET balance_minor = p.balance, posting_count = p.postings
            FROM (SELECT account_id, sum(amount_minor) AS balance, count(*) AS postings FROM ledger.posting GROUP BY 1) AS p
            WHERE p.account_id = b.account_id;
            INSERT INTO ledger.unsealed (entry_id, sequence)
            SELECT id, sequence FROM ledger.journal_entry WHERE idempotency_key LIKE 'million-%%';
            ALTER TABLE ledger.journal_entry ENABLE TRIGGER USER;
            ALTER TABLE ledger.posting ENABLE TRIGGER USER;
            ALTER TABLE ledger.account_balance ENABLE TRIGGER USER""";

    private final DataSource source;

    LedgerMillion(DataSource source) {
        this.source = source;
    }

    void run() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            System.out.printf("Filling the ledger with %,d entries ...%n", ENTRIES);
            connection.setAutoCommit(false);
            statement.execute(FILL.formatted(ENTRIES));
            connection.commit();
            connection.setAutoCommit(true);
            long started = System.nanoTime();
            while (number(statement, "SELECT ledger.seal_waiting(" + SEALED_AT_ONCE + ")") > 0) {
                // All of them.
            }
            tell("sealing them", started);
            statement.execute("VACUUM ANALYZE");
            long links = number(statement, "SELECT count(*) FROM ledger.seal");
            long postings = number(statement, "SELECT count(*) FROM ledger.posting");
            System.out.printf("Ledger of %,d sealed entries, %,d postings:%n", links, postings);
            started = System.nanoTime();
            if (!ChainProof.holdsInDatabase(source)) {
                throw new IllegalStateException("The proof found something");
            }
            tell("proof by the database: every link, entry, balance and day", started);
            started = System.nanoTime();
            if (!ChainProof.holds(source)) {
                throw new IllegalStateException("The independent proof found something");
            }
            tell("proof by the independent verifier: every link", started);
            balances(statement, "trial balance", "NULL");
            balances(statement, "trial balance at a month's end", "'2025-06-30'");
            balances(statement, "trial balance in mid-month", "'2025-06-15'");
        }
    }

    private static void balances(Statement statement, String what, String day) throws SQLException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            long started = System.nanoTime();
            number(statement, "SELECT count(*) FROM ledger.trial_balance(" + day + ")");
            millis.add((System.nanoTime() - started) / 1e6);
        }
        System.out.printf(Locale.ROOT, "  %-62s %8.1f ms%n", what, LedgerBench.median(millis));
    }

    private static void tell(String what, long started) {
        System.out.printf(Locale.ROOT, "  %-62s %8.1f s%n", what, (System.nanoTime() - started) / 1e9);
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
