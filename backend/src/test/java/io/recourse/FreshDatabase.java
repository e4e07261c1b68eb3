package io.recourse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.recourse.db.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The database of the test class that runs now, behind one DataSource that never changes. */
final class FreshDatabase {

    /** Leads to the database of the running test class. */
    static final DataSource DATA_SOURCE = new Current();

    private static final Deque<FreshDatabase> OPEN = new ArrayDeque<>();

    private final TestDatabase database;
    private final HikariDataSource pool;

    private FreshDatabase() {
        database = TestDatabase.fresh();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(10);
        settings.setMinimumIdle(0);
        // Twenty threads of a test share ten connections: a machine that stands still for a moment is no fault of
        // theirs.
        settings.setConnectionTimeout(120_000);
        pool = new HikariDataSource(settings);
    }

    static void open() {
        OPEN.push(new FreshDatabase());
    }

    static void close() {
        FreshDatabase closed = OPEN.pop();
        closed.pool.close();
        closed.database.close();
    }

    private static final class Current extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return pool().getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        private static DataSource pool() {
            FreshDatabase open = OPEN.peek();
            if (open == null) {
                throw new IllegalStateException("No test class is running, so there is no database");
            }
            return open.pool;
        }
    }
}
