package io.recourse.measurement.payload;

import static io.recourse.db.jooq.measurement.Tables.PAYLOAD_RECEIPT;
import static io.recourse.db.jooq.measurement.Tables.PAYLOAD_SCOPE;
import static io.recourse.db.jooq.measurement.Tables.RAW_PAYLOAD;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.measurement.payload.Scopes.Scope;
import io.recourse.text.Sha256;
import io.recourse.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to and reads measurement.raw_payload with its receipts and scopes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqRawPayloads {

    /** An end that has not come: later than any instant that is told of. */
    private static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    private static final int CHUNK = 2_000;

    private static final Field<Integer> RECEIPTS = selectCount()
            .from(PAYLOAD_RECEIPT)
            .where(PAYLOAD_RECEIPT.PAYLOAD_ID.eq(RAW_PAYLOAD.ID))
            .asField("receipts");

    private final DSLContext database;

    JooqRawPayloads(DSLContext database) {
        this.database = database;
    }

    UUID keep(@Nullable SourceId source, @Nullable UUID page, Delivery delivery, Instant now, String by) {
        String sha256 = Sha256.hex(delivery.bytes());
        UUID id = find(source, page, sha256).orElseGet(() -> add(source, page, delivery, sha256, now, by));
        database.insertInto(PAYLOAD_RECEIPT)
                .set(PAYLOAD_RECEIPT.PAYLOAD_ID, id)
                .set(PAYLOAD_RECEIPT.RECEIVED_AT, now)
                .set(PAYLOAD_RECEIPT.RECEIVED_BY, by)
                .execute();
        return id;
    }

    private UUID add(
            @Nullable SourceId source, @Nullable UUID page, Delivery delivery, String sha256, Instant now, String by) {
        byte[] packed = Packing.pack(delivery.bytes());
        return database.insertInto(RAW_PAYLOAD)
                .set(RAW_PAYLOAD.SOURCE_ID, source)
                .set(RAW_PAYLOAD.STATUS_PAGE_ID, page)
                .set(RAW_PAYLOAD.KIND, delivery.kind().name())
                .set(RAW_PAYLOAD.INTAKE, delivery.intake())
                .set(RAW_PAYLOAD.NAME, delivery.name())
                .set(RAW_PAYLOAD.MEDIA_TYPE, delivery.mediaType())
                .set(RAW_PAYLOAD.SIZE_BYTES, delivery.bytes().length)
                .set(RAW_PAYLOAD.SHA256, sha256)
                .set(RAW_PAYLOAD.PACKED, packed)
                .set(RAW_PAYLOAD.PACKED_SHA256, Sha256.hex(packed))
                .set(RAW_PAYLOAD.RECEIVED_AT, now)
                .set(RAW_PAYLOAD.RECEIVED_BY, by)
                .onConflictDoNothing()
                .returning(RAW_PAYLOAD.ID)
                .fetchOptional(RAW_PAYLOAD.ID)
                // Somebody kept the same bytes at the same time.
                .orElseGet(() -> find(source, page, sha256).orElseThrow());
    }

    private Optional<UUID> find(@Nullable SourceId source, @Nullable UUID page, String sha256) {
        Condition owner = source == null ? RAW_PAYLOAD.STATUS_PAGE_ID.eq(page) : RAW_PAYLOAD.SOURCE_ID.eq(source);
        return database.select(RAW_PAYLOAD.ID)
                .from(RAW_PAYLOAD)
                .where(owner, RAW_PAYLOAD.SHA256.eq(sha256))
                .fetchOptional(RAW_PAYLOAD.ID);
    }

    void addScopes(UUID payload, Map<ServiceId, Scope> scopes) {
        List<Map.Entry<ServiceId, Scope>> all = List.copyOf(scopes.entrySet());
        for (int start = 0; start < all.size(); start += CHUNK) {
            database.insertInto(
                            PAYLOAD_SCOPE,
                            PAYLOAD_SCOPE.PAYLOAD_ID,
                            PAYLOAD_SCOPE.SERVICE_ID,
                            PAYLOAD_SCOPE.BEGINS_AT,
                            PAYLOAD_SCOPE.ENDS_AT,
                            PAYLOAD_SCOPE.ROW_COUNT)
                    .valuesOfRows(all.subList(start, Math.min(start + CHUNK, all.size())).stream()
                            .map(one -> row(
                                    payload,
                                    one.getKey(),
                                    one.getValue().from(),
                                    Objects.requireNonNullElse(one.getValue().to(), OPEN),
                                    one.getValue().rows()))
                            .toList())
                    .onConflict(PAYLOAD_SCOPE.PAYLOAD_ID, PAYLOAD_SCOPE.SERVICE_ID)
                    .doUpdate()
                    .set(PAYLOAD_SCOPE.BEGINS_AT, least(PAYLOAD_SCOPE.BEGINS_AT, excluded(PAYLOAD_SCOPE.BEGINS_AT)))
                    .set(PAYLOAD_SCOPE.ENDS_AT, greatest(PAYLOAD_SCOPE.ENDS_AT, excluded(PAYLOAD_SCOPE.ENDS_AT)))
                    .execute();
        }
    }

    Optional<RawPayload> find(UUID id) {
        return payloads(RAW_PAYLOAD.ID.eq(id), 1).stream().findFirst();
    }

    /** Latest first. */
    List<RawPayload> latest(SourceId source, int limit) {
        return payloads(RAW_PAYLOAD.SOURCE_ID.eq(source), limit);
    }

    /** What tells of the service and of an instant in the interval; the latest first. */
    List<RawPayload> behind(ServiceId service, Interval interval, @Nullable SourceId source, int limit) {
        Condition tells = org.jooq.impl.DSL.exists(selectOne()
                .from(PAYLOAD_SCOPE)
                .where(PAYLOAD_SCOPE.PAYLOAD_ID.eq(RAW_PAYLOAD.ID), PAYLOAD_SCOPE.SERVICE_ID.eq(service))
                .and(PAYLOAD_SCOPE.ENDS_AT.ge(interval.from()))
                .and(PAYLOAD_SCOPE.BEGINS_AT.lt(interval.to())));
        return payloads(source == null ? tells : tells.and(RAW_PAYLOAD.SOURCE_ID.eq(source)), limit);
    }

    /** The bytes in their packed form. */
    Optional<byte[]> packed(UUID id) {
        return database.select(RAW_PAYLOAD.PACKED)
                .from(RAW_PAYLOAD)
                .where(RAW_PAYLOAD.ID.eq(id))
                .fetchOptional(RAW_PAYLOAD.PACKED);
    }

    private List<RawPayload> payloads(Condition condition, int limit) {
        return database.select(
                        RAW_PAYLOAD.ID,
                        RAW_PAYLOAD.SOURCE_ID,
                        SOURCE.CODE,
                        RAW_PAYLOAD.KIND,
                        RAW_PAYLOAD.INTAKE,
                        RAW_PAYLOAD.NAME,
                        RAW_PAYLOAD.MEDIA_TYPE,
                        RAW_PAYLOAD.SIZE_BYTES,
                        RAW_PAYLOAD.SHA256,
                        RAW_PAYLOAD.RECEIVED_AT,
                        RAW_PAYLOAD.RECEIVED_BY)
                .select(RECEIPTS)
                .from(RAW_PAYLOAD)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(RAW_PAYLOAD.SOURCE_ID))
                .where(condition)
                .orderBy(RAW_PAYLOAD.RECEIVED_AT.desc(), RAW_PAYLOAD.ID.desc())
                .limit(limit)
                .fetch(JooqRawPayloads::payload);
    }

    private static RawPayload payload(Record found) {
        return new RawPayload(
                found.get(RAW_PAYLOAD.ID),
                found.get(RAW_PAYLOAD.SOURCE_ID),
                found.get(SOURCE.CODE),
                PayloadKind.valueOf(found.get(RAW_PAYLOAD.KIND)),
                found.get(RAW_PAYLOAD.INTAKE),
                found.get(RAW_PAYLOAD.NAME),
                found.get(RAW_PAYLOAD.MEDIA_TYPE),
                found.get(RAW_PAYLOAD.SIZE_BYTES),
                found.get(RAW_PAYLOAD.SHA256),
                found.get(RAW_PAYLOAD.RECEIVED_AT),
                found.get(RAW_PAYLOAD.RECEIVED_BY),
                found.get(RECEIPTS));
    }
}
