package io.recourse.access;

import static io.recourse.db.jooq.access.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
class AuditTrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void an_entry_names_actor_action_subject_and_time() {
        record("VENDOR_CREATED");

        var entry = sql.fetchSingle(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("VENDOR_CREATED"));
        assertThat(entry.getActor()).isEqualTo("legal");
        assertThat(entry.getAt()).isEqualTo(TestClock.START);
        assertThat(entry.getSubjectName()).isEqualTo("Acme");
        assertThat(entry.getDetail().data()).contains("\"country\": \"HK\"");
    }

    @Test
    void an_entry_is_written_only_inside_the_transaction_of_its_command() {
        assertThatThrownBy(
                        () -> ActingAs.role(Role.LEGAL, () -> trail.record("NEVER", "vendor", "1", "Acme", Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nobody_writes_an_entry_without_being_somebody() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> trail.record("NEVER", "vendor", "1", "Acme", Map.of())))
                .hasMessageContaining("Nobody is signed in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access.audit_entry SET actor = 'x'",
                "DELETE FROM access.audit_entry",
                "TRUNCATE access.audit_entry"
            })
    void the_database_refuses_to_change_entries_even_to_their_owner(String statement) {
        record("KEPT");

        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("never changed");
    }

    private void record(String action) {
        ActingAs.role(
                Role.LEGAL,
                () -> transaction.executeWithoutResult(
                        status -> trail.record(action, "vendor", "1", "Acme", Map.of("country", "HK"))));
    }
}
