package io.recourse.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 18 as part of the program: made, started, stopped and recovered without anybody's help. Its data lives in
 * a folder and survives restarts, crashes of the machine and {@code kill -9}; it listens on the loopback interface only,
 * on a random port, with random passwords.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final PostgresCommands postgres;
    private final DatabaseSettings settings;
    private boolean closed;

    private EmbeddedServer(DataFolder folder, PostgresCommands postgres, DatabaseSettings settings) {
        this.folder = folder;
        this.postgres = postgres;
        this.settings = settings;
    }

    /**
     * Starts the server on a folder, making folder and database when they are missing.
     *
     * @throws StartRefused when the folder is in use, not writable, too full, or of another PostgreSQL version
     */
    public static EmbeddedServer start(Path home) {
        DataFolder folder = DataFolder.at(home);
        if (!folder.lock()) {
            throw new StartRefused("The data folder " + folder.path() + " is in use by "
                    + RunningServer.describe(folder.path()) + ": stop that one, or choose another folder with --data.");
        }
        try {
            return start(folder);
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedServer start(DataFolder folder) {
        folder.requireSpace();
        requireVersion(folder.database());
        Path binaries = PostgresBinaries.unpackInto(folder.path());
        PostgresCommands postgres = new PostgresCommands(folder, binaries, ServerAccount.detect());
        postgres.probe();
        Passwords passwords = prepareData(folder, postgres);
        new LeftoverServer(folder).end(postgres);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            if (postgres.start(port)) {
                try {
                    DatabaseSettings settings = Bootstrap.prepare(port, passwords);
                    LOG.info("Database server on port {} with the data of {}", port, folder.path());
                    return new EmbeddedServer(folder, postgres, settings);
                } catch (RuntimeException | Error e) {
                    postgres.stop("fast");
                    throw e;
                }
            }
        }
        throw new StartRefused("PostgreSQL does not start on " + folder.database() + ": " + postgres.complaint());
    }

    private static Passwords prepareData(DataFolder folder, PostgresCommands postgres) {
        if (Files.isDirectory(folder.database())) {
            return Passwords.read(folder.passwords());
        }
        LOG.info("Making a new database in {}", folder.path());
        Passwords passwords = Passwords.random();
        try {
            passwords.write(folder.passwords());
        } catch (IOException e) {
            throw new StartRefused("The passwords cannot be kept in " + folder.passwords() + ": " + e.getMessage(), e);
        }
        postgres.initialise(passwords);
        return passwords;
    }

    private static void requireVersion(Path database) {
        Path file = database.resolve("PG_VERSION");
        if (!Files.exists(database)) {
            return;
        }
        String version = "unknown";
        try {
            List<String> lines = Files.readAllLines(file);
            version = lines.isEmpty() ? version : lines.getFirst().strip();
        } catch (IOException e) {
            throw new StartRefused(database + " holds no PostgreSQL data: move it away, or choose another --data.", e);
        }
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new StartRefused("The data in %s is of PostgreSQL %s, this program brings PostgreSQL %s: move it with"
                            .formatted(database, version, PostgresBinaries.MAJOR_VERSION)
                    + " pg_upgrade, or choose another folder with --data.");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No free port on the loopback interface: " + e.getMessage(), e);
        }
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Ends open sessions, writes everything to disk, stops the server and gives the folder back. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!postgres.stop("fast") && !postgres.stop("immediate")) {
            LOG.warn("The database server on {} could not be stopped", folder.path());
        }
        folder.close();
    }
}
