package io.recourse.command;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the codes by which the database says what went wrong. */
final class SqlStates {

    private SqlStates() {}

    /** The code of the first error of the database among the causes; null if there is none. */
    static @Nullable String in(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return refusal.getSQLState();
            }
        }
        return null;
    }
}
