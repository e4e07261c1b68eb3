package io.recourse.ledger;

import static io.recourse.db.jooq.ledger.Tables.RECOGNITION_POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who owns the tables cuts the end of a register beside the journal together with its links, so that what is left
 * is a whole chain. Only a head that was printed before tells.
 */
@BackendTest
@WithUser(Role.FINANCE)
class RegisterTailTest {

    @Autowired
    Ledger ledger;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void write() {
        if (sql.fetchExists(RECOGNITION_POLICY)) {
            return;
        }
        for (int day = 1; day <= 5; day++) {
            sql.execute(
                    "INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)"
                            + " VALUES ('USD', 'HKD', date '2026-03-01' + ?, 7.8, 'Example bank', 'anna')",
                    day);
        }
        for (int position = 1; position <= 2; position++) {
            sql.execute(
                    "INSERT INTO ledger.recognition_policy (position, policy, decided_by, reason)"
                            + " VALUES (?, 'ON_CREDIT_NOTE', 'anna', 'Auditors')",
                    position);
        }
        for (String step : List.of("CLOSE_REQUESTED", "CLOSED", "REOPEN_REQUESTED", "REOPENED")) {
            sql.fetch("SELECT ledger.step_period('2026-03-01', ?, ?, 'In a test')", step, "by " + step);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "exchange_rate, 2, on_day > '2026-03-04', 4-5",
        "period_step, 2, position > 2, 3-4",
        "recognition_policy, 1, position > 1, 2"
    })
    void a_tail_that_is_cut_with_its_links_is_named_by_the_head_that_was_printed(
            String register, int cut, String rows, String links) {
        List<RegisterHead> printed = ledger.registerHeads(soon());
        assertThat(printed)
                .extracting(RegisterHead::register)
                .containsExactly("exchange_rate", "period_step", "recognition_policy");
        assertThat(ledger.verify(new PrintedHeads(null, printed)).problems()).isEmpty();

        transaction.executeWithoutResult(status -> {
            sql.execute("ALTER TABLE ledger." + register + " DISABLE TRIGGER USER");
            sql.execute("ALTER TABLE ledger.register_link DISABLE TRIGGER USER");
            assertThat(sql.execute("DELETE FROM ledger." + register + " WHERE " + rows))
                    .isEqualTo(cut);
            sql.execute("""
                    DELETE FROM ledger.register_link AS k WHERE register = ? AND position >
                        (SELECT max(position) FROM ledger.register_link WHERE register = ?) - ?""", register, register, cut);
            sql.execute("ALTER TABLE ledger." + register + " ENABLE TRIGGER USER");
            sql.execute("ALTER TABLE ledger.register_link ENABLE TRIGGER USER");
            if (register.equals("period_step")) {
                sql.execute("ALTER TABLE ledger.closed_month DISABLE TRIGGER USER");
                sql.execute("INSERT INTO ledger.closed_month VALUES ('2026-03-01')");
                sql.execute("ALTER TABLE ledger.closed_month ENABLE TRIGGER USER");
            }

            assertThat(ledger.verify(PrintedHeads.NONE).problems())
                    .as("what is left holds")
                    .isEmpty();
            assertThat(ledger.verify(new PrintedHeads(null, printed)).problems())
                    .extracting(one -> one.sort() + " " + one.account() + " " + one.currency())
                    .containsExactly("REGISTER_HEAD_NOT_FOUND " + register + " " + links);
            status.setRollbackOnly();
        });
    }

    @Test
    void a_chart_whose_last_account_is_cut_with_its_link_is_not_that_of_the_program() {
        transaction.executeWithoutResult(status -> {
            sql.execute("ALTER TABLE ledger.chart DISABLE TRIGGER USER");
            sql.execute("ALTER TABLE ledger.register_link DISABLE TRIGGER USER");
            String last = (String) sql.fetchValue(
                    "SELECT row_key FROM ledger.register_link WHERE register = 'chart' ORDER BY position DESC LIMIT 1");
            sql.execute("DELETE FROM ledger.chart WHERE code = ?", last);
            sql.execute("DELETE FROM ledger.register_link WHERE register = 'chart' AND row_key = ?", last);
            sql.execute("ALTER TABLE ledger.chart ENABLE TRIGGER USER");
            sql.execute("ALTER TABLE ledger.register_link ENABLE TRIGGER USER");
            assertThat(ledger.verify(PrintedHeads.NONE).problems())
                    .extracting(one -> one.sort() + " " + one.account() + " " + one.currency())
                    .containsExactly("RULE_MISSING chart " + last);
            status.setRollbackOnly();
        });
    }

    @Test
    void a_row_that_was_changed_is_found_without_the_functions_of_the_ledger() {
        transaction.executeWithoutResult(status -> {
            sql.execute("ALTER TABLE ledger.exchange_rate DISABLE TRIGGER USER");
            sql.execute("UPDATE ledger.exchange_rate SET rate = 7.9 WHERE on_day = '2026-03-03'");
            sql.execute("ALTER TABLE ledger.exchange_rate ENABLE TRIGGER USER");
            sql.execute("CREATE OR REPLACE FUNCTION ledger.first_suspect_register() RETURNS TABLE"
                    + " (problem text, register text, row_key text) LANGUAGE sql AS"
                    + " 'SELECT NULL::text, NULL::text, NULL::text WHERE false'");
            assertThat(ledger.verify(PrintedHeads.NONE).problems())
                    .extracting(one -> one.sort() + " " + one.account() + " " + one.currency())
                    .containsExactly(
                            "REGISTER_CHANGED exchange_rate USD HKD 2026-03-03 1",
                            "RULE_CHANGED function ledger.first_suspect_register()");
            status.setRollbackOnly();
        });
    }

    @Test
    void heads_as_of_an_instant_stay_the_same_whatever_is_written_later() {
        List<RegisterHead> early = ledger.registerHeads(Instant.now().minus(1, ChronoUnit.DAYS));
        assertThat(early).isEmpty();
        Instant now = Instant.now();
        List<RegisterHead> before = ledger.registerHeads(now);
        transaction.executeWithoutResult(status -> {
            sql.execute(
                    "INSERT INTO ledger.exchange_rate (currency, functional_currency, on_day, rate, source, entered_by)"
                            + " VALUES ('EUR', 'HKD', '2026-03-01', 8.5, 'Example bank', 'anna')");
            assertThat(ledger.registerHeads(now)).isEqualTo(before);
            assertThat(ledger.registerHeads(soon())).isNotEqualTo(before);
            assertThat(ledger.verify(new PrintedHeads(null, before)).problems()).isEmpty();
            status.setRollbackOnly();
        });
    }

    private static Instant soon() {
        return Instant.now().plus(1, ChronoUnit.MINUTES);
    }
}
