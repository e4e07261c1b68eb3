package io.recourse.measurement;

import static io.recourse.db.jooq.measurement.Tables.IMPORT_BATCH;
import static io.recourse.db.jooq.measurement.Tables.STATE_INTERVAL;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import io.recourse.contract.terms.State;
import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.StateIntervalRecord;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.state_interval. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqStateIntervals {

    /** Rows of one INSERT. */
    private static final int CHUNK = 5_000;

    /** The end, or infinity while the state goes on; the indexes are in this order. */
    private static final Field<Instant> ENDS_AT =
            field(name("measurement", "state_interval", "ends_at"), SQLDataType.INSTANT);

    private final DSLContext database;
    private final Clock clock;

    JooqStateIntervals(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records in force that touch the interval, including those that began before it and those still open. */
    List<RecordedInterval> touching(ServiceId service, Interval interval) {
        return database.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.eq(service), STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .and(STATE_INTERVAL.STARTED_AT.lt(interval.to()))
                .and(ENDS_AT.gt(interval.from()))
                .orderBy(STATE_INTERVAL.STARTED_AT, STATE_INTERVAL.ID)
                .fetch(JooqStateIntervals::recorded);
    }

    /** What a source's records were at an instant in the past, so that an older assessment can be explained. */
    List<RecordedInterval> touchingAsOf(ServiceId service, SourceId source, Interval interval, Instant asOf) {
        return database.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.eq(service), STATE_INTERVAL.SOURCE_ID.eq(source))
                .and(STATE_INTERVAL.RECORDED_AT.le(asOf))
                .and(STATE_INTERVAL.SUPERSEDED_AT.isNull().or(STATE_INTERVAL.SUPERSEDED_AT.gt(asOf)))
                .and(STATE_INTERVAL.STARTED_AT.lt(interval.to()))
                .and(ENDS_AT.gt(interval.from()))
                .orderBy(STATE_INTERVAL.STARTED_AT, STATE_INTERVAL.ID)
                .fetch(JooqStateIntervals::recorded);
    }

    /** Records that came into force after one instant and not after another, and still were then. */
    List<RecordedInterval> added(ServiceId service, SourceId source, Interval interval, Instant after, Instant until) {
        return database.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.eq(service), STATE_INTERVAL.SOURCE_ID.eq(source))
                .and(STATE_INTERVAL.STARTED_AT.lt(interval.to()))
                .and(ENDS_AT.gt(interval.from()))
                .and(STATE_INTERVAL.RECORDED_AT.gt(after))
                .and(STATE_INTERVAL.RECORDED_AT.le(until))
                .and(STATE_INTERVAL.SUPERSEDED_AT.isNull().or(STATE_INTERVAL.SUPERSEDED_AT.gt(until)))
                .orderBy(STATE_INTERVAL.STARTED_AT, STATE_INTERVAL.ID)
                .fetch(JooqStateIntervals::recorded);
    }

    /** Records that were in force at one instant and were superseded not after another. */
    List<RecordedInterval> superseded(
            ServiceId service, SourceId source, Interval interval, Instant after, Instant until) {
        return database.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.eq(service), STATE_INTERVAL.SOURCE_ID.eq(source))
                .and(STATE_INTERVAL.STARTED_AT.lt(interval.to()))
                .and(ENDS_AT.gt(interval.from()))
                .and(STATE_INTERVAL.RECORDED_AT.le(after))
                .and(STATE_INTERVAL.SUPERSEDED_AT.gt(after))
                .and(STATE_INTERVAL.SUPERSEDED_AT.le(until))
                .orderBy(STATE_INTERVAL.STARTED_AT, STATE_INTERVAL.ID)
                .fetch(JooqStateIntervals::recorded);
    }

    /** When the first of the source's records that are still open began; null if none is. */
    @Nullable
    Instant earliestOpen(SourceId source, ServiceId service) {
        return database.select(min(STATE_INTERVAL.STARTED_AT))
                .from(STATE_INTERVAL)
                .where(STATE_INTERVAL.SERVICE_ID.eq(service), STATE_INTERVAL.SOURCE_ID.eq(source))
                .and(STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .and(condition("{0} = 'infinity'", ENDS_AT))
                .fetchOne(0, Instant.class);
    }

    /**
     * Records in force of which an observation of the source may speak: they have its name or, without any, its beginning.
     * All others, of years perhaps, are not read.
     */
    List<RecordedInterval> inForce(SourceId source, Collection<Observation> observations) {
        UUID[] services = observations.stream()
                .map(one -> one.service().value())
                .distinct()
                .toArray(UUID[]::new);
        String[] names = observations.stream()
                .flatMap(one -> Stream.ofNullable(one.externalId()))
                .distinct()
                .toArray(String[]::new);
        Instant[] begins = observations.stream()
                .filter(one -> one.externalId() == null)
                .map(Observation::from)
                .distinct()
                .toArray(Instant[]::new);
        List<RecordedInterval> records = new ArrayList<>();
        if (names.length > 0) {
            records.addAll(
                    inForce(source, services, condition("{0} = ANY ({1})", STATE_INTERVAL.EXTERNAL_ID, val(names))));
        }
        if (begins.length > 0) {
            records.addAll(inForce(
                    source,
                    services,
                    STATE_INTERVAL
                            .EXTERNAL_ID
                            .isNull()
                            .and(condition("{0} = ANY ({1})", STATE_INTERVAL.STARTED_AT, val(begins)))));
        }
        return records;
    }

    private List<RecordedInterval> inForce(SourceId source, UUID[] services, Condition condition) {
        return database.selectFrom(STATE_INTERVAL)
                .where(STATE_INTERVAL.SOURCE_ID.eq(source), STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .and(condition("{0} = ANY ({1})", STATE_INTERVAL.SERVICE_ID, val(services)))
                .and(condition)
                .fetch(JooqStateIntervals::recorded);
    }

    /** In columns, not in rows: a statement with a value for each field of each row takes longer to read than to do. */
    void add(SourceId source, @Nullable ImportBatchId batch, List<Observation> observations) {
        Instant now = clock.instant();
        for (int start = 0; start < observations.size(); start += CHUNK) {
            List<Observation> chunk = observations.subList(start, Math.min(start + CHUNK, observations.size()));
            database.execute(
                    """
                    INSERT INTO measurement.state_interval
                        (source_id, import_batch_id, recorded_at, service_id, component, external_id, state, started_at,
                         ended_at, original_from, original_to, title, severity, reference_url, payload_line)
                    SELECT {0}, {1}, {2}, said.*
                    FROM unnest({3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}) AS said""",
                    val(source.value()),
                    val(batch == null ? null : batch.value(), SQLDataType.UUID),
                    val(now.atOffset(ZoneOffset.UTC)),
                    val(chunk.stream().map(one -> one.service().value()).toArray(UUID[]::new)),
                    texts(chunk, Observation::component),
                    texts(chunk, Observation::externalId),
                    texts(chunk, one -> one.state().name()),
                    instants(chunk, Observation::from),
                    instants(chunk, Observation::to),
                    texts(chunk, Observation::originalFrom),
                    texts(chunk, Observation::originalTo),
                    texts(chunk, Observation::title),
                    texts(chunk, Observation::severity),
                    texts(chunk, Observation::referenceUrl),
                    val(chunk.stream().map(Observation::line).toArray(Integer[]::new)));
        }
    }

    private static Field<@Nullable String[]> texts(
            List<Observation> all, Function<Observation, @Nullable String> text) {
        return val(all.stream().map(text).toArray(String[]::new));
    }

    private static Field<@Nullable OffsetDateTime[]> instants(
            List<Observation> all, Function<Observation, @Nullable Instant> instant) {
        return val(all.stream()
                .map(instant)
                .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new));
    }

    /** The records stay, but no longer count. */
    void supersede(Collection<UUID> ids, @Nullable ImportBatchId by) {
        database.update(STATE_INTERVAL)
                .set(STATE_INTERVAL.SUPERSEDED_AT, clock.instant())
                .set(STATE_INTERVAL.SUPERSEDED_BY_BATCH_ID, by == null ? null : by.value())
                .where(condition("{0} = ANY ({1})", STATE_INTERVAL.ID, val(ids.toArray(UUID[]::new))))
                .and(STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .execute();
    }

    /** Takes the records of an import out of force; returns them. */
    List<RecordedInterval> withdraw(ImportBatchId batch) {
        return database.update(STATE_INTERVAL)
                .set(STATE_INTERVAL.SUPERSEDED_AT, clock.instant())
                .where(STATE_INTERVAL.IMPORT_BATCH_ID.eq(batch), STATE_INTERVAL.SUPERSEDED_AT.isNull())
                .returning()
                .fetch(JooqStateIntervals::recorded);
    }

    /** True if a later import, itself not undone, replaced records of this one: that one must be undone first. */
    boolean isBuiltUpon(ImportBatchId batch) {
        return database.fetchExists(database.selectOne()
                .from(STATE_INTERVAL)
                .join(IMPORT_BATCH)
                .on(IMPORT_BATCH.ID.coerce(UUID.class).eq(STATE_INTERVAL.SUPERSEDED_BY_BATCH_ID))
                .where(STATE_INTERVAL.IMPORT_BATCH_ID.eq(batch), IMPORT_BATCH.UNDONE_AT.isNull()));
    }

    /** Copies the records that an import had replaced back into force, under their first import. */
    void restoreSupersededBy(ImportBatchId batch) {
        database.execute("""
                INSERT INTO measurement.state_interval
                    (source_id, import_batch_id, recorded_at, service_id, component, external_id, state, started_at,
                     ended_at, original_from, original_to, title, severity, reference_url, payload_line)
                SELECT source_id, import_batch_id, {0}, service_id, component, external_id, state, started_at,
                    ended_at, original_from, original_to, title, severity, reference_url, payload_line
                FROM measurement.state_interval WHERE superseded_by_batch_id = {1}""", val(clock.instant().atOffset(ZoneOffset.UTC)), val(batch.value()));
    }

    static RecordedInterval recorded(StateIntervalRecord row) {
        return new RecordedInterval(
                row.getId(),
                row.getSourceId(),
                row.getServiceId(),
                row.getComponent(),
                row.getImportBatchId(),
                State.valueOf(row.getState()),
                row.getStartedAt(),
                row.getEndedAt(),
                row.getExternalId(),
                row.getOriginalFrom(),
                row.getOriginalTo(),
                row.getTitle(),
                row.getSeverity(),
                row.getReferenceUrl(),
                row.getRecordedAt(),
                row.getPayloadLine());
    }
}
