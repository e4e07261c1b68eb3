package io.recourse.db;

import java.nio.file.Path;

/** The production server on a folder of a test, which the test may stop as a crash would and start again in its place. */
public final class CrashableServer implements AutoCloseable {

    private final EmbeddedServer server;
    private final PostgresCommands postgres;
    private final int port;

    private CrashableServer(EmbeddedServer server, PostgresCommands postgres) {
        this.server = server;
        this.postgres = postgres;
        String url = server.settings().url();
        this.port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** An empty database with the settings that people have: what was committed is on disk. */
    public static CrashableServer start(Path home) {
        EmbeddedServer server = EmbeddedServer.start(home);
        Path binaries = PostgresBinaries.unpackInto(home.toAbsolutePath().normalize());
        return new CrashableServer(server, new PostgresCommands(DataFolder.at(home), binaries, ServerAccount.detect()));
    }

    public DatabaseSettings settings() {
        return server.settings();
    }

    /** {@code pg_ctl stop -m immediate}: no session ends well, nothing is written out, the next start recovers. */
    public void crash() {
        if (!postgres.stop("immediate")) {
            throw new IllegalStateException("The server did not stop: " + postgres.complaint());
        }
    }

    /** Starts it again under the same address. */
    public void recover() {
        if (!postgres.start(port)) {
            throw new IllegalStateException("The server did not start: " + postgres.complaint());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
