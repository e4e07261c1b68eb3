package io.recourse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Opens the independent verifier to the benchmarks. */
public final class ChainProof {

    private ChainProof() {}

    /** Walks the whole chain; false if a link does not hold. */
    public static boolean holds(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return new IndependentVerifier(DSL.using(connection, SQLDialect.POSTGRES))
                    .firstBrokenLink()
                    .isEmpty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
