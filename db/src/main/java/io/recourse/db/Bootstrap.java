package io.recourse.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** First steps on a new server: the user who owns the database (and is no superuser), and the database. */
final class Bootstrap {

    static final String USER = "recourse";
    static final String DATABASE = "recourse";

    private Bootstrap() {}

    /** Makes what is missing; a start that was cut short here is completed by the next one. */
    static DatabaseSettings prepare(int port, Passwords passwords) {
        try (Connection connection =
                        DriverManager.getConnection(url(port, "postgres"), "postgres", passwords.superuser());
                Statement statement = connection.createStatement()) {
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", USER)) {
                statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + passwords.user() + "'");
            }
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USER);
            }
            return settings(port, passwords);
        } catch (SQLException e) {
            throw new StartRefused("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    static DatabaseSettings settings(int port, Passwords passwords) {
        return new DatabaseSettings(url(port, DATABASE), USER, passwords.user());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }
}
