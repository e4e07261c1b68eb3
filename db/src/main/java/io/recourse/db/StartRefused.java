package io.recourse.db;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be started or reached. The message is one line for the person at the terminal: what is wrong,
 * where, and what to do about it. No stack trace is worth showing with it.
 */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        this(message, null);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
