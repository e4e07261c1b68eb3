package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Many writers at once: always balanced, no lost update, no deadlock; reversed once; one entry per key. */
class LedgerConcurrencyTest {

    private static final long SEED = Long.getLong("recourse.test.seed", 20_260_331L);
    private static final String[] CODES = {"1310", "1315", "1320", "2100", "5009", "5990"};
    private static final String[] CURRENCIES = {
        "HKD", "USD", "EUR", "GBP", "JPY", "CNY", "SGD", "AUD", "CHF", "SEK", "NOK", "DKK", "INR", "THB"
    };

    @Test
    void twenty_writers_on_84_accounts_lose_nothing_and_never_deadlock() throws Exception {
        System.out.println("seed " + SEED);
        int writers = 20;
        int each = 500;
        try (Books books = new Books()) {
            atOnce(books, writers, (writer, sql) -> {
                Random random = new Random(SEED + writer);
                for (int i = 0; i < each; i++) {
                    String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
                    int debit = random.nextInt(CODES.length);
                    int credit = (debit + 1 + random.nextInt(CODES.length - 1)) % CODES.length;
                    Books.post(sql, writer + "-" + i, CODES[debit], CODES[credit], currency, 1 + random.nextInt(1_000));
                    if (i % 50 == 0) {
                        sql.execute("SELECT ledger.seal_waiting()");
                    }
                }
                return null;
            });
            books.seal();

            assertThat(books.count("journal_entry")).isEqualTo(writers * each);
            assertThat(books.count("seal")).isEqualTo(writers * each);
            assertThat(books.count("posting")).isEqualTo(2L * writers * each);
            assertThat(books.sql.fetchValue("SELECT count(*) FROM (SELECT 1 FROM ledger.account_line"
                            + " GROUP BY currency HAVING sum(amount_minor) <> 0) AS off"))
                    .isEqualTo(0L);
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
        }
    }

    @Test
    void two_writers_in_opposite_directions_end_at_zero() throws Exception {
        try (Books books = new Books()) {
            atOnce(books, 2, (writer, sql) -> {
                for (int i = 0; i < 500; i++) {
                    String debit = writer == 0 ? "1310" : "1315";
                    String credit = writer == 0 ? "1315" : "1310";
                    Books.post(sql, writer + "-" + i, debit, credit, "HKD", 1 + i);
                }
                return null;
            });
            assertThat(books.sql
                            .fetch("SELECT balance_minor, posting_count FROM ledger.account_balance")
                            .map(row -> row.get(0) + " after " + row.get(1)))
                    .containsExactly("0 after 1000", "0 after 1000");
        }
    }

    @Test
    void reversing_every_entry_twice_at_the_same_time_succeeds_exactly_once_each() throws Exception {
        int entries = 300;
        try (Books books = new Books()) {
            List<UUID> all = IntStream.range(0, entries)
                    .mapToObj(i -> books.post("e" + i, "1310", "5009", "HKD", 100 + i))
                    .toList();
            AtomicInteger done = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            atOnce(books, 10, (writer, sql) -> {
                // Ten writers share the 600 attempts, so that both attempts on an entry come from different writers.
                List<Integer> mine = new ArrayList<>();
                for (int attempt = 0; attempt < 2; attempt++) {
                    for (int i = 0; i < entries; i++) {
                        if ((i + attempt * 5) % 10 == writer) {
                            mine.add(i);
                        }
                    }
                }
                Collections.shuffle(mine, new Random(SEED));
                for (int i : mine) {
                    try {
                        sql.execute(
                                "SELECT ledger.reverse(?, ?, ?, 'Undone', 'tester')",
                                all.get(i),
                                "r" + i + "-" + writer,
                                Books.DAY);
                        done.incrementAndGet();
                    } catch (RuntimeException twice) {
                        assertThat(Books.rule(twice)).isEqualTo("reversed_at_most_once");
                        refused.incrementAndGet();
                    }
                }
                return null;
            });
            assertThat(done).hasValue(entries);
            assertThat(refused).hasValue(entries);
            assertThat(books.sql.fetch("SELECT 1 FROM ledger.account_balance WHERE balance_minor <> 0"))
                    .isEmpty();
        }
    }

    @Test
    void a_hundred_sends_of_one_key_make_one_entry() throws Exception {
        try (Books books = new Books()) {
            List<UUID> answers = Collections.synchronizedList(new ArrayList<>());
            atOnce(books, 100, (writer, sql) -> answers.add(Books.post(sql, "same", "1310", "5009", "HKD", 100)));
            assertThat(answers).hasSize(100);
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(books.count("journal_entry")).isEqualTo(1);
            assertThat(books.count("posting")).isEqualTo(2);
        }
    }

    @FunctionalInterface
    private interface Work {
        Object run(int writer, DSLContext sql) throws SQLException;
    }

    /** Each writer on its own connection; any error of any writer fails the test. */
    private static void atOnce(Books books, int writers, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Object>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                tasks.add(() -> {
                    try (Connection connection = books.database.dataSource().getConnection()) {
                        return work.run(writer, DSL.using(connection, SQLDialect.POSTGRES));
                    }
                });
            }
            for (Future<Object> task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }
}
