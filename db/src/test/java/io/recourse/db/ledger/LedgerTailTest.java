package io.recourse.db.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.db.jooq.ledger.Routines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What waits for its seal is few rows in a table that seems large until its next vacuum. Whoever reads it must look up
 * those few, not plan for what the statistics say and walk through the journal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTailTest {

    private static final int SEALED = 300;

    private Books books;

    @BeforeAll
    void write() {
        books = new Books();
        for (int i = 0; i < SEALED; i++) {
            books.post("sealed-" + i, "1310", "5009", "HKD", 100);
        }
        books.seal();
        books.sql.execute("ANALYZE ledger.journal_entry, ledger.posting");
        books.sql.fetch("""
                SELECT pg_restore_relation_stats('schemaname', 'ledger', 'relname', 'unsealed',
                    'relpages', 1::integer, 'reltuples', 100000::real)""");
        books.post("waiting", "1310", "5009", "HKD", 100);
    }

    @AfterAll
    void close() {
        books.close();
    }

    @Test
    void a_seal_reads_only_the_entries_that_wait_for_it() throws SQLException {
        assertThat(entriesReadBy(sql -> Routines.sealWaiting(sql.configuration(), 500)))
                .isBetween(1L, 10L);
    }

    @Test
    void a_trial_balance_reads_only_the_entries_that_are_in_no_day_yet() throws SQLException {
        assertThat(entriesReadBy(sql -> assertThat(sql.fetch("SELECT * FROM ledger.trial_balance()"))
                        .hasSize(2)))
                .isBetween(1L, 10L);
    }

    /** How many rows of the journal a new session reads for something that is undone afterwards. */
    private long entriesReadBy(Consumer<DSLContext> work) throws SQLException {
        try (Connection session = books.database.dataSource().getConnection()) {
            session.setAutoCommit(false);
            DSLContext sql = DSL.using(session, SQLDialect.POSTGRES);
            work.accept(sql);
            long read = sql.fetchSingle("""
                            SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
                            WHERE schemaname = 'ledger' AND relname = 'journal_entry'""").get(0, Long.class);
            session.rollback();
            return read;
        }
    }
}
