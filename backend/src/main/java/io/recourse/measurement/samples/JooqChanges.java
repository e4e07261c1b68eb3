package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.STATE_CHANGE;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.val;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.StateChangeRecord;
import io.recourse.db.query.ByIndex;
import io.recourse.db.query.InstantArray;
import io.recourse.measurement.feed.Feed;
import io.recourse.time.Interval;
import io.recourse.time.Intervals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.state_change. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqChanges {

    private static final int CHUNK = 5_000;

    /** Later than any change that is told. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final DSLContext database;

    JooqChanges(DSLContext database) {
        this.database = database;
    }

    /** Changes of the source that are told under one of these names, or at one of these instants of a service. */
    List<Change> known(SourceId source, Collection<Change> changes) {
        List<Change> known = new ArrayList<>();
        List<Change> all = List.copyOf(changes);
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<Change> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
            known.addAll(at(source, chunk));
            known.addAll(named(source, chunk));
        }
        return known;
    }

    private List<Change> at(SourceId source, List<Change> changes) {
        return told(
                source,
                new EachByItself.Asked(STATE_CHANGE.SERVICE_ID, services(changes)),
                new EachByItself.Asked(STATE_CHANGE.AT, ats(changes)));
    }

    private List<Change> named(SourceId source, List<Change> changes) {
        String[] names = changes.stream()
                .flatMap(change -> Optional.ofNullable(change.externalId()).stream())
                .distinct()
                .toArray(String[]::new);
        return told(source, new EachByItself.Asked(STATE_CHANGE.EXTERNAL_ID, val(names)));
    }

    private List<Change> told(SourceId source, EachByItself.Asked... asked) {
        return EachByItself.of(database, STATE_CHANGE, STATE_CHANGE.SOURCE_ID.eq(source), asked).stream()
                .map(JooqChanges::change)
                .toList();
    }

    /**
     * In columns, not in rows: a statement with a value for each field of each row takes longer to read than to do.
     *
     * @param payload the call that told them; null if they did not come as bytes
     */
    void add(SourceId source, @Nullable UUID payload, List<Feed.Row<Change>> changes, Instant receivedAt) {
        for (int start = 0; start < changes.size(); start += CHUNK) {
            List<Feed.Row<Change>> chunk = changes.subList(start, Math.min(start + CHUNK, changes.size()));
            List<Change> told = chunk.stream().map(Feed.Row::value).toList();
            database.execute(
                    """
                    INSERT INTO measurement.state_change
                        (service_id, component, source_id, at, state, external_id, received_at, payload_id, payload_position)
                    SELECT service_id, component, {0}, at, state, external_id, {1}, {2},
                        CASE WHEN {2} IS NOT NULL THEN position END
                    FROM unnest({3}, {4}, {5}, {6}, {7}, {8})
                        AS told (service_id, component, at, state, external_id, position)""",
                    val(source.value()),
                    val(receivedAt.atOffset(ZoneOffset.UTC)),
                    val(payload, SQLDataType.UUID),
                    services(told),
                    val(told.stream().map(Change::component).toArray(String[]::new)),
                    ats(told),
                    val(told.stream().map(change -> change.state().name()).toArray(String[]::new)),
                    val(told.stream().map(Change::externalId).toArray(String[]::new)),
                    val(chunk.stream().map(Feed.Row::position).toArray(Integer[]::new)));
        }
    }

    private static Field<UUID[]> services(List<Change> changes) {
        return val(changes.stream().map(change -> change.service().value()).toArray(UUID[]::new));
    }

    private static Field<OffsetDateTime[]> ats(List<Change> changes) {
        return InstantArray.of(changes.stream().map(Change::at));
    }

    /**
     * The times around these instants: of each from the change before it to the one behind it, a millisecond longer than
     * that. They begin with the instant itself where nothing is before it, and never end where nothing is behind it. In
     * order, and apart.
     */
    List<Interval> around(SourceId source, Part part, List<Instant> instants) {
        return ByIndex.find(database, () -> timesAround(source, part, instants));
    }

    private List<Interval> timesAround(SourceId source, Part part, List<Instant> instants) {
        Condition own = of(source, part);
        List<Interval> around = new ArrayList<>();
        for (int start = 0; start < instants.size(); start += CHUNK) {
            Field<OffsetDateTime[]> asked =
                    InstantArray.of(instants.stream().skip(start).limit(CHUNK));
            database.resultQuery("""
                            SELECT coalesce(before.at, asked.at), coalesce(behind.at, {1})
                            FROM unnest({0}) AS asked (at)
                            LEFT JOIN LATERAL (SELECT at FROM measurement.state_change
                                WHERE {2} AND measurement.state_change.at < asked.at ORDER BY at DESC LIMIT 1) AS before ON true
                            LEFT JOIN LATERAL (SELECT at FROM measurement.state_change
                                WHERE {2} AND measurement.state_change.at > asked.at ORDER BY at LIMIT 1) AS behind ON true
                            """, asked, val(NEVER.atOffset(ZoneOffset.UTC)), own)
                    .forEach(row -> around.add(new Interval(
                            row.get(0, Instant.class), row.get(1, Instant.class).plusMillis(1))));
        }
        return Intervals.of(around).spans();
    }

    /** When each part of the service was first told of by the source; without those that never were. */
    Map<Part, Instant> firsts(SourceId source, ServiceId service, List<String> components) {
        Map<Part, Instant> firsts = new HashMap<>();
        Stream.concat(Stream.of(new Part(service, null)), components.stream().map(name -> new Part(service, name)))
                .forEach(part -> database.select(STATE_CHANGE.AT)
                        .from(STATE_CHANGE)
                        .where(of(source, part))
                        .orderBy(STATE_CHANGE.AT)
                        .limit(1)
                        .fetchOptional(STATE_CHANGE.AT)
                        .ifPresent(at -> firsts.put(part, at)));
        return firsts;
    }

    /** Changes of the part within the times, in no order. */
    List<Change> within(SourceId source, Part part, List<Interval> times) {
        List<Change> found = new ArrayList<>();
        for (int start = 0; start < times.size(); start += CHUNK) {
            List<Interval> chunk = times.subList(start, Math.min(start + CHUNK, times.size()));
            database.resultQuery(
                            """
                            SELECT own.* FROM unnest({0}, {1}) AS asked (since, until)
                            CROSS JOIN LATERAL (SELECT {2} FROM measurement.state_change
                                WHERE {3} AND at >= asked.since AND at < asked.until OFFSET 0) AS own""",
                            InstantArray.of(chunk.stream().map(Interval::from)),
                            InstantArray.of(chunk.stream().map(Interval::to)),
                            list(STATE_CHANGE.fields()),
                            of(source, part))
                    .coerce(STATE_CHANGE)
                    .forEach(row -> found.add(change(row)));
        }
        return found;
    }

    /** Sources that told changes of the service. */
    List<SourceId> sources(ServiceId service) {
        return database.selectDistinct(STATE_CHANGE.SOURCE_ID)
                .from(STATE_CHANGE)
                .where(STATE_CHANGE.SERVICE_ID.eq(service))
                .fetch(STATE_CHANGE.SOURCE_ID);
    }

    /** In words that an index understands, which leads from one change of the part to the next. */
    private static Condition of(SourceId source, Part part) {
        return STATE_CHANGE
                .SERVICE_ID
                .eq(part.service())
                .and(STATE_CHANGE.SOURCE_ID.eq(source))
                .and(
                        part.component() == null
                                ? STATE_CHANGE.COMPONENT.isNull()
                                : STATE_CHANGE.COMPONENT.eq(part.component()));
    }

    private static Change change(StateChangeRecord row) {
        return new Change(
                row.getServiceId(),
                row.getComponent(),
                row.getAt(),
                State.valueOf(row.getState()),
                row.getExternalId());
    }
}
