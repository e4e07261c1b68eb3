package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
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
    void nobody_adds_a_posting_to_an_entry_be_it_old_or_of_the_same_transaction() {
        UUID entry = books.post("closed", "1310", "5009", "HKD", 7);
        Throwable refused = catchThrowable(() -> books.sql.execute("""
                INSERT INTO ledger.posting
                SELECT ?, 2 + row_number() OVER (), id, 'HKD', CASE code WHEN '1310' THEN 5 ELSE -5 END, 0, 99
                FROM ledger.account WHERE currency = 'HKD' AND code IN ('1310', '5009')""", entry));
        assertThat(refused).hasStackTraceContaining("postings follow from the lines of their entry");
        assertThat(Books.rule(refused)).isEqualTo("42501");
    }

    @Test
    void an_entry_by_hand_says_all_its_lines_or_is_refused() {
        assertThat(byHand("{1310,5009}", "{HKD,HKD}", "{'',''}", "{5,-5}")).isEqualTo("written");
        assertThat(byHand("{}", "{}", "{}", "{}")).isEqualTo("entry_has_two_postings");
        assertThat(byHand("{1310,5009}", "{HKD}", "{'',''}", "{5,-5}")).isEqualTo("lines_are_whole");
        assertThat(byHand("{1310,5009}", "{HKD,HKD}", "{'',''}", "{5,NULL}")).isEqualTo("lines_are_whole");
        assertThat(byHand("{1310,5009}", "{HKD,HKD}", "{'',''}", "{5,-6}")).isEqualTo("entry_is_balanced");
        assertThat(byHand("{1310,9100}", "{HKD,HKD}", "{'',''}", "{5,-5}")).isEqualTo("entry_is_balanced");
        assertThat(byHand("{1310,5009,5990}", "{HKD,HKD,USD}", "{'','',''}", "{5,-4,-1}"))
                .isEqualTo("entry_is_balanced");
    }

    @Test
    void quantities_are_even_per_unit_and_never_mixed_with_money() {
        assertThat(byHand("{9200,9299}", "{XXX,XXX}", "{DAYS,DAYS}", "{5000000,-5000000}"))
                .isEqualTo("written");
        assertThat(byHand("{9200,9299}", "{XXX,XXX}", "{DAYS,POINTS}", "{5,-5}"))
                .isEqualTo("entry_is_balanced");
        assertThat(byHand("{9200,9299}", "{HKD,HKD}", "{'',''}", "{5,-5}")).isEqualTo("quantity_has_a_unit");
        assertThat(byHand("{1310,5009}", "{XXX,XXX}", "{DAYS,DAYS}", "{5,-5}")).isEqualTo("quantity_has_a_unit");
        assertThat(byHand("{9200,9299}", "{HKD,HKD}", "{DAYS,DAYS}", "{5,-5}")).isEqualTo("unit_instead_of_currency");
        assertThat(books.sql
                        .fetch(
                                "SELECT code, unit, balance_millionths FROM ledger.quantity_balance() WHERE unit = 'DAYS'")
                        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2)))
                .containsExactly("9200 DAYS 5000000", "9299 DAYS -5000000");
        assertThat(books.sql.fetch("SELECT * FROM ledger.trial_balance() WHERE currency = 'XXX'"))
                .isEmpty();
    }

    private String byHand(String codes, String currencies, String units, String amounts) {
        try {
            books.sql.execute(
                    "INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, idempotency_key,"
                            + " payload_hash, codes, currencies, units, amounts) VALUES ('2026-01-01', 'x',"
                            + " 'RECOGNITION', 'By hand', ?, sha256('x'), ?::text[], ?::text[], ?::text[], ?::bigint[])",
                    UUID.randomUUID().toString(),
                    codes,
                    currencies,
                    units.replace('\'', '"'),
                    amounts);
            return "written";
        } catch (RuntimeException refused) {
            return Books.rule(refused);
        }
    }

    @Test
    void nobody_chooses_when_an_entry_was_booked() {
        UUID entry = UUID.randomUUID();
        books.sql.execute("""
                INSERT INTO ledger.journal_entry (id, event_date, booked_at, booked_by, booked_in, kind, description,
                    idempotency_key, payload_hash, codes, currencies, units, amounts)
                VALUES (?, '2026-01-01', '2001-01-01', 'x', 1, 'RECOGNITION', 'Backdated', 'backdated', sha256('x'),
                    '{1310,5009}', '{JPY,JPY}', '{"",""}', '{5,-5}')""", entry);
        assertThat(books.sql.fetchValue(
                        "SELECT booked_at > now() - interval '1 minute' FROM ledger.journal_entry WHERE id = ?", entry))
                .isEqualTo(true);
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
        Throwable refused = catchThrowable(() -> books.sql.execute("""
                INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, idempotency_key, payload_hash,
                    reverses_entry, codes, currencies, units, amounts)
                VALUES ('2026-01-01', 'x', 'REVERSAL', 'Half of it', 'half-reversal', sha256('x'), ?,
                    '{1310,5009}', '{EUR,EUR}', '{"",""}', '{-500,500}')""", entry));
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

    @Test
    void many_entries_are_written_at_once_all_or_none_and_known_keys_are_answered() {
        UUID known = books.post("many-1", "1310", "5009", "NOK", 100);
        long entries = books.count("journal_entry");

        UUID[] ids = many("NOK", 100, 200, 300);
        assertThat(ids).hasSize(3).startsWith(known).doesNotHaveDuplicates();
        assertThat(many("NOK", 100, 200, 300)).as("sent again").containsExactly(ids);
        assertThat(books.count("journal_entry")).isEqualTo(entries + 2);
        assertThat(books.sql.fetchValue("SELECT balance_minor FROM ledger.account_balance WHERE account_id ="
                        + " (SELECT id FROM ledger.account WHERE code = '1310' AND currency = 'NOK')"))
                .isEqualTo(600L);
        assertThat(Books.rule(catchThrowable(() -> many("NOK", 100, 201, 300)))).isEqualTo("key_names_another_entry");
        assertThat(Books.rule(catchThrowable(() -> many("SEK", 100, 0, 300)))).isNotEmpty();
        assertThat(books.count("journal_entry")).as("none of the three").isEqualTo(entries + 2);
    }

    private UUID[] many(String currency, long... amounts) {
        String[] keys = new String[amounts.length];
        Integer[] entries = new Integer[2 * amounts.length];
        String[] codes = new String[2 * amounts.length];
        Long[] minor = new Long[2 * amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            keys[i] = "many-" + (i + 1);
            for (int side = 0; side < 2; side++) {
                entries[2 * i + side] = i + 1;
                codes[2 * i + side] = side == 0 ? "1310" : "5009";
                minor[2 * i + side] = side == 0 ? amounts[i] : -amounts[i];
            }
        }
        return (UUID[]) books.sql.fetchValue("""
                SELECT ledger.post_many(k.keys, array_fill('2026-03-31'::date, n), array_fill('RECOGNITION'::text, n),
                    (SELECT array_agg('Test entry ' || key ORDER BY i) FROM unnest(k.keys) WITH ORDINALITY AS u (key, i)),
                    array_fill(NULL::uuid, n), array_fill(NULL::text, n), array_fill('Example vendor'::text, n), array_fill('tester'::text, n),
                    array_fill(false, n), array_fill(NULL::uuid, n), NULL,
                    ?::integer[], ?::text[], array_fill(?::text, ARRAY[2 * n[1]]), ?::bigint[], NULL)
                FROM (SELECT ?::text[] AS keys) AS k, LATERAL (SELECT ARRAY[cardinality(k.keys)] AS n) AS size""", entries, codes, currency, minor, keys);
    }

    @Test
    void lines_told_in_disorder_are_the_same_entries() {
        UUID[] ids = told(
                "{2,1,2,1}", "{1310,9200,5009,9299}", "{CHF,XXX,CHF,XXX}", "{7,5,-7,-5}", "{NULL,WEEKS,NULL,WEEKS}");

        assertThat(told(
                        "{1,1,2,2}",
                        "{9200,9299,1310,5009}",
                        "{XXX,XXX,CHF,CHF}",
                        "{5,-5,7,-7}",
                        "{WEEKS,WEEKS,NULL,NULL}"))
                .containsExactly(ids);
        assertThat(books.sql
                        .fetch(
                                "SELECT codes::text || units::text || amounts::text FROM ledger.journal_entry WHERE id IN (?, ?)"
                                        + " ORDER BY idempotency_key",
                                ids[0],
                                ids[1])
                        .getValues(0))
                .asString()
                .isEqualTo("[{9200,9299}{WEEKS,WEEKS}{5,-5}, {1310,5009}{\"\",\"\"}{7,-7}]");
        assertThat(books.sql.fetchValue(
                        "SELECT ledger.post('order-1', '2026-03-31', 'QUANTITY', 'In order', NULL, NULL, NULL,"
                                + " 'tester', false, '{9200,9299}', '{XXX,XXX}', '{5,-5}', NULL, '{WEEKS,WEEKS}')"))
                .as("alone it has the same hash")
                .isEqualTo(ids[0]);
    }

    private UUID[] told(String entries, String codes, String currencies, String amounts, String units) {
        return (UUID[]) books.sql.fetchValue(
                "SELECT ledger.post_many('{order-1,order-2}', '{2026-03-31,2026-03-31}', '{QUANTITY,RECOGNITION}',"
                        + " '{In order,In order}', '{NULL,NULL}', '{NULL,NULL}', '{NULL,NULL}', '{tester,tester}', '{f,f}',"
                        + " '{NULL,NULL}', NULL, ?::integer[], ?::text[], ?::text[], ?::bigint[], NULL, ?::text[])",
                entries,
                codes,
                currencies,
                amounts,
                units);
    }

    @Test
    void a_closed_month_refuses_postings_and_late_ones_count_in_the_next_open_month() {
        step("2025-12-01", "CLOSE_REQUESTED", "anna");
        assertThat(Books.rule(catchThrowable(() -> step("2025-12-01", "CLOSED", "anna"))))
                .isEqualTo("second_person_decides");
        step("2025-12-01", "CLOSED", "bert");
        assertThat(Books.rule(catchThrowable(() -> step("2025-12-01", "CLOSE_REQUESTED", "anna"))))
                .isEqualTo("period_step_is_possible");

        assertThat(Books.rule(catchThrowable(() -> books.sql.execute("""
                INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, idempotency_key, payload_hash,
                    codes, currencies, units, amounts)
                VALUES ('2025-12-24', 'x', 'RECOGNITION', 'By hand', 'by hand', sha256('x'),
                    '{1310,5009}', '{DKK,DKK}', '{"",""}', '{5,-5}')""")))).isEqualTo("period_is_closed");
        UUID late = (UUID) books.sql.fetchValue("""
                SELECT ledger.post('late', '2025-12-24', 'RECOGNITION', 'Late', NULL, NULL, NULL, 'tester', false,
                    '{1310,5009}', '{DKK,DKK}', '{100,-100}')""");
        assertThat(books.sql.fetchValue(
                        "SELECT event_date || ' ' || booking_date FROM ledger.journal_entry WHERE id = ?", late))
                .isEqualTo("2025-12-24 2026-01-01");
        assertThat(books.sql.fetch("SELECT * FROM ledger.trial_balance('2025-12-31') WHERE currency = 'DKK'"))
                .isEmpty();

        step("2025-12-01", "REOPEN_REQUESTED", "anna");
        assertThat(Books.rule(catchThrowable(() -> step("2025-12-01", "REOPENED", "anna"))))
                .isEqualTo("second_person_decides");
        step("2025-12-01", "REOPENED", "bert");
        UUID again = (UUID) books.sql.fetchValue("""
                SELECT ledger.post('in time', '2025-12-24', 'RECOGNITION', 'In time', NULL, NULL, NULL, 'tester', false,
                    '{1310,5009}', '{DKK,DKK}', '{100,-100}')""");
        assertThat(books.sql.fetchValue("SELECT booking_date::text FROM ledger.journal_entry WHERE id = ?", again))
                .isEqualTo("2025-12-24");
    }

    private void step(String month, String action, String actor) {
        books.sql.fetch("SELECT ledger.step_period(?::date, ?, ?, 'In a test')", month, action, actor);
    }

    @Test
    void balances_at_any_date_are_those_of_the_postings_whether_sealed_or_not() {
        for (String day : new String[] {"2024-01-15", "2024-01-31", "2024-02-01", "2024-02-29"}) {
            books.sql.fetch(
                    "SELECT ledger.post(?, ?::date, 'RECOGNITION', 'Dated', NULL, NULL, NULL, 'tester', false,"
                            + " '{1310,5009}', '{INR,INR}', '{100,-100}')",
                    day,
                    day);
            if (day.endsWith("15")) {
                books.seal();
            }
        }
        for (String day : new String[] {
            "2024-01-14",
            "2024-01-15",
            "2024-01-30",
            "2024-01-31",
            "2024-02-01",
            "2024-02-28",
            "2024-02-29",
            "2024-03-15"
        }) {
            String proof =
                    "SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger.account_line WHERE code = '1310' AND"
                            + " currency = 'INR' AND booking_date <= ?::date";
            String kept = "SELECT coalesce(sum(balance_minor), 0)::bigint FROM ledger.trial_balance(?::date) WHERE"
                    + " code = '1310' AND currency = 'INR'";
            assertThat(books.sql.fetchValue(kept, day)).as(day).isEqualTo(books.sql.fetchValue(proof, day));
        }
    }

    private String refusal(String key, String[] codes, String one, String other, Long debit, Long credit) {
        long before = books.count("journal_entry");
        Throwable refused = catchThrowable(
                () -> Books.lines(books.sql, key, codes, new String[] {one, other}, new Long[] {debit, credit}));
        assertThat(books.count("journal_entry")).as("nothing is left behind").isEqualTo(before);
        return Books.rule(refused);
    }
}
