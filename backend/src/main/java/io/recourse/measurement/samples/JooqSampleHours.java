package io.recourse.measurement.samples;

import static io.recourse.db.jooq.measurement.Tables.SAMPLE_HOUR;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.SampleHourRecord;
import io.recourse.db.query.CountedTable;
import java.time.Duration;
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
import org.jooq.DSLContext;
import org.jooq.Row8;
import org.jooq.Table;
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

    /**
     * What is known of these hours; those of which nothing is known are left out. By a join, through the key: pairs in a
     * condition would be compared with each hour of the source.
     */
    Map<Key, HourOfSamples> of(SourceId source, Collection<Key> keys) {
        Map<Key, HourOfSamples> known = new HashMap<>();
        List<Key> all = List.copyOf(keys);
        for (int start = 0; start < all.size(); start += CHUNK) {
            List<Key> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
            Table<?> asked = table(
                            "unnest({0}, {1})",
                            val(chunk.stream().map(key -> key.service().value()).toArray(UUID[]::new)),
                            val(chunk.stream()
                                    .map(key -> key.hour().atOffset(ZoneOffset.UTC))
                                    .toArray(OffsetDateTime[]::new)))
                    .as("asked", "service_id", "hour_at");
            database.select(SAMPLE_HOUR.fields())
                    .from(asked)
                    .join(SAMPLE_HOUR)
                    .on(
                            SAMPLE_HOUR.SERVICE_ID.eq(
                                    field(name("asked", "service_id"), SAMPLE_HOUR.SERVICE_ID.getDataType())),
                            SAMPLE_HOUR.HOUR_AT.eq(field(name("asked", "hour_at"), SAMPLE_HOUR.HOUR_AT.getDataType())))
                    .where(SAMPLE_HOUR.SOURCE_ID.eq(source))
                    .forEach(row -> {
                        SampleHourRecord found = row.into(SAMPLE_HOUR);
                        known.put(new Key(found.getServiceId(), found.getHourAt()), hour(found));
                    });
        }
        return known;
    }

    void save(SourceId source, Map<Key, HourOfSamples> hours) {
        List<Map.Entry<Key, HourOfSamples>> all = List.copyOf(hours.entrySet());
        for (int start = 0; start < all.size(); start += CHUNK) {
            database.insertInto(
                            SAMPLE_HOUR,
                            SAMPLE_HOUR.SERVICE_ID,
                            SAMPLE_HOUR.SOURCE_ID,
                            SAMPLE_HOUR.HOUR_AT,
                            SAMPLE_HOUR.OFFSET_MS,
                            SAMPLE_HOUR.UP,
                            SAMPLE_HOUR.LATENCY_MS,
                            SAMPLE_HOUR.REQUESTS,
                            SAMPLE_HOUR.ERRORS)
                    .valuesOfRows(all.subList(start, Math.min(start + CHUNK, all.size())).stream()
                            .map(hour -> values(source, hour.getKey(), hour.getValue()))
                            .toList())
                    .onConflict(SAMPLE_HOUR.SERVICE_ID, SAMPLE_HOUR.SOURCE_ID, SAMPLE_HOUR.HOUR_AT)
                    .doUpdate()
                    .set(SAMPLE_HOUR.OFFSET_MS, excluded(SAMPLE_HOUR.OFFSET_MS))
                    .set(SAMPLE_HOUR.UP, excluded(SAMPLE_HOUR.UP))
                    .set(SAMPLE_HOUR.LATENCY_MS, excluded(SAMPLE_HOUR.LATENCY_MS))
                    .set(SAMPLE_HOUR.REQUESTS, excluded(SAMPLE_HOUR.REQUESTS))
                    .set(SAMPLE_HOUR.ERRORS, excluded(SAMPLE_HOUR.ERRORS))
                    .execute();
        }
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

    private static Row8<ServiceId, SourceId, Instant, Integer[], Short[], Integer[], Long[], Long[]> values(
            SourceId source, Key key, HourOfSamples hour) {
        List<Integer> offsets = new ArrayList<>(hour.size());
        List<Short> up = new ArrayList<>(hour.size());
        List<Integer> latency = new ArrayList<>(hour.size());
        List<Long> requests = new ArrayList<>(hour.size());
        List<Long> errors = new ArrayList<>(hour.size());
        hour.samples().forEach((offset, values) -> {
            offsets.add(offset);
            up.add(values.up());
            latency.add(values.latencyMs());
            requests.add(values.requests());
            errors.add(values.errors());
        });
        return row(
                key.service(),
                source,
                key.hour(),
                offsets.toArray(Integer[]::new),
                up.toArray(Short[]::new),
                latency.toArray(Integer[]::new),
                requests.toArray(Long[]::new),
                errors.toArray(Long[]::new));
    }
}
