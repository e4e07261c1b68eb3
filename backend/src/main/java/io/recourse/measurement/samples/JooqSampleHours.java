package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.SAMPLE_HOUR;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.SampleHourRecord;
import io.recourse.db.query.CountedTable;
import io.recourse.db.query.InstantArray;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.sample_hour. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSampleHours {

    /** An hour of a service. */
    record Key(ServiceId service, Instant hour) {

        static Key of(ServiceId service, Instant at) {
            return new Key(
                    service, Instant.ofEpochMilli(at.toEpochMilli() / HourOfSamples.MILLIS * HourOfSamples.MILLIS));
        }
    }

    private static final int CHUNK = 1_000;

    private static final CountedTable TABLE =
            new CountedTable(SAMPLE_HOUR.SERVICE_ID, SAMPLE_HOUR.SOURCE_ID, SAMPLE_HOUR.HOUR_AT);

    private final DSLContext database;

    JooqSampleHours(DSLContext database) {
        this.database = database;
    }

    /** Samples further apart than this leave unknown time between them. */
    Duration gap(SourceId source) {
        return database.select(SOURCE.SAMPLE_GAP_S)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle(row -> Duration.ofSeconds(row.value1()));
    }

    /** What is known of these hours; those of which nothing is known are left out. */
    Map<Key, HourOfSamples> of(SourceId source, Collection<Key> keys) {
        Map<Key, HourOfSamples> known = new HashMap<>();
        List<Key> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<Key> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
            EachByItself.of(
                            database,
                            SAMPLE_HOUR,
                            SAMPLE_HOUR.SOURCE_ID.eq(source),
                            new EachByItself.Asked(SAMPLE_HOUR.SERVICE_ID, services(chunk)),
                            new EachByItself.Asked(SAMPLE_HOUR.HOUR_AT, hours(chunk)))
                    .forEach(found -> known.put(new Key(found.getServiceId(), found.getHourAt()), hour(found)));
        }
        return known;
    }

    /** In columns, not in rows: a value for each array of each hour takes longer to read than to do. */
    void save(SourceId source, Map<Key, HourOfSamples> hours) {
        List<Map.Entry<Key, HourOfSamples>> all = List.copyOf(hours.entrySet());
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<Map.Entry<Key, HourOfSamples>> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
            List<Key> keys = chunk.stream().map(Map.Entry::getKey).toList();
            database.execute(
                    """
                    INSERT INTO measurement.sample_hour
                        (source_id, service_id, hour_at, offset_ms, up, latency_ms, requests, errors)
                    SELECT {0}, said.service_id, said.hour_at, said.offset_ms::integer[], said.up::smallint[],
                        said.latency_ms::integer[], said.requests::bigint[], said.errors::bigint[]
                    FROM unnest({1}, {2}, {3}, {4}, {5}, {6}, {7})
                        AS said (service_id, hour_at, offset_ms, up, latency_ms, requests, errors)
                    ON CONFLICT (service_id, source_id, hour_at) DO UPDATE SET (offset_ms, up, latency_ms, requests, errors)
                        = (excluded.offset_ms, excluded.up, excluded.latency_ms, excluded.requests, excluded.errors)""",
                    val(source.value()),
                    services(keys),
                    hours(keys),
                    arrays(chunk, (offset, values) -> offset),
                    arrays(chunk, (offset, values) -> values.up()),
                    arrays(chunk, (offset, values) -> values.latencyMs()),
                    arrays(chunk, (offset, values) -> values.requests()),
                    arrays(chunk, (offset, values) -> values.errors()));
        }
    }

    private static Field<UUID[]> services(List<Key> keys) {
        return val(keys.stream().map(key -> key.service().value()).toArray(UUID[]::new));
    }

    private static Field<OffsetDateTime[]> hours(List<Key> keys) {
        return InstantArray.of(keys.stream().map(Key::hour));
    }

    /** For each hour an array as text, for arrays of arrays must be of one length. */
    private static Field<String[]> arrays(
            List<Map.Entry<Key, HourOfSamples>> hours, BiFunction<Integer, HourOfSamples.Values, Number> number) {
        return val(hours.stream()
                .map(hour -> hour.getValue().samples().entrySet().stream()
                        .map(sample ->
                                number.apply(sample.getKey(), sample.getValue()).toString())
                        .collect(Collectors.joining(",", "{", "}")))
                .toArray(String[]::new));
    }

    /** Samples from one instant, included, to another, not included. */
    SampleSeries series(SourceId source, ServiceId service, Instant from, Instant to) {
        List<SampleHourRecord> hours = database.selectFrom(SAMPLE_HOUR)
                .where(SAMPLE_HOUR.SERVICE_ID.eq(service), SAMPLE_HOUR.SOURCE_ID.eq(source))
                .and(SAMPLE_HOUR.HOUR_AT.gt(from.minusMillis(HourOfSamples.MILLIS)))
                .and(SAMPLE_HOUR.HOUR_AT.lt(to))
                .orderBy(SAMPLE_HOUR.HOUR_AT)
                .fetch();
        return Columns.of(hours, from.toEpochMilli(), to.toEpochMilli());
    }

    List<SourceId> sourcesOf(ServiceId service) {
        return TABLE.sources(database, service);
    }

    Optional<Instant> first(ServiceId service) {
        return TABLE.first(database, service);
    }

    /** End of the last hour with samples of the source about the service. */
    Optional<Instant> last(SourceId source, ServiceId service) {
        return database.select(max(SAMPLE_HOUR.HOUR_AT))
                .from(SAMPLE_HOUR)
                .where(SAMPLE_HOUR.SERVICE_ID.eq(service), SAMPLE_HOUR.SOURCE_ID.eq(source))
                .fetchOptional(0, Instant.class)
                .map(hour -> hour.plusMillis(HourOfSamples.MILLIS));
    }

    private static HourOfSamples hour(SampleHourRecord row) {
        HourOfSamples hour = new HourOfSamples();
        for (int i = 0; i < row.getOffsetMs().length; i++) {
            hour.add(
                    row.getOffsetMs()[i],
                    new HourOfSamples.Values(
                            row.getUp()[i], row.getLatencyMs()[i], row.getRequests()[i], row.getErrors()[i]));
        }
        return hour;
    }
}
