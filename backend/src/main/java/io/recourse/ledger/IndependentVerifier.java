package io.recourse.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the whole chain and recomputes every hash in Java from plain rows. It uses none of the ledger's SQL functions
 * or views, so that a function that was tampered with cannot vouch for the rows. A long chain is walked in parts side by
 * side, each beginning with the hash at which the part before it must end.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IndependentVerifier {

    private final DSLContext sql;
    private final DataSource source;

    IndependentVerifier(DSLContext sql, DataSource source) {
        this.sql = sql;
        this.source = source;
    }

    /** The first link that does not hold, or nothing. Long chains are read by connections of their own: committed rows. */
    Optional<Verification.Problem> firstBrokenLink() {
        Long last = sql.resultQuery("SELECT max(position) FROM ledger.seal").fetchOne(0, Long.class);
        if (last == null) {
            return Optional.empty();
        }
        if (last < SideBySide.LONG_CHAIN) {
            return Optional.ofNullable(sql.connectionResult(connection -> ChainWalk.firstProblem(connection, 1, last)));
        }
        int parts = SideBySide.parts();
        List<SideBySide.Part> walks = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            long from = last * part / parts + 1;
            long to = last * (part + 1) / parts;
            walks.add(connection -> {
                Verification.Problem problem = ChainWalk.firstProblem(connection, from, to);
                return problem == null ? List.of() : List.of(problem);
            });
        }
        return SideBySide.look(source, walks).stream().findFirst();
    }
}
