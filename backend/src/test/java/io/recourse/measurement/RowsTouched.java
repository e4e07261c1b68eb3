package io.recourse.measurement;

import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the rows that a piece of work makes the database read or write, as the database itself counts them. */
@Component
public class RowsTouched {

    private static final String WRITTEN = "n_tup_ins + n_tup_upd + n_tup_del";
    private static final String TOUCHED = "coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) + " + WRITTEN;

    private final DSLContext sql;
    private final TransactionTemplate transaction;

    RowsTouched(DSLContext sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Rows of a table of the schema {@code measurement} that were read or written; the work is done in one transaction. */
    public long of(String table, Runnable work) {
        return count(TOUCHED, table, work);
    }

    /** The same without those that were only read. */
    public long written(String table, Runnable work) {
        return count(WRITTEN, table, work);
    }

    private long count(String what, String table, Runnable work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = now(what, table);
            work.run();
            return now(what, table) - before;
        }));
    }

    private long now(String what, String table) {
        return sql.resultQuery(
                        "SELECT " + what
                                + " FROM pg_stat_xact_user_tables WHERE schemaname = 'measurement' AND relname = ?",
                        table)
                .fetchOptional(0, long.class)
                .orElse(0L);
    }
}
