package io.recourse.db.ledger;

import io.recourse.db.TestDatabase;
import io.recourse.db.jooq.ledger.Routines;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Short words for the ledger's functions, for tests. */
final class Books implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    final TestDatabase database = TestDatabase.fresh();
    final DSLContext sql = database.jooq();

    UUID post(String key, String debit, String credit, String currency, long amount) {
        return post(sql, key, debit, credit, currency, amount);
    }

    static UUID post(DSLContext sql, String key, String debit, String credit, String currency, long amount) {
        return lines(
                sql, key, new String[] {debit, credit}, new String[] {currency, currency}, new Long[] {amount, -amount
                });
    }

    static UUID lines(DSLContext sql, String key, String[] codes, String[] currencies, Long[] amounts) {
        String kind = codes.length > 0 && codes[0].startsWith("9") ? "MEMORANDUM" : "RECOGNITION";
        return Routines.post(
                sql.configuration(),
                key,
                DAY,
                kind,
                "Test entry " + key,
                null,
                null,
                "Example vendor",
                "tester",
                false,
                codes,
                currencies,
                amounts,
                null,
                null);
    }

    UUID reverse(UUID entry, String key) {
        return Routines.reverse(sql.configuration(), entry, key, DAY, "Undone in a test", "tester");
    }

    int seal() {
        return Routines.sealWaiting(sql.configuration(), 10_000);
    }

    long count(String table) {
        return (Long) sql.fetchValue("SELECT count(*) FROM ledger." + table);
    }

    /** Name of the rule that refused, or the SQL state if it has none. */
    static String rule(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal) {
                ServerErrorMessage message = refusal.getServerErrorMessage();
                return message == null || message.getConstraint() == null
                        ? refusal.getSQLState()
                        : message.getConstraint();
            }
        }
        throw new AssertionError("Not refused by the database", error);
    }

    @Override
    public void close() {
        database.close();
    }
}
