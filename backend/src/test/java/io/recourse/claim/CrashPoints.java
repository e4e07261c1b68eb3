package io.recourse.claim;

import io.recourse.db.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes transactions of the API stand still after a statement that writes. Each table of claims, ledger and access gets a
 * trigger that counts; a transaction whose Idempotency-Key reads {@code crash-3-...} waits after its third count for a
 * lock that the test holds, {@code crash-commit-...} waits when it commits, any other goes through. Counts of
 * {@code crash-measure-...} are written down.
 */
final class CrashPoints implements AutoCloseable {

    private static final int LOCK = 4711;
    private static final long PATIENCE_NANOS = 90_000_000_000L;
    private static final int SECONDS_TO_ANSWER = 30;

    private final DatabaseSettings settings;
    private Connection holder;
    private Connection reader;

    CrashPoints(DatabaseSettings settings) throws SQLException {
        this.settings = settings;
        this.holder = connect();
        this.reader = connect();
    }

    /** Adds the triggers; the application has made its tables by then. */
    void install() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE SCHEMA crash;
                    CREATE TABLE crash.point (key text, position integer, statement text, PRIMARY KEY (key, position));
                    CREATE FUNCTION crash.begin() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF NEW.key LIKE 'crash-%' THEN
                            PERFORM set_config('crash.key', NEW.key, true), set_config('crash.count', '0', true);
                        END IF;
                        RETURN NULL;
                    END $$;
                    CREATE FUNCTION crash.count() RETURNS trigger LANGUAGE plpgsql AS $$
                    DECLARE
                        target text := split_part(current_setting('crash.key', true), '-', 2);
                        reached text;
                    BEGIN
                        IF coalesce(target, '') = '' THEN
                            RETURN NULL;
                        END IF;
                        reached := (current_setting('crash.count')::integer + 1)::text;
                        PERFORM set_config('crash.count', reached, true);
                        IF target = 'measure' THEN
                            INSERT INTO crash.point VALUES (current_setting('crash.key'), reached::integer,
                                lower(TG_OP) || ' ' || TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
                        ELSIF target = reached THEN
                            PERFORM pg_advisory_xact_lock_shared(4711);
                        END IF;
                        RETURN NULL;
                    END $$;
                    CREATE FUNCTION crash.commit() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        IF NEW.key LIKE 'crash-commit-%' THEN
                            PERFORM pg_advisory_xact_lock_shared(4711);
                        END IF;
                        RETURN NULL;
                    END $$;
                    CREATE TRIGGER crash_begins AFTER INSERT ON access.idempotency_key
                        FOR EACH ROW EXECUTE FUNCTION crash.begin();
                    CREATE CONSTRAINT TRIGGER crash_commits AFTER INSERT ON access.idempotency_key
                        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crash.commit();
                    DO $$
                    DECLARE
                        counted regclass;
                    BEGIN
                        FOR counted IN SELECT c.oid FROM pg_class AS c
                            WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('claim', 'ledger', 'access')
                        LOOP
                            EXECUTE format('CREATE TRIGGER zz_crash_counts AFTER INSERT OR UPDATE OR DELETE ON %s '
                                'FOR EACH STATEMENT EXECUTE FUNCTION crash.count()', counted);
                        END LOOP;
                    END $$;
                    """);
        }
    }

    /** What a transaction that was measured wrote, statement by statement. */
    List<String> measured(String key) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (var query =
                reader().prepareStatement("SELECT statement FROM crash.point WHERE key = ? ORDER BY position")) {
            query.setString(1, key);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        return statements;
    }

    /** Lets whoever reaches its point stand still from now on. */
    void hold() throws SQLException {
        holder.close();
        holder = connect();
        try (Statement statement = holder.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
    }

    /** Waits until so many transactions stand still. */
    void awaitStanding(int expected) throws Exception {
        await(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = " + LOCK + " AND NOT granted",
                expected);
    }

    /** Lets them go on, and waits until the sessions of the killed process have found out that nobody listens. */
    void releaseAndAwaitSilence() throws Exception {
        holder.close();
        reader.close();
        await("SELECT count(*) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()", 0);
    }

    /**
     * The connection that reads what is there: always the same one while nothing crashes, for there are some hundred
     * readings, and to connect with a password takes longer than to read.
     */
    Connection reader() throws SQLException {
        if (!reader.isValid(SECONDS_TO_ANSWER)) {
            reader.close();
            reader = connect();
        }
        return reader;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private void await(String count, int expected) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        int seen = -1;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                ResultSet rows = statement.executeQuery(count);
                rows.next();
                seen = rows.getInt(1);
                if (seen == expected) {
                    return;
                }
                Thread.sleep(20);
            }
        }
        throw new AssertionError(count + " is " + seen + ", not " + expected);
    }

    @Override
    public void close() throws SQLException {
        holder.close();
        reader.close();
    }
}
