package io.recourse.db;

import org.jspecify.annotations.Nullable;

/** The embedded database as the application context sees it: started by it, or borrowed from a running process. */
record EmbeddedDatabase(DatabaseSettings settings, @Nullable EmbeddedServer server) implements AutoCloseable {

    static EmbeddedDatabase owned(EmbeddedServer server) {
        return new EmbeddedDatabase(server.settings(), server);
    }

    static EmbeddedDatabase attached(DatabaseSettings settings) {
        return new EmbeddedDatabase(settings, null);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
