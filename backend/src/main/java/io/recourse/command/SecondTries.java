package io.recourse.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a command again that PostgreSQL ended because it and another one waited for each other in a circle. The other one
 * has gone on, and nothing is left of the first try, so that both succeed.
 */
public final class SecondTries {

    /** How often a command is begun; each time it loses, another one has won. */
    private static final int MOST = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SecondTries.class);

    private SecondTries() {}

    /**
     * The result of a command that opens and ends its transaction itself. Throws Conflict, in words, if it lost each time
     * or had to wait for too long.
     */
    public static <T extends @Nullable Object> T of(Supplier<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (RuntimeException failure) {
                Contention met = Contention.in(failure);
                if (met == null) {
                    throw failure;
                }
                if (met != Contention.CIRCLE || attempt == MOST) {
                    throw Contention.readable(failure);
                }
                LOG.info("event=COMMAND_TRIED_AGAIN attempt={} reason=\"{}\"", attempt, met, failure);
            }
        }
    }
}
