package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.db.rules.LedgerRules;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner can do to the rules themselves no database prevents; the proof names what was done to which of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerOwnerTest {

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
    void a_fresh_database_has_the_rules_that_the_migrations_make() throws SQLException {
        try (Connection connection = books.database.dataSource().getConnection()) {
            assertThat(LedgerRules.deviations(connection)).isEmpty();
            assertThat(DSL.using(connection).fetchValue("SHOW search_path")).isEqualTo("public, extension");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TRIGGER journal_entry_is_append_only ON ledger.journal_entry"
                        + " -> MISSING trigger ledger.journal_entry.journal_entry_is_append_only",
                "ALTER TABLE ledger.posting DISABLE TRIGGER posting_is_append_only"
                        + " -> CHANGED trigger ledger.posting.posting_is_append_only",
                "ALTER TABLE ledger.posting ENABLE REPLICA TRIGGER posting_is_append_only"
                        + " -> CHANGED trigger ledger.posting.posting_is_append_only",
                "CREATE TRIGGER swallow BEFORE INSERT ON ledger.posting FOR EACH ROW"
                        + " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
                        + " -> FORGED trigger ledger.posting.swallow",
                "CREATE OR REPLACE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN RETURN NULL; END' -> CHANGED function access.refuse_change()",
                "CREATE OR REPLACE FUNCTION ledger.stamp_entry() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN RETURN NEW; END' -> CHANGED function ledger.stamp_entry()",
                "CREATE OR REPLACE FUNCTION ledger.first_suspect_account() RETURNS TABLE"
                        + " (problem text, account_code text, currency text) LANGUAGE sql AS"
                        + " 'SELECT NULL::text, NULL::text, NULL::text WHERE false'"
                        + " -> CHANGED function ledger.first_suspect_account()",
                "ALTER FUNCTION ledger.stamp_entry() SECURITY DEFINER -> CHANGED function ledger.stamp_entry()",
                "CREATE FUNCTION ledger.digits(character varying) RETURNS integer LANGUAGE sql AS 'SELECT 0'"
                        + " -> FORGED function ledger.digits(character varying)",
                "CREATE FUNCTION public.concat_ws(text, text, bpchar, bigint, bigint) RETURNS text LANGUAGE sql AS"
                        + " 'SELECT ''x''' -> FORGED function public.concat_ws(text,text,character,bigint,bigint)",
                "CREATE OPERATOR public.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)"
                        + " -> FORGED operator public.===(text,text)",
                "CREATE RULE nothing AS ON DELETE TO ledger.seal DO INSTEAD NOTHING"
                        + " -> FORGED rewrite rule ledger.seal.nothing",
                "CREATE TABLE public.more () INHERITS (ledger.exchange_rate)"
                        + " -> FORGED child table ledger.exchange_rate.public.more",
                "ALTER TABLE ledger.posting ENABLE ROW LEVEL SECURITY -> CHANGED table ledger.posting",
                "CREATE POLICY few ON ledger.posting USING (amount_minor < 100) -> FORGED policy ledger.posting.few",
                "DROP INDEX ledger.reversed_at_most_once -> MISSING unique index ledger.reversed_at_most_once",
                "ALTER TABLE ledger.journal_entry DROP CONSTRAINT one_entry_per_key"
                        + " -> MISSING constraint ledger.journal_entry.one_entry_per_key",
                "ALTER TABLE ledger.posting ALTER COLUMN currency DROP NOT NULL -> CHANGED column ledger.posting.currency",
                "ALTER TABLE ledger.journal_entry ALTER COLUMN booking_date DROP EXPRESSION"
                        + " -> CHANGED column ledger.journal_entry.booking_date",
                "ALTER TABLE ledger.account_day SET UNLOGGED -> CHANGED table ledger.account_day",
                "CREATE OR REPLACE VIEW ledger.claim_quantity AS SELECT claim_reference, code, unit,"
                        + " sum(2 * amount_minor)::bigint AS balance_millionths FROM ledger.account_line"
                        + " GROUP BY claim_reference, code, unit -> CHANGED view ledger.claim_quantity",
                "INSERT INTO ledger.chart (code, kind, name) VALUES ('1999', 'ASSET', 'Slush') -> FORGED chart 1999",
                "ALTER ROLE CURRENT_USER SET search_path = evil, pg_catalog -> CHANGED setting search_path"
            })
    void what_an_owner_does_to_a_rule_is_named(String trick) throws SQLException {
        String[] both = trick.split(" -> ");
        try (Connection connection = books.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext owner = DSL.using(connection, SQLDialect.POSTGRES);
            owner.execute(both[0]);
            assertThat(LedgerRules.deviations(connection))
                    .extracting(one -> one.what() + " " + one.kind() + " " + one.name())
                    .contains(both[1]);
            connection.rollback();
        }
    }
}
