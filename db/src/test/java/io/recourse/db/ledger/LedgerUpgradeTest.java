package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.recourse.db.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Books that were kept by an earlier version go on: proved as they were, sealed, answered and reversed. */
class LedgerUpgradeTest {

    private static final String POST = "SELECT ledger.post(?, '2026-03-31', ?, 'Kept before', NULL, NULL, 'Example',"
            + " 'anna', false, ?::text[], '{USD,USD}', ?::bigint[])";

    @Test
    void books_of_the_version_before_are_taken_over_whole() {
        try (TestDatabase database = TestDatabase.empty()) {
            // Repeatable migrations belong to the tables of today: the version before had none.
            migrate(database, "950", "none");
            DSLContext sql = database.jooq();
            UUID sealed = post(sql, "sealed", "RECOGNITION", "{1310,5009}", "{100,-100}");
            sql.fetch("SELECT ledger.seal_waiting()");
            UUID waiting = post(sql, "waiting", "MEMORANDUM", "{9100,9199}", "{200,-200}");
            List<String> balance = trialBalance(sql);
            assertThat(balance).hasSize(4);

            migrate(database, "latest", "R");

            assertThat(trialBalance(sql)).isEqualTo(balance);
            assertThat(sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
            assertThat(post(sql, "sealed", "RECOGNITION", "{1310,5009}", "{100,-100}"))
                    .as("the key of an earlier version is known")
                    .isEqualTo(sealed);
            assertThat(Books.rule(
                            catchThrowable(() -> post(sql, "waiting", "MEMORANDUM", "{9100,9199}", "{201,-201}"))))
                    .isEqualTo("key_names_another_entry");
            sql.fetch("SELECT ledger.reverse(?, 'undone', '2026-04-01', 'Undone later', 'bert')", waiting);
            post(sql, "new", "RECOGNITION", "{1310,5009}", "{300,-300}");
            assertThat(sql.fetchValue("SELECT ledger.seal_waiting()")).isEqualTo(3);
            assertThat(sql.fetchValue("SELECT string_agg(e.form::text, ' ' ORDER BY s.position) FROM ledger.seal AS s"
                            + " JOIN ledger.journal_entry AS e ON e.id = s.entry_id"))
                    .isEqualTo("2 2 3 3");
            assertThat(sql.fetch("SELECT * FROM ledger.verify()")).isEmpty();
            assertThat(trialBalance(sql)).contains("1310 400", "9100 0");
        }
    }

    private static void migrate(TestDatabase database, String target, String repeatable) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .target(target)
                .repeatableSqlMigrationPrefix(repeatable)
                .load()
                .migrate();
    }

    private static UUID post(DSLContext sql, String key, String kind, String codes, String amounts) {
        return (UUID) sql.fetchValue(POST, key, kind, codes, amounts);
    }

    private static List<String> trialBalance(DSLContext sql) {
        return sql.fetch("SELECT code, balance_minor FROM ledger.trial_balance() ORDER BY code")
                .map(row -> row.get(0) + " " + row.get(1));
    }
}
