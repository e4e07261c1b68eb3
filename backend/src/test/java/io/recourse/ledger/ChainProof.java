package io.recourse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Opens the independent verifier to the benchmarks. */
public final class ChainProof {

    private ChainProof() {}

    /** Walks the whole chain; false if a link does not hold. */
    public static boolean holds(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return new IndependentVerifier(DSL.using(connection, SQLDialect.POSTGRES), source)
                    .firstBrokenLink()
                    .isEmpty();
        }
    }
}
