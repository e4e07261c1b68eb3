package io.recourse.command;

import io.recourse.text.Conflict;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL ends a command that waits for others. */
public enum Contention {
    /** Two commands waited for each other in a circle; this one was ended, and nothing of it is left. */
    CIRCLE("40P01"),
    /** Another one held what this one needs for longer than {@code lock_timeout}. */
    TOO_LONG("55P03");

    private final String sqlState;

    Contention(String sqlState) {
        this.sqlState = sqlState;
    }

    /** What ended a command, by the error it threw; null if it was anything else. */
    public static @Nullable Contention in(Throwable error) {
        String state = SqlStates.in(error);
        for (Contention contention : values()) {
            if (contention.sqlState.equals(state)) {
                return contention;
            }
        }
        return null;
    }

    /** The same in words for who asked; what was thrown is its cause. */
    public static Conflict readable(Throwable error) {
        Conflict conflict = new Conflict("problem.conflict.busy");
        conflict.initCause(error);
        return conflict;
    }
}
