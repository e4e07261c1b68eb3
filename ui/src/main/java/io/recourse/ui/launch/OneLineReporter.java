package io.recourse.ui.launch;

import io.recourse.db.StartRefused;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What a person can put right is said in one line on the error output, in place of a page of stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = line(failure);
        line.ifPresent(text -> System.err.println("recourse: " + text));
        return line.isPresent();
    }

    private static Optional<String> line(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof PortInUseException port) {
                return Optional.of("Port %d is in use: stop what listens there, or choose another with --port."
                        .formatted(port.getPort()));
            }
            if (cause instanceof FlywayValidateException) {
                return Optional.of("The database was made by another version of Recourse than this one;"
                        + " use that version, or choose another data folder with --data.");
            }
        }
        return Optional.empty();
    }
}
