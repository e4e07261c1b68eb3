package io.recourse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

    private static final long ONE_PART = 50_000;
    private static final int MOST_PARTS = 4;

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
        if (last < 2 * ONE_PART) {
            return Optional.ofNullable(sql.connectionResult(connection -> ChainWalk.firstProblem(connection, 1, last)));
        }
        int parts = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_PARTS);
        try (ExecutorService threads = Executors.newFixedThreadPool(parts)) {
            List<Callable<Verification.@Nullable Problem>> walks = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                long from = last * part / parts + 1;
                long to = last * (part + 1) / parts;
                walks.add(() -> walk(from, to));
            }
            List<Verification.Problem> problems = new ArrayList<>();
            for (Future<Verification.@Nullable Problem> walk : threads.invokeAll(walks)) {
                Verification.Problem problem = walk.get();
                if (problem != null) {
                    problems.add(problem);
                }
            }
            return problems.stream().min(Comparator.comparing(problem -> Objects.requireNonNull(problem.position())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The proof was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The proof could not be finished", failed);
        }
    }

    private Verification.@Nullable Problem walk(long from, long to) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return ChainWalk.firstProblem(connection, from, to);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
