package io.recourse.bench;

import io.recourse.bench.Workload.Changes;
import io.recourse.bench.Workload.Windows;
import io.recourse.db.copy.RowReader;
import io.recourse.db.copy.RowWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * What to compare with: the same month in the narrow tables of the published workload, read and computed by PostgreSQL
 * alone. The statements are written as somebody would who wants them fast; they give the time down outside of exclusions
 * for each service, and nothing else: no attribution, no clause, nothing stored.
 */
final class Baselines {

    private static final String TABLES = """
            CREATE SCHEMA bench;
            CREATE TABLE bench.state_change (
                service_id integer NOT NULL, at timestamptz NOT NULL, state smallint NOT NULL, prev_state smallint NOT NULL);
            CREATE TABLE bench.exclusion (
                service_id integer NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, kind smallint NOT NULL)
            """;

    private static final String INDEXES = """
            ALTER TABLE bench.state_change ADD PRIMARY KEY (service_id, at);
            CREATE INDEX exclusion_service_from ON bench.exclusion (service_id, starts_at);
            CREATE FUNCTION bench.down_ms(service integer) RETURNS bigint LANGUAGE sql STABLE AS $$
                WITH span AS (
                    SELECT state, greatest(at, '2026-05-01Z') AS since,
                        least(lead(at, 1, '2026-06-01Z') OVER (ORDER BY at), '2026-06-01Z') AS until
                    FROM bench.state_change WHERE service_id = service AND at < '2026-06-01Z'),
                down AS (SELECT range_agg(tstzrange(since, until)) AS spans FROM span WHERE state = 2 AND since < until),
                excluded AS (
                    SELECT coalesce(range_agg(tstzrange(starts_at, ends_at)), '{}') AS spans
                    FROM bench.exclusion WHERE service_id = service)
                SELECT coalesce(sum(extract(epoch FROM upper(piece) - lower(piece)) * 1000), 0)::bigint
                FROM down, excluded, unnest(down.spans - excluded.spans) AS piece
            $$
            """;

    /** In the order of services and time, as every computation needs it; the rows arrive and are thrown away. */
    private static final String READ = "SELECT service_id, at, state FROM bench.state_change ORDER BY service_id, at";

    private static final String IN_SERVER = "SELECT count(*) FROM (" + READ + " OFFSET 0) AS in_order";

    private static final String BY_FUNCTION =
            "SELECT sum(bench.down_ms(service)) FROM generate_series(0, 1999) AS service";

    private static final String SET_BASED = """
            WITH span AS (
                SELECT service_id, state, greatest(at, '2026-05-01Z') AS since,
                    least(lead(at, 1, '2026-06-01Z') OVER (PARTITION BY service_id ORDER BY at), '2026-06-01Z') AS until
                FROM bench.state_change WHERE at < '2026-06-01Z'),
            down AS (
                SELECT service_id, range_agg(tstzrange(since, until)) AS spans
                FROM span WHERE state = 2 AND since < until GROUP BY service_id),
            excluded AS (
                SELECT service_id, range_agg(tstzrange(starts_at, ends_at)) AS spans
                FROM bench.exclusion GROUP BY service_id)
            SELECT sum(extract(epoch FROM upper(piece) - lower(piece)) * 1000)::bigint
            FROM down LEFT JOIN excluded USING (service_id)
            CROSS JOIN LATERAL unnest(down.spans - coalesce(excluded.spans, '{}')) AS piece
            """;

    private final Connection connection;

    Baselines(Connection connection) {
        this.connection = connection;
    }

    void load() throws SQLException {
        execute(TABLES);
        RowWriter changes = new RowWriter();
        RowWriter exclusions = new RowWriter();
        for (int service = 0; service < Workload.SERVICES; service++) {
            Changes ofService = Workload.changes(service);
            for (int i = 0; i < ofService.size(); i++) {
                changes.row(4)
                        .integer(service)
                        .time(Instant.ofEpochMilli(ofService.at()[i]));
                changes.small(ofService.state()[i]).small(ofService.before()[i]);
            }
            Windows windows = Workload.windows(service);
            for (int i = 0; i < windows.size(); i++) {
                exclusions.row(4).integer(service).time(Instant.ofEpochMilli(windows.from()[i]));
                exclusions.time(Instant.ofEpochMilli(windows.to()[i])).small(windows.kind()[i]);
            }
        }
        changes.copyInto(connection, "bench.state_change");
        exclusions.copyInto(connection, "bench.exclusion");
        execute(INDEXES);
        execute("VACUUM ANALYZE bench.state_change");
        execute("VACUUM ANALYZE bench.exclusion");
    }

    /** Reads the changes in order; returns how many there are. */
    long read() throws SQLException {
        return rows(READ);
    }

    /** The first of the same rows, so that nothing is read for the first time after something else. */
    void touch() throws SQLException {
        rows(READ + " LIMIT 1");
    }

    long readInServer() throws SQLException {
        return number(IN_SERVER);
    }

    /** Milliseconds down, all services together. */
    long byFunction() throws SQLException {
        return number(BY_FUNCTION);
    }

    long setBased() throws SQLException {
        return number(SET_BASED);
    }

    long rows(String query) throws SQLException {
        long rows = 0;
        try (RowReader reader = RowReader.of(connection, query)) {
            while (reader.next()) {
                rows++;
            }
        }
        return rows;
    }

    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
