package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * Every column of every table of the ledger, as the database itself lists them, changed by somebody who holds the whole
 * server: a column that is added one day cannot be forgotten here.
 */
class LedgerEveryColumnTest {

    /** Says when an account was opened and decides nothing; its currency and code are hashed with each posting. */
    private static final Set<String> SAYS_NOTHING_OF_MONEY = Set.of("account.opened_at");

    @Test
    void a_change_of_any_column_of_any_table_is_found() throws SQLException {
        try (Books books = new Books()) {
            write(books);
            List<String> unnoticed = new ArrayList<>();
            List<Record> columns = books.sql.fetch("""
                    SELECT c.table_name, c.column_name, c.udt_name, c.is_generated, c.is_identity
                    FROM information_schema.columns AS c
                    JOIN information_schema.tables AS t USING (table_schema, table_name)
                    WHERE c.table_schema = 'ledger' AND t.table_type = 'BASE TABLE'
                    ORDER BY c.table_name, c.ordinal_position""");
            assertThat(columns).hasSizeGreaterThan(60);
            for (Record column : columns) {
                String name = column.get("table_name") + "." + column.get("column_name");
                if (!isFound(books, column, name) && !SAYS_NOTHING_OF_MONEY.contains(name)) {
                    unnoticed.add(name);
                }
            }
            assertThat(unnoticed).isEmpty();
        }
    }

    @Test
    void a_row_that_is_deleted_from_any_table_is_found() throws SQLException {
        try (Books books = new Books()) {
            write(books);
            List<String> unnoticed = new ArrayList<>();
            for (String table : books.sql
                    .fetch("SELECT table_name FROM information_schema.tables WHERE table_schema = 'ledger'"
                            + " AND table_type = 'BASE TABLE'")
                    .getValues(0, String.class)) {
                if (!isFound(
                        books,
                        "DELETE FROM ledger." + table + " WHERE ctid = (SELECT min(ctid) FROM ledger." + table + ")")) {
                    unnoticed.add(table);
                }
            }
            assertThat(unnoticed).isEmpty();
        }
    }

    private static void write(Books books) {
        books.sql.execute("INSERT INTO access.organisation (name, zone, country, reporting_currency)"
                + " VALUES ('Example', 'UTC', 'HK', 'HKD')");
        books.sql.execute(
                "INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)"
                        + " VALUES ('USD', 'HKD', '2026-03-31', 7.8, 'Example bank', 'anna')");
        books.sql.execute("INSERT INTO ledger.recognition_policy (position, policy, decided_by, reason)"
                + " VALUES (1, 'ON_CREDIT_NOTE', 'anna', 'Auditors')");
        books.post("first", "1310", "5009", "USD", 100);
        books.seal();
        for (String step : new String[] {"CLOSE_REQUESTED", "CLOSED"}) {
            books.sql.fetch("SELECT ledger.step_period('2026-03-01', ?, ?, 'In a test')", step, "by " + step);
        }
        books.post("waiting", "1310", "5009", "USD", 100);
        assertThat(books.sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
    }

    private static boolean isFound(Books books, Record column, String name) throws SQLException {
        String table = "ledger." + column.get("table_name");
        String is = (String) column.get("column_name");
        List<String> statements = new ArrayList<>();
        if (column.get("is_identity").equals("YES")) {
            statements.add("ALTER TABLE %s ALTER COLUMN %s DROP IDENTITY".formatted(table, is));
        }
        if (column.get("is_generated").equals("ALWAYS")) {
            statements.add("ALTER TABLE %s ALTER COLUMN %s DROP EXPRESSION".formatted(table, is));
        }
        String other = switch ((String) column.get("udt_name")) {
            case "text", "bpchar", "varchar" ->
                "CASE WHEN left(%1$s, 1) = 'X' THEN 'Y' ELSE 'X' END || substr(%1$s, 2)";
            case "int2" -> "(coalesce(%s, 0) + 100)::smallint";
            case "int4", "int8", "numeric" -> "coalesce(%s, 0) + 100";
            case "date" -> "coalesce(%s, '2026-01-01') + 31";
            case "timestamptz" -> "%s + interval '1 day'";
            case "bytea" -> "sha256('other')";
            case "bool" -> "NOT %s";
            case "uuid" -> "uuidv7()";
            case "_text" -> "coalesce(%s, '{}') || 'X'::text";
            case "_int8" -> "coalesce(%s, '{}') || 1::bigint";
            default -> throw new AssertionError("Say how to change " + name + " of type " + column.get("udt_name"));
        };
        statements.add("UPDATE %s SET %s = %s WHERE ctid = (SELECT min(ctid) FROM %1$s)"
                .formatted(table, is, "coalesce(" + other.formatted(is) + ", " + missing(column) + ")"));
        return isFound(books, statements.toArray(String[]::new));
    }

    /** In the place of null. */
    private static String missing(Record column) {
        return switch ((String) column.get("udt_name")) {
            case "bpchar" -> "'EUR'";
            case "text", "varchar" -> "'X'";
            default -> "NULL";
        };
    }

    private static boolean isFound(Books books, String... statements) throws SQLException {
        try (Connection connection = books.database.superuserDataSource().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext intruder = DSL.using(connection, SQLDialect.POSTGRES);
            intruder.execute("SET LOCAL session_replication_role = replica");
            for (Record rule : intruder.fetch("""
                    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname)
                    FROM pg_constraint AS c WHERE c.connamespace = 'ledger'::regnamespace AND c.contype IN ('c', 'f', 'u')
                    ORDER BY c.contype = 'u'""")) {
                intruder.execute(rule.get(0, String.class));
            }
            for (String statement : statements) {
                int rows = intruder.execute(statement);
                assertThat(statement.startsWith("ALTER") ? 1 : rows)
                        .as(statement)
                        .isPositive();
            }
            boolean found = !intruder.fetch("SELECT * FROM ledger.verify()").isEmpty();
            connection.rollback();
            return found;
        }
    }
}
