package io.recourse.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated, empty database of its own for one test class. One PostgreSQL server per JVM carries them all; the
 * migrations run once, into a template, and each fresh database is a copy of it (about a tenth of a second).
 *
 * <p>The server is the embedded PostgreSQL 18, or with {@code -Drecourse.test.database=testcontainers} a container.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "recourse_template";

    /** As in production: owns its database, but is no superuser, so triggers and policies hold for it. */
    private static final String USER = "recourse";

    private static final String PASSWORD = "recourse";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A new database with all migrations applied and no rows but theirs. */
    public static TestDatabase fresh() {
        TestServer server = Migrated.SERVER;
        String name = "test_" + NUMBER.incrementAndGet();
        execute(server, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER " + USER);
        // A copy takes everything but the settings made by ALTER DATABASE; the first migration makes this one.
        execute(server, "ALTER DATABASE " + name + " SET search_path = public, extension");
        // Two tests that wait for one another in the database would do so for ever: Java cannot wake them.
        execute(server, "ALTER DATABASE " + name + " SET lock_timeout = '3min'");
        return new TestDatabase(server, name);
    }

    /** A new database without any migration, for tests of the migrations and the settings themselves. */
    public static TestDatabase empty() {
        TestServer server = Migrated.SERVER;
        String name = "test_" + NUMBER.incrementAndGet();
        execute(server, "CREATE DATABASE " + name + " OWNER " + USER);
        return new TestDatabase(server, name);
    }

    /** JDBC address of this database, without user and password. */
    public String url() {
        return server.url(name);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** Opens a new connection each time; enough for tests, which ask seldom. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    /** jOOQ on {@link #dataSource()}; each statement is its own transaction unless the test opens one. */
    public DSLContext jooq() {
        return DSL.using(dataSource(), SQLDialect.POSTGRES);
    }

    /** The same database as the server's superuser: what somebody could do who holds the whole machine. */
    public DataSource superuserDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    /** Drops the database, also when connections to it are still open. */
    @Override
    public void close() {
        execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static void execute(TestServer server, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Started and migrated by the first test class that asks, once per JVM. */
    private static final class Migrated {

        static final TestServer SERVER = start();

        private static TestServer start() {
            String kind = Objects.requireNonNullElse(System.getProperty("recourse.test.database"), "embedded");
            TestServer server = switch (kind) {
                case "embedded" -> new EmbeddedTestServer();
                case "testcontainers" -> new ContainerTestServer();
                default ->
                    throw new IllegalArgumentException(
                            "recourse.test.database is embedded or testcontainers, not " + kind);
            };
            execute(server, "CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
            execute(server, "CREATE DATABASE " + TEMPLATE + " OWNER " + USER);
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), USER, PASSWORD)
                    .load()
                    .migrate();
            return server;
        }
    }
}
