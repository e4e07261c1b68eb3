package io.recourse.db.copy;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lists of ids in the text of queries that take no parameters. Reading a thousand ids takes the server longer than much of
 * what is asked about them: a long list is sent once in a transaction, as a cursor, and then named.
 */
public final class IdLists {

    /** A shorter list is read sooner than a cursor is declared. */
    private static final int LONG = 50;

    private IdLists() {}

    /**
     * An expression of type uuid[] for use in this transaction.
     *
     * @param ids in any order, each written as a UUID by its toString
     */
    public static String of(Connection connection, Collection<?> ids) throws SQLException {
        if (ids.size() < LONG || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return "'{" + text(ids) + "}'::uuid[]";
        }
        return "public.listed('" + Sent.inThisTransaction().name(connection, ids) + "')";
    }

    private static String text(Collection<?> ids) {
        return ids.stream().map(Object::toString).collect(joining(","));
    }

    /** What this transaction has sent; suspended with it, and forgotten with it as its cursors are. */
    private static final class Sent implements TransactionSynchronization {

        private final Map<Set<Object>, String> names = new HashMap<>();

        static Sent inThisTransaction() {
            for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
                if (one instanceof Sent sent) {
                    return sent;
                }
            }
            Sent sent = new Sent();
            TransactionSynchronizationManager.registerSynchronization(sent);
            return sent;
        }

        String name(Connection connection, Collection<?> ids) throws SQLException {
            Set<Object> key = new HashSet<>(ids);
            String known = names.get(key);
            if (known != null) {
                return known;
            }
            String name = "listed_" + (names.size() + 1);
            try (Statement statement = connection.createStatement()) {
                statement.execute("DECLARE " + name + " SCROLL CURSOR FOR SELECT '{" + text(ids) + "}'::uuid[]");
            }
            names.put(key, name);
            return name;
        }
    }
}
