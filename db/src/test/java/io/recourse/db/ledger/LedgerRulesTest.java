package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the database refuses, by the name of the rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRulesTest {

    private Books books;

    @BeforeAll
    void open() {
        books = new Books();
    }

    @AfterAll
    void close() {
        books.close();
    }

    @Test
    void an_entry_that_does_not_balance_is_refused_at_commit() {
        assertThat(refusal("off-by-one", new String[] {"1310", "5009"}, "HKD", "HKD", 100L, -99L))
                .isEqualTo("entry_is_balanced");
    }

    @Test
    void one_currency_cannot_balance_another() {
        assertThat(refusal("mixed", new String[] {"1310", "5009"}, "HKD", "USD", 100L, -100L))
                .isEqualTo("entry_is_balanced");
    }

    @Test
    void memorandum_cannot_balance_money() {
        assertThat(refusal("memo", new String[] {"9100", "1310"}, "HKD", "HKD", 100L, -100L))
                .isEqualTo("entry_is_balanced");
    }

    @Test
    void a_single_posting_or_none_is_no_entry() {
        assertThat(Books.rule(catchThrowable(() ->
                        Books.lines(books.sql, "one", new String[] {"1310"}, new String[] {"HKD"}, new Long[] {1L}))))
                .isEqualTo("entry_has_two_postings");
        assertThat(Books.rule(catchThrowable(
                        () -> Books.lines(books.sql, "none", new String[0], new String[0], new Long[0]))))
                .isEqualTo("entry_has_two_postings");
    }

    @Test
    void a_posting_of_zero_is_refused() {
        assertThat(refusal("zero", new String[] {"1310", "5009"}, "HKD", "HKD", 0L, 0L))
                .isEqualTo("posting_is_not_zero");
    }

    @Test
    void an_account_outside_the_chart_is_refused() {
        assertThat(refusal("unknown", new String[] {"1310", "7777"}, "HKD", "HKD", 1L, -1L))
                .isEqualTo("account_is_in_chart");
    }

    @Test
    void a_posting_in_another_currency_than_its_account_is_refused() {
        UUID entry = UUID.randomUUID();
        books.post("open-hkd", "1310", "5009", "HKD", 1);
        Throwable refused = catchThrowable(() -> books.sql.transaction(t -> {
            header(t.dsl(), entry);
            t.dsl().execute("""
                    INSERT INTO ledger.posting
                    SELECT ?, 1, id, 'USD', 5, 0, 1 FROM ledger.account WHERE code = '1310' AND currency = 'HKD'""", entry);
        }));
        assertThat(Books.rule(refused)).isEqualTo("currency_is_the_accounts");
    }

    @Test
    void an_old_entry_takes_no_further_posting() {
        UUID entry = books.post("closed", "1310", "5009", "HKD", 7);
        Throwable refused = catchThrowable(() -> books.sql.execute("""
                INSERT INTO ledger.posting
                SELECT ?, 2 + row_number() OVER (), id, 'HKD', CASE code WHEN '1310' THEN 5 ELSE -5 END, 0, 1
                FROM ledger.account WHERE currency = 'HKD' AND code IN ('1310', '5009')""", entry));
        assertThat(Books.rule(refused)).isEqualTo("entry_is_closed");
    }

    @Test
    void nobody_chooses_when_an_entry_was_booked() {
        UUID entry = UUID.randomUUID();
        books.sql.transaction(t -> {
            t.dsl().execute("""
                    INSERT INTO ledger.journal_entry
                        (id, event_date, booked_at, booked_by, booked_in, kind, description, idempotency_key, payload_hash)
                    VALUES (?, '2026-01-01', '2001-01-01', 'x', 1, 'RECOGNITION', 'Backdated', 'backdated', sha256('x'))""", entry);
            t.dsl().execute("INSERT INTO ledger.account (code, currency) VALUES ('1310', 'JPY'), ('5009', 'JPY')");
            t.dsl().execute("""
                    INSERT INTO ledger.posting
                    SELECT ?, row_number() OVER (), id, 'JPY', CASE code WHEN '1310' THEN 5 ELSE -5 END, 99, 99
                    FROM ledger.account WHERE currency = 'JPY'""", entry);
        });
        assertThat(books.sql.fetchValue(
                        "SELECT booked_at > now() - interval '1 minute' FROM ledger.journal_entry WHERE id = ?", entry))
                .isEqualTo(true);
        assertThat(books.sql
                        .fetch(
                                "SELECT balance_after_minor, account_position FROM ledger.posting WHERE entry_id = ?"
                                        + " ORDER BY ordinal",
                                entry)
                        .map(row -> row.get(0) + "@" + row.get(1)))
                .containsExactlyInAnyOrder("5@1", "-5@1");
    }

    @Test
    void a_reversal_is_the_exact_opposite_and_happens_once() {
        UUID entry = books.post("to-reverse", "1310", "5009", "USD", 12_345);
        UUID reversal = books.reverse(entry, "reverse-it");

        assertThat(books.reverse(entry, "reverse-it"))
                .as("same key, same reversal")
                .isEqualTo(reversal);
        assertThat(Books.rule(catchThrowable(() -> books.reverse(entry, "reverse-again"))))
                .isEqualTo("reversed_at_most_once");
        assertThat(Books.rule(catchThrowable(() -> books.reverse(reversal, "reverse-the-reversal"))))
                .isEqualTo("reversal_is_final");
        assertThat(Books.rule(catchThrowable(() -> books.reverse(UUID.randomUUID(), "reverse-nothing"))))
                .isEqualTo("reversed_entry_exists");
        assertThat(books.sql.fetchValue("""
                SELECT sum(amount_minor) FROM ledger.posting WHERE entry_id IN (?, ?)""", entry, reversal)).hasToString("0");
    }

    @Test
    void a_reversal_by_hand_must_undo_exactly() {
        UUID entry = books.post("half", "1310", "5009", "EUR", 1_000);
        Throwable refused = catchThrowable(() -> books.sql.transaction(t -> {
            UUID reversal = UUID.randomUUID();
            t.dsl().execute("""
                    INSERT INTO ledger.journal_entry (id, event_date, booked_by, kind, description, idempotency_key,
                        payload_hash, reverses_entry)
                    VALUES (?, '2026-01-01', 'x', 'REVERSAL', 'Half of it', 'half-reversal', sha256('x'), ?)""", reversal, entry);
            t.dsl().execute("""
                    INSERT INTO ledger.posting
                    SELECT ?, ordinal, account_id, currency, -amount_minor / 2, 0, 1 FROM ledger.posting WHERE entry_id = ?""", reversal, entry);
        }));
        assertThat(Books.rule(refused)).isEqualTo("reversal_is_exact");
    }

    @Test
    void the_same_key_with_the_same_payload_is_the_same_entry_and_with_another_a_conflict() {
        UUID first = books.post("key", "1310", "5009", "HKD", 500);
        long entries = books.count("journal_entry");

        assertThat(books.post("key", "1310", "5009", "HKD", 500)).isEqualTo(first);
        assertThat(Books.rule(catchThrowable(() -> books.post("key", "1310", "5009", "HKD", 501))))
                .isEqualTo("key_names_another_entry");
        assertThat(Books.rule(catchThrowable(() -> books.post("key", "1315", "5009", "HKD", 500))))
                .isEqualTo("key_names_another_entry");
        assertThat(books.count("journal_entry")).isEqualTo(entries);
    }

    private String refusal(String key, String[] codes, String one, String other, Long debit, Long credit) {
        long before = books.count("journal_entry");
        Throwable refused = catchThrowable(
                () -> Books.lines(books.sql, key, codes, new String[] {one, other}, new Long[] {debit, credit}));
        assertThat(books.count("journal_entry")).as("nothing is left behind").isEqualTo(before);
        return Books.rule(refused);
    }

    private static void header(DSLContext sql, UUID id) {
        sql.execute("""
                INSERT INTO ledger.journal_entry (id, event_date, booked_by, kind, description, idempotency_key, payload_hash)
                VALUES (?, '2026-01-01', 'x', 'RECOGNITION', 'By hand', ?, sha256('x'))""", id, id.toString());
    }
}
