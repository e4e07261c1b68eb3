package io.recourse.measurement.run;

import static io.recourse.db.jooq.measurement.Tables.SERVICE_COMPONENT;
import static java.util.stream.Collectors.joining;

import io.recourse.db.copy.IdLists;
import io.recourse.db.copy.RowReader;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads records and coverage of many services in one statement (decision 060): for each question one row with arrays,
 * because a row of the wire costs more than a row of the index.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RunRows {

    /** Takes what was found for a question; the questions come in any order. */
    interface Found {
        void take(int question, Watched watched, RecordsByComponent records);
    }

    /** One row for each source of a service, and one for a service that nobody watches. */
    private static final String WATCHING = "SELECT * FROM measurement.watching(%s)";

    /** Whole services only: one row for each question. Sorting rows that are so long would cost more than it helps. */
    private static final String PLAIN = "SELECT * FROM measurement.records_of('{%s}', '{%s}', '{%s}', '{%s}')";

    /** One row for each component of which there are records, and at least one for each question. */
    private static final String BY_COMPONENT = """
            SELECT wanted.n, i.component, i.begins, i.ends, i.states, c.begins, c.ends
            FROM unnest('{%s}'::uuid[], '{%s}'::uuid[], '{%s}'::timestamptz[], '{%s}'::timestamptz[])
                WITH ORDINALITY AS wanted (service_id, source_id, since, until, n)
            LEFT JOIN LATERAL (
                SELECT component, array_agg(started_at) AS begins, array_agg(ends_at) AS ends, array_agg(state_code) AS states
                FROM measurement.state_interval
                WHERE service_id = wanted.service_id AND source_id = wanted.source_id AND superseded_at IS NULL
                    AND ends_at > wanted.since AND started_at < wanted.until GROUP BY component) i ON true
            CROSS JOIN LATERAL (
                SELECT array_agg(lower(covered)) AS begins, array_agg(upper(covered)) AS ends
                FROM measurement.coverage
                WHERE service_id = wanted.service_id AND source_id = wanted.source_id) c
            ORDER BY wanted.n
            """;

    private final DSLContext database;

    RunRows(DSLContext database) {
        this.database = database;
    }

    void read(List<Wanted> wanted, boolean byComponent, Found found) {
        String query = (byComponent ? BY_COMPONENT : PLAIN)
                .formatted(
                        list(wanted, one -> one.service().toString()),
                        list(wanted, one -> one.source().toString()),
                        list(wanted, one -> one.interval().from().toString()),
                        list(wanted, one -> one.interval().to().toString()));
        database.connection(connection -> read(connection, query, found));
    }

    /** Names of the components of each service that has any, in their order. */
    Map<ServiceId, List<String>> components(Collection<ServiceId> services) {
        return database.select(SERVICE_COMPONENT.SERVICE_ID, SERVICE_COMPONENT.NAME)
                .from(SERVICE_COMPONENT)
                .where(SERVICE_COMPONENT.SERVICE_ID.in(services))
                .orderBy(SERVICE_COMPONENT.SERVICE_ID, SERVICE_COMPONENT.POSITION)
                .fetchGroups(SERVICE_COMPONENT.SERVICE_ID, SERVICE_COMPONENT.NAME);
    }

    /** Of each of the services. */
    Map<ServiceId, Watching> watching(Collection<ServiceId> services) {
        return database.connectionResult(connection -> {
            String query = WATCHING.formatted(IdLists.of(connection, services));
            Map<ServiceId, Watching> watching = new HashMap<>();
            try (RowReader rows = RowReader.of(connection, query)) {
                while (rows.next()) {
                    watching.merge(new ServiceId(rows.uuid()), watching(rows), Watching::and);
                }
            }
            return watching;
        });
    }

    private static Watching watching(RowReader rows) {
        SourceId agreed = rows.isNothing() ? null : new SourceId(rows.uuid());
        if (rows.isNothing()) {
            return new Watching(agreed, null, Set.of());
        }
        SourceId source = new SourceId(rows.uuid());
        return new Watching(agreed, new Interval(rows.instant(), rows.instant()), Set.of(source));
    }

    private static void read(Connection connection, String query, Found found) throws SQLException {
        try (RowReader rows = RowReader.of(connection, query)) {
            boolean more = rows.next();
            long question = more ? rows.number() : 0;
            while (more) {
                RecordsByComponent records = new RecordsByComponent();
                Watched watched = null;
                long current = question;
                while (more && question == current) {
                    records.put(rows.text(), new Records(rows.times(), rows.times(), rows.smallNumbers()));
                    watched = new Watched(rows.times(), rows.times());
                    more = rows.next();
                    question = more ? rows.number() : 0;
                }
                found.take((int) current - 1, Objects.requireNonNull(watched), records);
            }
        }
    }

    private static String list(List<Wanted> wanted, Function<Wanted, String> part) {
        return wanted.stream().map(part).collect(joining(","));
    }
}
