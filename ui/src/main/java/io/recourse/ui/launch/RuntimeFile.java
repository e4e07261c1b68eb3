package io.recourse.ui.launch;

import io.recourse.db.DatabaseChoice;
import io.recourse.db.OwnerOnly;
import io.recourse.db.RunningServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says in the data folder which process runs on it and where it listens, for the launcher and for the message that a
 * second start gets. Only while the embedded database is ours: with another there may be many processes, and no folder.
 */
@Component
class RuntimeFile {

    private static final Logger LOG = LoggerFactory.getLogger(RuntimeFile.class);

    private final Environment environment;
    private final Path file;
    private boolean written;

    RuntimeFile(Environment environment, @Value("${recourse.home:.recourse}") Path home) {
        this.environment = environment;
        this.file = RunningServer.runtimeFile(home);
    }

    @EventListener
    void write(ApplicationReadyEvent ready) throws IOException {
        if (DatabaseChoice.of(environment) != DatabaseChoice.EMBEDDED || CommandLine.isCommand(environment)) {
            return;
        }
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            int port = context.getWebServer().getPort();
            OwnerOnly.write(
                    file,
                    "pid=%d\nport=%d\nurl=http://localhost:%d\n"
                            .formatted(ProcessHandle.current().pid(), port, port));
            written = true;
        }
    }

    @PreDestroy
    void delete() {
        try {
            if (written) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("The file {} of this process cannot be deleted", file, e);
        }
    }
}
