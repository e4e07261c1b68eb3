package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.STATE_CHANGE;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.StateChangeRecord;
import io.recourse.measurement.feed.Feed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
                new EachByItself.Asked(STATE_CHANGE.AT, instants(changes)));
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
                    instants(told),
                    val(told.stream().map(change -> change.state().name()).toArray(String[]::new)),
                    val(told.stream().map(Change::externalId).toArray(String[]::new)),
                    val(chunk.stream().map(Feed.Row::position).toArray(Integer[]::new)));
        }
    }

    private static Field<UUID[]> services(List<Change> changes) {
        return val(changes.stream().map(change -> change.service().value()).toArray(UUID[]::new));
    }

    private static Field<OffsetDateTime[]> instants(List<Change> changes) {
        return val(changes.stream()
                .map(change -> change.at().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new));
    }

    /** The last change of the part at or before the instant. */
    Optional<Instant> lastUntil(SourceId source, Part part, Instant at) {
        return database.select(STATE_CHANGE.AT)
                .from(STATE_CHANGE)
                .where(of(source, part))
                .and(STATE_CHANGE.AT.le(at))
                .orderBy(STATE_CHANGE.AT.desc())
                .limit(1)
                .fetchOptional(STATE_CHANGE.AT);
    }

    /** The first change of each part of the service that the source told. */
    Map<Part, Instant> firsts(SourceId source, ServiceId service) {
        return database.select(STATE_CHANGE.COMPONENT, min(STATE_CHANGE.AT))
                .from(STATE_CHANGE)
                .where(STATE_CHANGE.SERVICE_ID.eq(service), STATE_CHANGE.SOURCE_ID.eq(source))
                .groupBy(STATE_CHANGE.COMPONENT)
                .fetchMap(row -> new Part(service, row.value1()), row -> row.value2());
    }

    /** Changes of the part from the instant on, in order of time. */
    List<Change> from(SourceId source, Part part, Instant at) {
        return database.selectFrom(STATE_CHANGE)
                .where(of(source, part))
                .and(STATE_CHANGE.AT.ge(at))
                .orderBy(STATE_CHANGE.AT)
                .fetch(JooqChanges::change);
    }

    /** Sources that told changes of the service. */
    List<SourceId> sources(ServiceId service) {
        return database.selectDistinct(STATE_CHANGE.SOURCE_ID)
                .from(STATE_CHANGE)
                .where(STATE_CHANGE.SERVICE_ID.eq(service))
                .fetch(STATE_CHANGE.SOURCE_ID);
    }

    private static Condition of(SourceId source, Part part) {
        return STATE_CHANGE
                .SERVICE_ID
                .eq(part.service())
                .and(STATE_CHANGE.SOURCE_ID.eq(source))
                .and(STATE_CHANGE.COMPONENT.isNotDistinctFrom(part.component()));
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
