package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session sets before it writes decides neither what is hashed nor what is refused. */
class LedgerSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytea_output = escape",
                "TimeZone = 'Pacific/Apia'",
                "IntervalStyle = 'sql_standard'",
                "DateStyle = 'ISO, DMY'",
                "extra_float_digits = -15",
                "lc_numeric = 'C'",
                "standard_conforming_strings = off",
                "transform_null_equals = on",
                "array_nulls = off",
                "quote_all_identifiers = on",
                "search_path = ''",
                "search_path = ledger, access"
            })
    void books_written_under_any_setting_hold_under_every_other(String setting) throws SQLException {
        try (Books books = new Books();
                Connection session = books.database.dataSource().getConnection()) {
            books.sql.execute("INSERT INTO access.organisation (name, zone, country, reporting_currency)"
                    + " VALUES ('Example', 'UTC', 'HK', 'HKD')");
            books.post("before", "1310", "5009", "HKD", 100);
            books.seal();
            DSLContext sql = DSL.using(session, SQLDialect.POSTGRES);
            sql.execute("SET " + setting);

            sql.execute(
                    "INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)"
                            + " VALUES ('USD', 'HKD', date '2026-03-31', 7.8, 'Example bank', 'anna')");
            Books.post(sql, "key", "1310", "5009", "USD", 100);
            sql.fetch("SELECT ledger.reverse((SELECT id FROM ledger.journal_entry WHERE idempotency_key = 'before'),"
                    + " 'undone', date '2026-03-31', 'Undone in a test', 'tester')");
            sql.fetch("SELECT ledger.seal_waiting()");
            sql.fetch("SELECT ledger.revalue(date '2026-03-31', 'tester')");
            sql.fetch("SELECT ledger.step_period(date '2026-03-01', 'CLOSE_REQUESTED', 'anna', 'In a test')");
            sql.fetch("SELECT ledger.step_period(date '2026-03-01', 'CLOSED', 'bert', 'In a test')");
            sql.fetch("SELECT ledger.seal_waiting()");

            assertThat(books.count("seal")).isEqualTo(3);
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()"))
                    .as("judged under the usual settings")
                    .isEmpty();
            assertThat(sql.fetch("SELECT * FROM ledger.verify()"))
                    .as("judged under the same setting")
                    .isEmpty();
            sql.execute("RESET ALL");
            Books.post(sql, "key", "1310", "5009", "USD", 100);
            assertThat(books.count("journal_entry"))
                    .as("the same entry under the same key")
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPEATABLE READ", "SERIALIZABLE"})
    void an_entry_does_not_slip_into_a_month_that_its_transaction_still_sees_open(String isolation)
            throws SQLException {
        try (Books books = new Books();
                Connection early = books.database.dataSource().getConnection()) {
            books.post("before", "1310", "5009", "HKD", 100);
            early.setAutoCommit(false);
            DSLContext sql = DSL.using(early, SQLDialect.POSTGRES);
            sql.execute("SET TRANSACTION ISOLATION LEVEL " + isolation);
            sql.fetch("SELECT count(*) FROM ledger.closed_month");
            for (String step : new String[] {"CLOSE_REQUESTED", "CLOSED"}) {
                books.sql.fetch("SELECT ledger.step_period('2026-03-01', ?, ?, 'In a test')", step, "by " + step);
            }

            Throwable refused = catchThrowable(() -> Books.post(sql, "late", "1310", "5009", "HKD", 7));
            assertThat(Books.rule(refused)).isEqualTo("books_are_read_committed");
            early.rollback();
            books.seal();
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
        }
    }

    @Test
    void a_month_is_not_closed_by_figures_of_before() throws SQLException {
        try (Books books = new Books();
                Connection early = books.database.dataSource().getConnection()) {
            books.post("before", "1310", "5009", "HKD", 100);
            books.sql.fetch("SELECT ledger.step_period('2026-03-01', 'CLOSE_REQUESTED', 'anna', 'In a test')");
            early.setAutoCommit(false);
            DSLContext sql = DSL.using(early, SQLDialect.POSTGRES);
            sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            sql.fetch("SELECT count(*) FROM ledger.closed_month");
            books.post("meanwhile", "1310", "5009", "HKD", 7);

            Throwable refused = catchThrowable(
                    () -> sql.fetch("SELECT ledger.step_period('2026-03-01', 'CLOSED', 'bert', 'In a test')"));
            assertThat(Books.rule(refused)).isEqualTo("books_are_read_committed");
        }
    }

    @Test
    void an_entry_of_a_savepoint_that_is_rolled_back_leaves_nothing_and_one_that_stands_is_sealed()
            throws SQLException {
        try (Books books = new Books();
                Connection session = books.database.dataSource().getConnection()) {
            session.setAutoCommit(false);
            DSLContext sql = DSL.using(session, SQLDialect.POSTGRES);
            Books.post(sql, "outside", "1310", "5009", "HKD", 1);
            sql.execute("SAVEPOINT one");
            Books.post(sql, "gone", "1310", "5009", "HKD", 10);
            sql.execute("SET CONSTRAINTS ALL IMMEDIATE");
            sql.execute("ROLLBACK TO SAVEPOINT one");
            sql.execute("SET CONSTRAINTS ALL DEFERRED");
            sql.execute("SAVEPOINT two");
            Books.post(sql, "inside", "1310", "5009", "HKD", 100);
            sql.execute("RELEASE SAVEPOINT two");
            session.commit();

            assertThat(books.seal()).isEqualTo(2);
            // 1 + 100: the 10 were rolled back.
            assertThat(books.sql.fetchValue("SELECT balance_minor FROM ledger.account_balance WHERE code = '1310'"))
                    .isEqualTo(101L);
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
        }
    }

    @Test
    void a_posting_that_is_cancelled_in_the_middle_leaves_nothing() throws SQLException {
        try (Books books = new Books();
                Connection holder = books.database.dataSource().getConnection();
                Connection session = books.database.dataSource().getConnection()) {
            books.post("first", "1310", "5009", "HKD", 100);
            holder.setAutoCommit(false);
            DSL.using(holder, SQLDialect.POSTGRES)
                    .execute("SELECT FROM ledger.account_balance WHERE code = '5009' FOR UPDATE");
            DSLContext sql = DSL.using(session, SQLDialect.POSTGRES);
            sql.execute("SET statement_timeout = 200");

            // 1310 has moved and waits for 5009 when it is cancelled.
            Throwable refused = catchThrowable(() -> Books.post(sql, "cut short", "1310", "5009", "HKD", 7));
            assertThat(Books.rule(refused)).as("query cancelled").isEqualTo("57014");
            holder.rollback();
            sql.execute("SET statement_timeout = 0");
            assertThat(books.count("journal_entry")).isEqualTo(1);
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
            Books.post(sql, "cut short", "1310", "5009", "HKD", 7);
            books.seal();
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
        }
    }

    @Test
    void a_sequence_that_is_set_back_refuses_and_spoils_nothing() {
        try (Books books = new Books()) {
            books.post("first", "1310", "5009", "HKD", 100);
            books.sql.fetch("SELECT setval('ledger.journal_entry_sequence_seq', 1, false)");
            assertThat(Books.rule(catchThrowable(() -> books.post("second", "1310", "5009", "HKD", 7))))
                    .isEqualTo("journal_entry_sequence_key");
            books.post("second", "1310", "5009", "HKD", 7);
            books.seal();
            assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
        }
    }
}
