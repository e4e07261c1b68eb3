package io.recourse.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The embedded PostgreSQL 18, tuned to be fast and forgetful: nothing in a test database outlives the JVM. */
final class EmbeddedTestServer implements TestServer {

    private final EmbeddedPostgres postgres;

    EmbeddedTestServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setDataDirectory(ServerFolders.create())
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    // Kept small: the folder may be in memory.
                    .setServerConfig("max_wal_size", "256MB")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("log_min_messages", "fatal")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL for the tests did not start", e);
        }
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }
}
