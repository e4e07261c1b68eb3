package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever holds the whole server can switch the triggers off; the proof must still find, and name, what was done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTamperTest {

    private Books books;
    private UUID third;
    private Connection connection;
    private DSLContext intruder;

    @BeforeAll
    void write() {
        books = new Books();
        books.post("e1", "9100", "9199", "HKD", 100);
        UUID second = books.post("e2", "9100", "9199", "HKD", 200);
        third = books.post("e3", "1310", "5009", "HKD", 300);
        books.reverse(second, "e4");
        books.post("e5", "1310", "5009", "USD", 500);
        books.sql.execute("INSERT INTO ledger.account (code, currency) VALUES ('1310', 'JPY')");
        books.seal();
        assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
    }

    @AfterAll
    void close() {
        books.close();
    }

    /** The intruder works in a transaction that is never committed, so that each test begins with whole books. */
    @BeforeEach
    void breakIn() throws SQLException {
        connection = books.database.superuserDataSource().getConnection();
        connection.setAutoCommit(false);
        intruder = DSL.using(connection, SQLDialect.POSTGRES);
        intruder.execute("SET LOCAL session_replication_role = replica");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    static Stream<String> changes() {
        Stream<String> entry = Stream.of(
                        "sequence = DEFAULT",
                        "event_date = event_date + 1",
                        "booked_at = booked_at - interval '1 microsecond'",
                        "booked_by = 'somebody else'",
                        "booked_in = booked_in + 1",
                        "kind = 'WRITE_OFF'",
                        "description = 'another story'",
                        "claim_reference = uuidv7(), claim_number = 'CLM-9'",
                        "vendor_name = 'another vendor'",
                        "idempotency_key = 'another key'",
                        "payload_hash = sha256('x')",
                        "sample = NOT sample",
                        "moved_to = event_date + 1",
                        "functional_currency = 'EUR'",
                        "codes = '{1315,5009}'",
                        "currencies = '{USD,USD}'",
                        "units = '{x,x}'",
                        "amounts = '{301,-301}'",
                        "functionals = '{1,-1}'",
                        "form = 1",
                        "form = 2")
                .map(change -> "UPDATE ledger.journal_entry SET " + change + " WHERE idempotency_key = 'e3'");
        Stream<String> reversal = Stream.of("UPDATE ledger.journal_entry SET reverses_entry ="
                + " (SELECT id FROM ledger.journal_entry WHERE idempotency_key = 'e1') WHERE idempotency_key = 'e4'");
        Stream<String> posting = Stream.of(
                        "ordinal = ordinal + 5",
                        "account_id = (SELECT id FROM ledger.account WHERE currency = 'JPY')",
                        "currency = 'USD'",
                        "amount_minor = amount_minor + 1",
                        "balance_after_minor = balance_after_minor + 1",
                        "account_position = account_position + 10",
                        "functional_minor = 1")
                .map(change -> "UPDATE ledger.posting SET " + change
                        + " WHERE ordinal = 1 AND entry_id = (SELECT id FROM ledger.journal_entry WHERE"
                        + " idempotency_key = 'e3')");
        Stream<String> account = Stream.of(
                "UPDATE ledger.account SET code = '1320' WHERE code = '1310' AND currency = 'HKD'",
                "UPDATE ledger.account SET currency = 'EUR' WHERE code = '1310' AND currency = 'HKD'",
                "UPDATE ledger.account SET unit = 'DAYS', currency = 'XXX' WHERE code = '1310' AND currency = 'HKD'",
                "UPDATE ledger.chart SET kind = 'LIABILITY' WHERE code = '1310'",
                "UPDATE ledger.seal SET sealed_at = sealed_at + interval '1 microsecond' WHERE position = 3",
                "DELETE FROM ledger.posting WHERE entry_id = (SELECT id FROM ledger.journal_entry WHERE"
                        + " idempotency_key = 'e3')");
        return Stream.of(entry, reversal, posting, account).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_changed_column_is_found_and_named(String change) {
        tamper(change);
        long position = change.contains("'e4'") ? 4 : 3;
        assertThat(problems()).first().isEqualTo("ENTRY_CHANGED at " + position);
    }

    @Test
    void an_entry_with_another_id_is_missing() {
        tamper("UPDATE ledger.journal_entry SET id = uuidv7() WHERE idempotency_key = 'e3'");
        assertThat(problems()).contains("ENTRY_MISSING at 3", "NEVER_SEALED");
    }

    @Test
    void a_deleted_entry_is_missing() {
        tamper("DELETE FROM ledger.journal_entry WHERE idempotency_key = 'e3'");
        assertThat(problems()).contains("ENTRY_MISSING at 3");
    }

    @Test
    void a_deleted_link_leaves_a_gap_and_its_entry_unsealed() {
        tamper("DELETE FROM ledger.seal WHERE position = 3");
        assertThat(problems()).startsWith("SEAL_MISSING at 4", "NEVER_SEALED");
    }

    @Test
    void a_link_with_another_hash_breaks_itself_first() {
        tamper("UPDATE ledger.seal SET hash = sha256('x') WHERE position = 3");
        assertThat(problems()).containsExactly("ENTRY_CHANGED at 3");
    }

    @Test
    void a_link_with_another_predecessor_is_broken() {
        tamper("UPDATE ledger.seal SET previous_hash = sha256('x') WHERE position = 3");
        assertThat(problems()).containsExactly("LINK_BROKEN at 3");
    }

    @Test
    void links_that_changed_places_are_found() {
        tamper("UPDATE ledger.seal SET position = 105 - position WHERE position IN (2, 3);"
                + "UPDATE ledger.seal SET position = position - 100 WHERE position > 100");
        assertThat(problems()).containsExactly("LINK_BROKEN at 2");
    }

    @Test
    void a_link_that_names_another_entry_is_found() {
        tamper("DELETE FROM ledger.seal WHERE position > 3; UPDATE ledger.seal SET entry_id ="
                + " (SELECT id FROM ledger.journal_entry WHERE idempotency_key = 'e5') WHERE position = 3");
        assertThat(problems()).contains("ENTRY_CHANGED at 3", "NEVER_SEALED");
    }

    @Test
    void an_entry_written_behind_the_ledgers_back_is_found() {
        tamper("""
                INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, idempotency_key, payload_hash)
                VALUES ('2026-01-01', 'x', 'RECOGNITION', 'forged', 'forged', sha256('x'));
                INSERT INTO ledger.posting
                SELECT e.id, row_number() OVER (), a.id, 'HKD', CASE a.code WHEN '1310' THEN 5 ELSE -5 END, 0, 50
                FROM ledger.account AS a, ledger.journal_entry AS e
                WHERE e.idempotency_key = 'forged' AND a.currency = 'HKD' AND a.code IN ('1310', '5009')""");
        assertThat(problems()).containsExactly("NEVER_SEALED", "BALANCE_CHAIN_BROKEN 1310 HKD");
    }

    @Test
    void a_cut_tail_is_found_by_the_balances() {
        cutTail();
        assertThat(problems()).containsExactly("BALANCE_DIFFERS 1310 USD");
    }

    @Test
    void a_tail_cut_with_its_balances_is_found_by_the_head_that_was_printed() {
        Record head = head();
        cutTail();
        tamper(
                "UPDATE ledger.account_balance AS b SET"
                        + " balance_minor = (SELECT coalesce(sum(amount_minor), 0) FROM ledger.posting WHERE account_id = b.account_id),"
                        + " posting_count = (SELECT count(*) FROM ledger.posting WHERE account_id = b.account_id);"
                        + "DELETE FROM ledger.account_day WHERE account_id IN (SELECT id FROM ledger.account WHERE currency = 'USD')");
        assertThat(problems()).as("inside the database nothing is left to see").isEmpty();
        assertThat(intruder.fetch("SELECT problem FROM ledger.verify(?, ?)", head.get("position"), head.get("hash"))
                        .getValues(0))
                .asString()
                .isEqualTo("[ANCHOR_NOT_FOUND]");
    }

    @Test
    void a_head_that_was_printed_stays_valid_while_the_chain_grows() {
        Record head = head();
        intruder.execute("SET LOCAL session_replication_role = origin");
        Books.post(intruder, "later", "1310", "5009", "HKD", 1);
        intruder.execute("SELECT ledger.seal_waiting()");
        assertThat(intruder.fetch("SELECT * FROM ledger.verify(?, ?)", head.get("position"), head.get("hash")))
                .isEmpty();
    }

    @Test
    void a_balance_that_was_touched_is_found() {
        tamper("UPDATE ledger.account_balance SET balance_minor = balance_minor + 1 WHERE account_id ="
                + " (SELECT id FROM ledger.account WHERE code = '1310' AND currency = 'HKD')");
        assertThat(problems()).containsExactly("BALANCE_DIFFERS 1310 HKD");
    }

    @Test
    void a_day_that_was_touched_is_found() {
        tamper("UPDATE ledger.account_day SET debit_minor = debit_minor + 1, credit_minor = credit_minor + 1"
                + " WHERE account_id = (SELECT id FROM ledger.account WHERE code = '5009' AND currency = 'HKD')");
        assertThat(problems()).containsExactly("DAY_DIFFERS 5009 HKD");
    }

    @Test
    void an_entry_that_waits_for_its_seal_and_is_struck_off_the_list_is_found() {
        intruder.execute("SET LOCAL session_replication_role = origin");
        Books.post(intruder, "waiting", "1310", "5009", "HKD", 1);
        tamper("DELETE FROM ledger.unsealed");
        assertThat(problems()).contains("NEVER_SEALED");
    }

    @Test
    void an_entry_that_was_changed_before_its_seal_is_named_and_never_sealed() {
        intruder.execute("SET LOCAL session_replication_role = origin");
        UUID waiting = Books.post(intruder, "waiting", "1310", "5009", "HKD", 1);
        // Another transaction than the one that wrote it: here a part of it, elsewhere one of its own.
        intruder.execute("SAVEPOINT later");
        intruder.execute("SET LOCAL session_replication_role = replica");
        tamper("UPDATE ledger.journal_entry SET description = 'another story' WHERE id = '" + waiting + "'");
        assertThat(problems()).contains("CHANGED_BEFORE_SEAL");
        assertThat(intruder.fetchValue("SELECT ledger.seal_waiting()")).isEqualTo(0);
        intruder.execute("ROLLBACK TO SAVEPOINT later");
        intruder.execute("SAVEPOINT again");
        intruder.execute("SET LOCAL session_replication_role = replica");
        tamper("UPDATE ledger.posting SET amount_minor = amount_minor * 2 WHERE entry_id = '" + waiting + "'");
        assertThat(problems()).contains("CHANGED_BEFORE_SEAL");
        assertThat(intruder.fetchValue("SELECT ledger.seal_waiting()")).isEqualTo(0);
    }

    @Test
    void lines_and_postings_that_say_different_things_are_found() {
        intruder.execute("SET LOCAL session_replication_role = origin");
        UUID waiting = Books.post(intruder, "waiting", "1310", "5009", "HKD", 1);
        intruder.execute("SET LOCAL session_replication_role = replica");
        tamper("UPDATE ledger.journal_entry SET amounts = '{2,-2}' WHERE id = '" + waiting + "'");
        assertThat(problems()).contains("LINES_DIFFER");
    }

    @Test
    void the_canonical_bytes_of_version_3_of_a_known_entry_never_change() {
        knownEntry();
        byte[] bytes = (byte[]) intruder.fetchValue("SELECT bytes FROM ledger.canonical_entry WHERE entry_id ="
                + " '01970000-0000-7000-8000-000000000003'");
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN_BYTES_3);
    }

    private static final String GOLDEN_BYTES_3 =
            "030000001600000b86000000100197000000007000800000000000000300000014000000080000000000000003000004"
                    + "3a00000004000025720000043a0000000400002572000004a0000000080002f15988a02001000000190000000ad985d8"
                    + "add8a7d8b3d8a80000001400000008000000000000004d000000190000000b5245434f474e4954494f4e000000190000"
                    + "000fe4be9be5ba94e59586e5908ce6848f00000b86ffffffff00000019ffffffff00000019ffffffff00000019000000"
                    + "0265330000001100000020239f59ed55e737c77147cf55ad0c1b030b6d7ee748a7426952f9b852d5a935e500000b86ff"
                    + "ffffff00000010000000010000000412ffffffff000003f1000000240000000100000000000000190000000200000001"
                    + "00000004313331300000000435303039000003f100000022000000010000000000000019000000020000000100000003"
                    + "484b4400000003484b44000003f10000001c000000010000000000000019000000020000000100000000000000000000"
                    + "03f80000002c000000010000000000000014000000020000000100000008000000000000012c00000008ffffffffffff"
                    + "fed4000003f8ffffffff0000000200000007000000150000000200010000001700000004000000030000041200000003"
                    + "484b440000001400000008000000000000012c0000001400000008000000000000012c00000014000000080000000000"
                    + "00000100000014ffffffff00000004000000190000000431333130000000190000000541535345540000041200000003"
                    + "484b44000000190000000000000007000000150000000200020000001700000004000000040000041200000003484b44"
                    + "0000001400000008fffffffffffffed40000001400000008fffffffffffffed400000014000000080000000000000001"
                    + "00000014ffffffff00000004000000190000000435303039000000190000000e455850454e53455f434f4e5452410000"
                    + "041200000003484b440000001900000000";

    @Test
    void the_canonical_bytes_of_version_2_of_a_known_entry_never_change() {
        knownEntry();
        intruder.execute("UPDATE ledger.journal_entry SET form = 2 WHERE id = '01970000-0000-7000-8000-000000000003'");
        intruder.execute("UPDATE ledger.posting SET functional_minor = amount_minor * 2 WHERE entry_id ="
                + " '01970000-0000-7000-8000-000000000003'");
        byte[] bytes = (byte[]) intruder.fetchValue("SELECT bytes FROM ledger.canonical_entry WHERE entry_id ="
                + " '01970000-0000-7000-8000-000000000003'");
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN_BYTES_2);
    }

    @Test
    void the_canonical_bytes_of_a_known_entry_never_change() {
        knownEntry();
        byte[] bytes =
                (byte[]) intruder.fetchValue("SELECT ledger.canonical_bytes('01970000-0000-7000-8000-000000000003')");
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(GOLDEN_BYTES);
    }

    private void knownEntry() {
        intruder.execute("ALTER TABLE ledger.journal_entry ALTER COLUMN sequence DROP IDENTITY");
        tamper("""
                UPDATE ledger.journal_entry SET id = '01970000-0000-7000-8000-000000000003', sequence = 3,
                    event_date = '2026-03-31', booked_at = '2026-04-01T00:00:00.000001Z', booked_by = 'محاسب',
                    booked_in = 77, kind = 'RECOGNITION', description = '供应商同意', vendor_name = NULL,
                    payload_hash = sha256('payload') WHERE id = '%s';
                UPDATE ledger.posting SET entry_id = '01970000-0000-7000-8000-000000000003' WHERE entry_id = '%s'""".formatted(third, third));
    }

    private static final String GOLDEN_BYTES_2 =
            "0201970000000070008000000000000003000000000000000300002572000025720002f15988a020010000000ad985d8"
                    + "add8a7d8b3d8a8000000000000004d0000000b5245434f474e4954494f4e0000000fe4be9be5ba94e59586e5908ce684"
                    + "8f00ffffffffffffffff000000026533239f59ed55e737c77147cf55ad0c1b030b6d7ee748a7426952f9b852d5a935e5"
                    + "0000ffffffff00000002000100000003000000043133313000000005415353455400000003484b4400000003484b4400"
                    + "0000000000012c000000000000012c000000000000000101000000000000025800020000000400000004353030390000"
                    + "000e455850454e53455f434f4e54524100000003484b4400000003484b44fffffffffffffed4fffffffffffffed40000"
                    + "00000000000101fffffffffffffda8";

    private static final String GOLDEN_BYTES =
            "010000002430313937303030302d303030302d373030302d383030302d30303030303030303030303300000001330000"
                    + "000a323032362d30332d333100000010313737353030313630303030303030310000000ad985d8add8a7d8b3d8a80000"
                    + "000237370000000b5245434f474e4954494f4e0000000fe4be9be5ba94e59586e5908ce6848fffffffffffffffffffff"
                    + "ffff00000002653300000040323339663539656435356537333763373731343763663535616430633162303330623664"
                    + "37656537343861373432363935326639623835326435613933356535ffffffff000000047265616c0000000132000000"
                    + "01310000000133000000043133313000000005415353455400000003484b4400000003484b4400000003333030000000"
                    + "0333303000000001310000000132000000013400000004353030390000000e455850454e53455f434f4e545241000000"
                    + "03484b4400000003484b44000000042d333030000000042d3330300000000131";

    private void cutTail() {
        tamper("DELETE FROM ledger.seal WHERE position = 5;"
                + "DELETE FROM ledger.posting WHERE entry_id = (SELECT id FROM ledger.journal_entry WHERE idempotency_key = 'e5');"
                + "DELETE FROM ledger.journal_entry WHERE idempotency_key = 'e5'");
    }

    private Record head() {
        return intruder.fetchSingle("SELECT position, hash FROM ledger.seal ORDER BY position DESC LIMIT 1");
    }

    private void tamper(String statements) {
        for (String statement : statements.split(";")) {
            assertThat(intruder.execute(statement)).as("rows touched").isPositive();
        }
    }

    private List<String> problems() {
        return intruder.fetch("SELECT * FROM ledger.verify()").map(row -> {
            String where = row.get("at_position") == null ? "" : " at " + row.get("at_position");
            String account =
                    row.get("account_code") == null ? "" : " " + row.get("account_code") + " " + row.get("currency");
            return row.get("problem") + where + account;
        });
    }
}
