package io.recourse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Opens the independent verifier to the benchmarks. */
public final class ChainProof {

    private ChainProof() {}

    /** Walks the whole chain; false if a link does not hold. */
    public static boolean holds(DataSource source) throws SQLException {
        return inTransaction(
                source,
                sql -> new IndependentVerifier(sql, source).firstBrokenLink().isEmpty());
    }

    /** Lets the database prove everything; false if something does not hold. */
    public static boolean holdsInDatabase(DataSource source) throws SQLException {
        return inTransaction(
                source,
                sql -> new DatabaseProof(sql, source, new Chain(sql))
                        .problems(null)
                        .isEmpty());
    }

    private static boolean inTransaction(DataSource source, Predicate<DSLContext> question) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return question.test(DSL.using(connection, SQLDialect.POSTGRES));
        }
    }
}
