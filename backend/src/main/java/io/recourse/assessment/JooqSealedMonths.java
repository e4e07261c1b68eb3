package io.recourse.assessment;

import static io.recourse.db.jooq.assessment.Tables.SEALED_MONTH;
import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.val;

import io.recourse.assessment.pack.MonthPack;
import io.recourse.db.copy.IdLists;
import io.recourse.db.copy.RowReader;
import io.recourse.db.copy.RowWriter;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.time.Interval;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes assessment.sealed_month. Months are those of UTC. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSealedMonths {

    /**
     * A month of a service in one row.
     *
     * @param whole the month
     * @param time in which it is right; the whole month, or less while it runs or was changed
     */
    record Month(SourceId source, Interval whole, Interval time, byte[] packed) {

        Instant until() {
            return time.to();
        }

        /** May say more than is right: only what lies within {@link #time} is. */
        MonthPack unpack() {
            return MonthPack.unpack(source, whole, packed);
        }
    }

    /**
     * A month that could be packed, or further than it is.
     *
     * @param time from its beginning until its end, or until the day that runs
     */
    record Due(ServiceId service, SourceId source, Interval time) {}

    /** Key space of the locks that keep a month from being sealed while its inputs change. */
    private static final int LOCKS = 4712;

    private static final String READ = "SELECT * FROM assessment.packs_of(%s, '{%s}', '%s', '%s')";

    /** The running day is left to the rows: what it is packed for would be undone with the next change. */
    private static final String DUE = """
            SELECT watched.service_id, watched.source_id, candidate.start AT TIME ZONE 'UTC', target.until AT TIME ZONE 'UTC'
            FROM measurement.service_source watched
            CROSS JOIN LATERAL (
                SELECT min(lower(covered)) AS since FROM measurement.coverage c
                WHERE c.service_id = watched.service_id AND c.source_id = watched.source_id) coverage
            CROSS JOIN LATERAL generate_series(
                date_trunc('month', since AT TIME ZONE 'UTC'),
                date_trunc('month', {0} AT TIME ZONE 'UTC'), interval '1 month') AS candidate (start)
            CROSS JOIN LATERAL (
                SELECT least(candidate.start + interval '1 month', date_trunc('day', {0} AT TIME ZONE 'UTC')) AS until) target
            WHERE candidate.start < target.until AND NOT EXISTS (
                SELECT FROM assessment.sealed_month sealed
                WHERE sealed.service_id = watched.service_id AND sealed.source_id = watched.source_id
                    AND sealed.month = candidate.start::date AND sealed.packed_until >= target.until AT TIME ZONE 'UTC')
            ORDER BY candidate.start DESC, watched.service_id
            LIMIT {1}
            """;

    private static final String HOLD = """
            SELECT id FROM unnest({0}) AS wanted (id)
            WHERE pg_try_advisory_xact_lock(hashtextextended('sealed:' || id, {1}))
            """;

    private static final String REMOVE = """
            DELETE FROM assessment.sealed_month m USING unnest({0}, {1}, {2}) AS old (service_id, source_id, month)
            WHERE m.service_id = old.service_id AND m.source_id = old.source_id AND m.month = old.month
            """;

    private final DSLContext database;

    JooqSealedMonths(DSLContext database) {
        this.database = database;
    }

    /** Sealed months that share time with each service's interval, in order. */
    Map<ServiceId, List<Month>> read(Map<ServiceId, SourceId> sources, Map<ServiceId, Interval> wanted) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        // Nearly always one question: all of them want the same months.
        Map<Months, List<ServiceId>> questions = sources.keySet().stream()
                .collect(Collectors.groupingBy(one -> Months.of(Objects.requireNonNull(wanted.get(one)))));
        Map<ServiceId, List<Month>> months = HashMap.newHashMap(sources.size());
        questions.forEach((window, services) -> {
            String from = services.stream()
                    .map(sources::get)
                    .distinct()
                    .map(String::valueOf)
                    .collect(joining(","));
            database.connection(connection -> {
                String query = READ.formatted(IdLists.of(connection, services), from, window.first(), window.last());
                read(connection, query, sources, months);
            });
        });
        return months;
    }

    /**
     * Months that are over, or begun before this day, and not packed as far: of each service by the source by which it is
     * assessed, the latest first.
     */
    List<Due> due(Instant now, int most) {
        return database.resultQuery(DUE, val(now), val(most))
                .fetch(row -> new Due(
                        new ServiceId(row.get(0, UUID.class)),
                        new SourceId(row.get(1, UUID.class)),
                        new Interval(row.get(2, Instant.class), row.get(3, Instant.class))));
    }

    /**
     * Keeps the inputs of services from being changed until the transaction ends; those of which they are being changed
     * right now are left out.
     */
    Set<ServiceId> hold(Collection<ServiceId> services) {
        UUID[] ids = services.stream().map(ServiceId::value).distinct().toArray(UUID[]::new);
        return database.resultQuery(HOLD, val(ids), val(LOCKS)).fetchSet(row -> new ServiceId(row.get(0, UUID.class)));
    }

    /** Puts packs in the place of what is known of the same months. */
    void put(Map<Due, byte[]> packed, Instant now) {
        List<Due> all = List.copyOf(packed.keySet());
        database.execute(
                REMOVE,
                val(all.stream().map(due -> due.service().value()).toArray(UUID[]::new)),
                val(all.stream().map(due -> due.source().value()).toArray(UUID[]::new)),
                val(all.stream().map(due -> first(due.time().from())).toArray(LocalDate[]::new)));
        RowWriter rows = new RowWriter();
        packed.forEach((due, bytes) -> rows.row(6)
                .uuid(due.service().value())
                .uuid(due.source().value())
                .day(first(due.time().from()))
                .time(due.time().to())
                .bytes(bytes)
                .time(now));
        database.connection(connection -> rows.copyInto(
                connection, "assessment.sealed_month (service_id, source_id, month, packed_until, packed, sealed_at)"));
    }

    /** Removes all packs of a service; waits while any is being made. */
    void forget(ServiceId service) {
        database.execute(
                "SELECT pg_advisory_xact_lock_shared(hashtextextended({0}, {1}))",
                val("sealed:" + service), val(LOCKS));
        database.deleteFrom(SEALED_MONTH)
                .where(SEALED_MONTH.SERVICE_ID.eq(service))
                .execute();
    }

    static Interval time(YearMonth month) {
        return new Interval(
                month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate first(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).withDayOfMonth(1);
    }

    /** A service has packs by other sources, too, if it was assessed by them before: those are passed over. */
    private static void read(
            Connection connection, String query, Map<ServiceId, SourceId> sources, Map<ServiceId, List<Month>> months)
            throws SQLException {
        // A thousand services have the same few months.
        Map<LocalDate, Interval> whole = new HashMap<>();
        try (RowReader rows = RowReader.of(connection, query)) {
            while (rows.next()) {
                ServiceId service = new ServiceId(rows.uuid());
                SourceId source = new SourceId(rows.uuid());
                if (source.equals(sources.get(service))) {
                    Interval month = whole.computeIfAbsent(rows.day(), day -> time(YearMonth.from(day)));
                    Instant until = rows.instant();
                    Interval right = until.equals(month.to()) ? month : new Interval(month.from(), until);
                    months.computeIfAbsent(service, key -> new ArrayList<>(1))
                            .add(new Month(source, month, right, rows.bytes()));
                }
            }
        }
    }

    /** Months by their first days. */
    private record Months(LocalDate first, LocalDate last) {

        static Months of(Interval time) {
            return new Months(
                    JooqSealedMonths.first(time.from()),
                    JooqSealedMonths.first(time.to().minusMillis(1)));
        }
    }
}
