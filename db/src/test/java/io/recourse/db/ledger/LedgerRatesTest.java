package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What entries are in the reporting currency, whenever their rates are entered, and what a closed month keeps. */
class LedgerRatesTest {

    private Books books;

    @BeforeEach
    void open() {
        books = new Books();
        books.sql.execute("INSERT INTO access.organisation (name, zone, country, reporting_currency)"
                + " VALUES ('Example', 'UTC', 'HK', 'HKD')");
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void an_entry_whose_smallest_line_is_worth_nothing_does_not_keep_a_rate_out() {
        post("dong", "2026-03-10", "{2100,5990,1310}", "VND", "{100000,1,-100001}");
        rate("VND", "2026-03-10", "0.0003");
        assertThat(convert()).isEqualTo(1);
        assertThat(functional("2026-03-31")).isEqualTo("1310 -3000, 2100 3000");
    }

    @Test
    void what_waits_for_its_rate_is_no_gain_of_exchange() {
        post("early", "2026-01-10", "{1310,5009}", "USD", "{10000,-10000}");
        rate("USD", "2026-01-31", "7.80");
        assertThat(revalue("2026-01-31")).isZero();
        assertThat(functional("2026-01-31")).isEmpty();

        rate("USD", "2026-01-10", "7.70");
        assertThat(convert()).isEqualTo(1);
        assertThat(revalue("2026-01-31")).isEqualTo(1);
        assertThat(functional("2026-01-31")).isEqualTo("1310 78000, 5009 -77000, 7100 -1000");
        assertThat(revalue("2026-01-31")).isZero();
    }

    @Test
    void what_was_undone_leaves_nothing_however_late_its_rates_came() {
        UUID before = post("before", "2026-03-10", "{1310,5009}", "USD", "{10000,-10000}");
        undo(before, "2026-03-20");
        rate("USD", "2026-03-10", "7.80");
        rate("USD", "2026-03-20", "7.90");
        convert();
        assertThat(functional("2026-03-19")).isEqualTo("1310 78000, 5009 -78000");
        assertThat(functional("2026-03-31")).isEqualTo("1310 0, 5009 0");

        UUID between = post("between", "2026-01-10", "{1310,5009}", "EUR", "{10000,-10000}");
        rate("EUR", "2026-01-10", "9.00");
        convert();
        undo(between, "2026-01-20");
        assertThat(functional("2026-01-31")).as("at once").isEqualTo("1310 0, 5009 0");
        rate("EUR", "2026-01-20", "9.50");
        assertThat(convert()).as("nothing waits").isZero();
        revalue("2026-03-31");
        assertThat(functional("2026-03-31")).isEqualTo("1310 0, 5009 0");
        books.seal();
        assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
    }

    @Test
    void a_closed_month_keeps_its_figures_although_an_earlier_one_was_left_open() {
        post("january", "2026-01-10", "{1310,5009}", "HKD", "{100,-100}");
        step("2026-02-01", "CLOSE_REQUESTED", "anna");
        step("2026-02-01", "CLOSED", "bert");
        Object figures = books.sql.fetchValue("SELECT figures FROM ledger.period_step WHERE action = 'CLOSED'");

        UUID late = post("late", "2026-01-20", "{1310,5009}", "HKD", "{5,-5}");
        post("before the first", "2025-12-20", "{1310,5009}", "HKD", "{5,-5}");
        assertThat(books.sql.fetchValue("SELECT booking_date::text FROM ledger.journal_entry WHERE id = ?", late))
                .isEqualTo("2026-03-01");
        assertThat(books.sql.fetchValue("SELECT ledger.trial_balance_hash('2026-02-28')"))
                .isEqualTo(figures);
        assertThat(books.sql.fetchValue("SELECT ledger.period_state('2026-01-01')"))
                .isEqualTo("CLOSED");
        assertThat(Books.rule(catchThrowable(() -> books.sql.execute("""
                        INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, idempotency_key,
                            payload_hash, codes, currencies, units, amounts)
                        VALUES ('2026-01-24', 'x', 'RECOGNITION', 'By hand', 'by hand', sha256('x'),
                            '{1310,5009}', '{HKD,HKD}', '{"",""}', '{5,-5}')""")))).isEqualTo("period_is_closed");

        assertThat(Books.rule(catchThrowable(() -> step("2026-01-01", "REOPEN_REQUESTED", "anna"))))
                .isEqualTo("later_month_is_closed");
        step("2026-02-01", "REOPEN_REQUESTED", "anna");
        step("2026-02-01", "REOPENED", "bert");
        assertThat(books.sql.fetchValue("SELECT ledger.period_state('2026-01-01')"))
                .isEqualTo("OPEN");
    }

    private UUID post(String key, String day, String codes, String currency, String amounts) {
        return (UUID) books.sql.fetchValue(
                "SELECT ledger.post(?, ?::date, 'SETTLEMENT', 'In a test', NULL, NULL, NULL, 'tester', false, ?::text[],"
                        + " array_fill(?::text, ARRAY[cardinality(?::text[])]), ?::bigint[])",
                key,
                day,
                codes,
                currency,
                codes,
                amounts);
    }

    private void undo(UUID entry, String day) {
        books.sql.fetch("SELECT ledger.reverse(?, ?, ?::date, 'Undone', 'tester')", entry, "undo " + entry, day);
    }

    private void rate(String currency, String day, String rate) {
        books.sql.execute(
                "INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)"
                        + " VALUES (?, 'HKD', ?::date, ?::numeric, 'Example bank', 'anna')",
                currency,
                day,
                rate);
    }

    private int convert() {
        return (Integer) books.sql.fetchValue("SELECT ledger.convert_waiting('tester')");
    }

    private int revalue(String day) {
        return (Integer) books.sql.fetchValue("SELECT ledger.revalue(?::date, 'tester')", day);
    }

    private String functional(String day) {
        return String.join(
                ", ",
                books.sql
                        .fetch("SELECT code, balance_minor FROM ledger.functional_balance(?::date)", day)
                        .map(row -> row.get(0) + " " + row.get(1)));
    }

    private void step(String month, String action, String actor) {
        books.sql.fetch("SELECT ledger.step_period(?::date, ?, ?, 'In a test')", month, action, actor);
    }
}
