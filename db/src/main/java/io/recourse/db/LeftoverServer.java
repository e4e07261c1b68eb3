package io.recourse.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After {@code kill -9} of the Java process its PostgreSQL runs on as an orphan. Whoever holds the lock of the data
 * folder may end it; but only a process that runs one of our own binaries: a process id alone may long belong to
 * somebody else.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataFolder folder;

    LeftoverServer(DataFolder folder) {
        this.folder = folder;
    }

    /** Ends what runs on this data, politely and then not, and takes away a process-id file that names nobody. */
    void end(PostgresCommands postgres) {
        Path pidFile = folder.database().resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            if (processOf(pidFile).filter(this::isOurs).isPresent()) {
                LOG.info("Stopping the database server that an earlier run left behind");
                if (!postgres.stop("fast")) {
                    postgres.stop("immediate");
                }
            }
        }
        endAll();
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartRefused("The stale file " + pidFile + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /** Server processes whose parent was killed end by themselves in a moment; the last resort is for those stuck. */
    private void endAll() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (ours().isEmpty()) {
                return;
            }
            pause();
        }
        ours().forEach(ProcessHandle::destroyForcibly);
        pause();
    }

    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** By the program it runs: the unpacked binaries lie in the data folder itself, so no other server has them. */
    private boolean isOurs(ProcessHandle process) {
        String program = folder.path().resolve("postgres-").toString();
        ProcessHandle.Info info = process.info();
        return info.command().filter(command -> command.startsWith(program)).isPresent()
                || info.commandLine()
                        .filter(line -> line.startsWith(program) || line.startsWith("\"" + program))
                        .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while waiting for an earlier database server to end.", e);
        }
    }
}
