package io.recourse.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs: asked once at the start, so that what is wrong is said in one line. */
final class ExternalDatabase {

    private static final int OLDEST_MAJOR_VERSION = 18;

    private ExternalDatabase() {}

    /** Gives the settings back when the database answers and is new enough. */
    static DatabaseSettings check(DatabaseSettings settings) {
        if (!settings.url().startsWith("jdbc:postgresql:")) {
            throw new StartRefused("RECOURSE_DATABASE_URL must look like jdbc:postgresql://host:5432/name, not "
                    + withoutSecrets(settings));
        }
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw new StartRefused("The database at %s is PostgreSQL %d; Recourse needs PostgreSQL %d or newer."
                        .formatted(withoutSecrets(settings), version, OLDEST_MAJOR_VERSION));
            }
            return settings;
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database at " + withoutSecrets(settings) + " cannot be used: " + firstLine(e), e);
        }
    }

    /** Parameters of the address may hold a password. */
    private static String withoutSecrets(DatabaseSettings settings) {
        return settings.url().replaceAll("[?].*", "").replaceAll("//[^/]*@", "//");
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
