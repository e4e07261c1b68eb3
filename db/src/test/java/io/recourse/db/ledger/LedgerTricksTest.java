package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tricks of a role that may write into every table of the ledger, but owns none. */
class LedgerTricksTest {

    private static final String ENTRY = """
            INSERT INTO ledger.journal_entry (event_date, booked_by, kind, description, idempotency_key, payload_hash,
                codes, currencies, units, amounts)
            VALUES ('2026-03-31', 'clerk', 'RECOGNITION', 'trick', 'trick', sha256('x'),
                %s, '{HKD,HKD}', '{"",""}', %s)""";

    private Books books;
    private Connection connection;
    private DSLContext clerk;

    @BeforeEach
    void employ() throws SQLException {
        books = new Books();
        books.post("one", "1310", "5009", "HKD", 100);
        books.seal();
        DSLContext superuser = DSL.using(books.database.superuserDataSource(), SQLDialect.POSTGRES);
        superuser.execute("CREATE ROLE trickster");
        superuser.execute("GRANT trickster TO recourse");
        superuser.execute("GRANT USAGE ON SCHEMA ledger, access TO trickster");
        superuser.execute("GRANT ALL ON ALL TABLES IN SCHEMA ledger TO trickster");
        superuser.execute("GRANT SELECT ON ALL TABLES IN SCHEMA access TO trickster");
        superuser.execute("CREATE SCHEMA evil AUTHORIZATION trickster");
        connection = books.database.dataSource().getConnection();
        clerk = DSL.using(connection, SQLDialect.POSTGRES);
        clerk.execute("SET ROLE trickster");
    }

    @AfterEach
    void dismiss() throws SQLException {
        connection.close();
        DSLContext superuser = DSL.using(books.database.superuserDataSource(), SQLDialect.POSTGRES);
        superuser.execute("DROP OWNED BY trickster CASCADE");
        superuser.execute("DROP ROLE trickster");
        books.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'[0:1]={1310,5009}'; '{100,-100}'",
                "'{1310,5009}'; '[0:1]={100,-100}'",
                "'{{1310,5009}}'; '{100,-100}'",
                "'{1310,5009}'; '{{100,-100}}'"
            })
    void lines_are_counted_from_one(String codesAndAmounts) {
        String[] both = codesAndAmounts.split("; ");
        Throwable refused = catchThrowable(() -> clerk.execute(ENTRY.formatted(both[0], both[1])));
        assertThat(Books.rule(refused)).isEqualTo("lines_are_whole");
    }

    @Test
    void operators_of_ones_own_do_not_judge_entries() {
        clerk.execute("CREATE FUNCTION evil.never(bigint, bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true'");
        clerk.execute("CREATE OPERATOR evil.= (LEFTARG = bigint, RIGHTARG = bigint, FUNCTION = evil.never)");
        clerk.execute("SET search_path = evil, pg_catalog");
        Throwable refused = catchThrowable(() -> clerk.execute(ENTRY.formatted("'{1310,5009}'", "'{100,-99}'")));
        assertThat(Books.rule(refused)).isEqualTo("names_mean_what_they_say");
        assertThat(books.count("journal_entry")).isEqualTo(1);
    }

    @Test
    void temporary_tables_are_nobody_s_business() {
        books.sql.transaction(t -> {
            t.dsl().execute("CREATE TEMP TABLE bigint_of_my_own (n bigint)");
            Books.post(t.dsl(), "two", "1310", "5009", "HKD", 7);
        });
        assertThat(books.count("journal_entry")).isEqualTo(2);
    }

    @Test
    void an_operator_of_ones_own_does_not_open_what_only_triggers_may_write() {
        clerk.execute("CREATE FUNCTION evil.never(integer, integer) RETURNS boolean LANGUAGE sql AS 'SELECT false'");
        clerk.execute("CREATE OPERATOR evil.< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = evil.never)");
        clerk.execute("SET search_path = evil, pg_catalog");
        for (String verb : List.of(
                "UPDATE ledger.account_balance SET balance_minor = 0",
                "INSERT INTO ledger.posting SELECT id, 3, 1, 'HKD', 1, 1, 9 FROM ledger.journal_entry LIMIT 1",
                "UPDATE ledger.account_day SET debit_minor = 0",
                "INSERT INTO ledger.register_link VALUES ('chart', 99, 'x', sha256('x'), sha256('y'))",
                "INSERT INTO ledger.closed_month VALUES ('2030-01-01')")) {
            assertThat(Books.rule(catchThrowable(() -> clerk.execute(verb))))
                    .as(verb)
                    .isEqualTo("42501");
        }
    }

    @Test
    void a_trigger_of_ones_own_closes_and_opens_no_month() {
        clerk.execute("CREATE TABLE evil.lever (pulled text)");
        clerk.execute("CREATE FUNCTION evil.pull() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN EXECUTE NEW.pulled; RETURN NEW; END'");
        clerk.execute("CREATE TRIGGER lever BEFORE INSERT ON evil.lever FOR EACH ROW EXECUTE FUNCTION evil.pull()");
        for (String step : new String[] {"CLOSE_REQUESTED", "CLOSED"}) {
            books.sql.fetch("SELECT ledger.step_period('2026-03-01', ?, ?, 'In a test')", step, "by " + step);
        }
        for (String verb : List.of(
                "DELETE FROM ledger.closed_month",
                "INSERT INTO ledger.closed_month VALUES ('2026-02-01')",
                "INSERT INTO ledger.closed_month VALUES ('2030-01-01')")) {
            assertThat(Books.rule(catchThrowable(() -> clerk.execute("INSERT INTO evil.lever VALUES (?)", verb))))
                    .as(verb)
                    .isEqualTo("42501");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, 'CLOSED', 'anna', sha256('x'); period_step_is_possible",
                "1, 'REOPENED', 'anna', NULL; period_step_is_possible",
                "2, 'CLOSE_REQUESTED', 'anna', NULL; steps_follow_each_other",
                "1, 'CLOSE_REQUESTED', 'anna', NULL; none"
            })
    void steps_of_months_are_judged_however_they_are_written(String values) {
        String[] both = values.split("; ");
        Throwable refused = catchThrowable(() -> clerk.execute("INSERT INTO ledger.period_step"
                + " (month, reason, position, action, actor, figures) VALUES ('2026-03-01', 'trick', " + both[0]
                + ")"));
        assertThat(refused == null ? "none" : Books.rule(refused)).isEqualTo(both[1]);
    }

    @Test
    void nobody_agrees_to_a_closing_of_their_own_or_says_its_figures() {
        String step = "INSERT INTO ledger.period_step (month, reason, position, action, actor, figures)"
                + " VALUES ('2026-03-01', 'trick', %s)";
        clerk.execute(step.formatted("1, 'CLOSE_REQUESTED', 'anna', NULL"));
        assertThat(Books.rule(catchThrowable(() -> clerk.execute(step.formatted("2, 'CLOSED', 'anna', sha256('x')")))))
                .isEqualTo("second_person_decides");
        clerk.execute(step.formatted("2, 'CLOSED', 'bert', sha256('x')"));
        assertThat(books.sql.fetch("SELECT * FROM ledger.verify()"))
                .as("the figures are those of the books")
                .isEmpty();
    }
}
