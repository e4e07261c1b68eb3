package io.recourse.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Reads a long chain with several connections at a time, each in a transaction of its own that changes nothing. */
final class SideBySide {

    /** Below this many links one connection is as fast. */
    static final long LONG_CHAIN = 100_000;

    private static final int MOST = 4;

    /** Looks at a part and returns what does not hold in it. */
    @FunctionalInterface
    interface Part {
        List<Verification.Problem> look(Connection connection) throws SQLException;
    }

    private SideBySide() {}

    /** How many parts this machine can read at once. */
    static int parts() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    }

    /** Everything that was found, in the order of the parts. */
    static List<Verification.Problem> look(DataSource source, List<Part> parts) {
        try (ExecutorService threads = Executors.newFixedThreadPool(parts())) {
            List<Callable<List<Verification.Problem>>> work = new ArrayList<>();
            parts.forEach(part -> work.add(() -> look(source, part)));
            List<Verification.Problem> problems = new ArrayList<>();
            for (Future<List<Verification.Problem>> one : threads.invokeAll(work)) {
                problems.addAll(one.get());
            }
            return problems;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The proof was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The proof could not be finished", failed);
        }
    }

    private static List<Verification.Problem> look(DataSource source, Part part) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return part.look(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
