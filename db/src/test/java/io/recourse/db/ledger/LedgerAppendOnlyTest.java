package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each forbidden verb on each table, as the owner, as a role that was granted everything, and as the superuser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerAppendOnlyTest {

    private static final List<String> VERBS = List.of(
            "UPDATE ledger.journal_entry SET description = 'changed'",
            "DELETE FROM ledger.journal_entry",
            "TRUNCATE ledger.journal_entry CASCADE",
            "UPDATE ledger.posting SET amount_minor = amount_minor * 2",
            "DELETE FROM ledger.posting",
            "TRUNCATE ledger.posting",
            "UPDATE ledger.seal SET hash = sha256('x')",
            "DELETE FROM ledger.seal",
            "TRUNCATE ledger.seal",
            "UPDATE ledger.account SET currency = 'USD'",
            "DELETE FROM ledger.account",
            "TRUNCATE ledger.account CASCADE",
            "UPDATE ledger.chart SET name = 'changed'",
            "DELETE FROM ledger.chart",
            "TRUNCATE ledger.chart CASCADE",
            "INSERT INTO ledger.account_balance VALUES (99, 0, 0, '1310', 'CHF', '', false)",
            "UPDATE ledger.account_balance SET balance_minor = 0",
            "DELETE FROM ledger.account_balance",
            "TRUNCATE ledger.account_balance",
            "INSERT INTO ledger.posting SELECT id, 3, 1, 'HKD', 1, 1, 9 FROM ledger.journal_entry LIMIT 1",
            "INSERT INTO ledger.account_day VALUES (1, '2030-01-01', '', 1, 1, 0, 1)",
            "UPDATE ledger.account_day SET debit_minor = 0",
            "DELETE FROM ledger.account_day",
            "TRUNCATE ledger.account_day",
            "UPDATE ledger.period_step SET reason = 'changed'",
            "DELETE FROM ledger.period_step",
            "TRUNCATE ledger.period_step",
            "UPDATE ledger.exchange_rate SET rate = 1",
            "DELETE FROM ledger.exchange_rate",
            "TRUNCATE ledger.exchange_rate",
            "UPDATE ledger.recognition_policy SET policy = 'ON_SUBMISSION'",
            "DELETE FROM ledger.recognition_policy",
            "TRUNCATE ledger.recognition_policy",
            "INSERT INTO ledger.register_link VALUES ('chart', 99, 'x', sha256('x'), sha256('y'))",
            "UPDATE ledger.register_link SET hash = sha256('x')",
            "DELETE FROM ledger.register_link",
            "TRUNCATE ledger.register_link",
            "WITH gone AS (DELETE FROM ledger.posting RETURNING *) SELECT FROM gone",
            "TRUNCATE ledger.chart, ledger.account, ledger.journal_entry, ledger.posting CASCADE",
            "INSERT INTO ledger.closed_month VALUES ('2030-01-01')",
            "DELETE FROM ledger.closed_month",
            "TRUNCATE ledger.closed_month",
            """
            INSERT INTO ledger.chart (code, kind, name) VALUES ('1310', 'ASSET', 'x')
            ON CONFLICT (code) DO UPDATE SET name = 'changed'""",
            """
            MERGE INTO ledger.journal_entry AS e USING (VALUES (1)) AS v (n) ON true
            WHEN MATCHED THEN UPDATE SET description = 'changed'""",
            """
            MERGE INTO ledger.posting AS p USING (VALUES (1)) AS v (n) ON true WHEN MATCHED THEN DELETE""");

    private Books books;
    private DSLContext superuser;

    @BeforeAll
    void open() {
        books = new Books();
        books.post("one", "1310", "5009", "HKD", 100);
        books.seal();
        superuser = DSL.using(books.database.superuserDataSource(), SQLDialect.POSTGRES);
        superuser.execute("CREATE ROLE clerk");
        superuser.execute("GRANT clerk TO recourse");
        superuser.execute("GRANT USAGE ON SCHEMA ledger, claim TO clerk");
        superuser.execute("GRANT ALL ON ALL TABLES IN SCHEMA ledger, claim TO clerk");
    }

    @AfterAll
    void close() {
        superuser.execute("DROP OWNED BY clerk; DROP ROLE clerk");
        books.close();
    }

    static Stream<Arguments> verbsByRole() {
        return Stream.of("owner", "clerk", "superuser")
                .flatMap(role -> VERBS.stream().map(verb -> Arguments.of(role, verb)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("verbsByRole")
    void is_refused(String role, String verb) {
        DSLContext sql = role.equals("superuser") ? superuser : books.sql;
        Throwable refused = catchThrowable(() -> sql.transaction(t -> {
            if (role.equals("clerk")) {
                t.dsl().execute("SET LOCAL ROLE clerk");
            }
            t.dsl().execute(verb);
        }));
        assertThat(Books.rule(refused)).as("insufficient privilege").isEqualTo("42501");
        assertThat(refused).hasStackTraceContaining("is refused");
    }
}
