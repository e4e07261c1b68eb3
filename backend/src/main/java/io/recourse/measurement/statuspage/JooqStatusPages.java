package io.recourse.measurement.statuspage;

import static io.recourse.db.jooq.contract.Tables.SERVICE;
import static io.recourse.db.jooq.measurement.Tables.RAW_PAYLOAD;
import static io.recourse.db.jooq.measurement.Tables.STATUS_PAGE;
import static io.recourse.db.jooq.measurement.Tables.STATUS_PAGE_SIGHTING;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.VendorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.status_page and appends to measurement.status_page_sighting. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqStatusPages {

    private final DSLContext database;

    JooqStatusPages(DSLContext database) {
        this.database = database;
    }

    UUID add(VendorId vendor, @Nullable ServiceId service, String name, String url, Instant now, String by) {
        return database.insertInto(STATUS_PAGE)
                .set(STATUS_PAGE.VENDOR_ID, vendor)
                .set(STATUS_PAGE.SERVICE_ID, service)
                .set(STATUS_PAGE.NAME, name)
                .set(STATUS_PAGE.URL, url)
                .set(STATUS_PAGE.CREATED_AT, now)
                .set(STATUS_PAGE.CREATED_BY, by)
                .returning(STATUS_PAGE.ID)
                .fetchSingle()
                .getId();
    }

    void remove(UUID page) {
        database.deleteFrom(STATUS_PAGE).where(STATUS_PAGE.ID.eq(page)).execute();
    }

    Optional<StatusPage> find(UUID id) {
        return pages(STATUS_PAGE.ID.eq(id)).stream().findFirst();
    }

    List<StatusPage> all() {
        return pages(org.jooq.impl.DSL.noCondition());
    }

    List<StatusPage> of(VendorId vendor) {
        return pages(STATUS_PAGE.VENDOR_ID.eq(vendor));
    }

    /** Those of the service, and those of its vendor that are about no single one. */
    List<StatusPage> of(VendorId vendor, ServiceId service) {
        return pages(STATUS_PAGE
                .VENDOR_ID
                .eq(vendor)
                .and(STATUS_PAGE.SERVICE_ID.eq(service).or(STATUS_PAGE.SERVICE_ID.isNull())));
    }

    boolean exists(VendorId vendor, @Nullable ServiceId service, String url) {
        return database.fetchExists(
                STATUS_PAGE,
                STATUS_PAGE.VENDOR_ID.eq(vendor),
                STATUS_PAGE.SERVICE_ID.isNotDistinctFrom(service),
                STATUS_PAGE.URL.eq(url));
    }

    boolean isSeen(UUID page) {
        return database.fetchExists(STATUS_PAGE_SIGHTING, STATUS_PAGE_SIGHTING.STATUS_PAGE_ID.eq(page));
    }

    boolean isSeen(VendorId vendor) {
        return database.fetchExists(database.selectOne()
                .from(STATUS_PAGE_SIGHTING)
                .join(STATUS_PAGE)
                .on(STATUS_PAGE.ID.eq(STATUS_PAGE_SIGHTING.STATUS_PAGE_ID))
                .where(STATUS_PAGE.VENDOR_ID.eq(vendor)));
    }

    /** The content that was seen at exactly this instant. */
    Optional<UUID> seenAt(UUID page, Instant at) {
        return database.select(STATUS_PAGE_SIGHTING.PAYLOAD_ID)
                .from(STATUS_PAGE_SIGHTING)
                .where(STATUS_PAGE_SIGHTING.STATUS_PAGE_ID.eq(page), STATUS_PAGE_SIGHTING.SEEN_AT.eq(at))
                .fetchOptional(STATUS_PAGE_SIGHTING.PAYLOAD_ID);
    }

    void see(UUID page, UUID payload, String textSha256, Instant seenAt, Instant now, String by) {
        database.insertInto(STATUS_PAGE_SIGHTING)
                .set(STATUS_PAGE_SIGHTING.STATUS_PAGE_ID, page)
                .set(STATUS_PAGE_SIGHTING.PAYLOAD_ID, payload)
                .set(STATUS_PAGE_SIGHTING.TEXT_SHA256, textSha256)
                .set(STATUS_PAGE_SIGHTING.SEEN_AT, seenAt)
                .set(STATUS_PAGE_SIGHTING.RECORDED_AT, now)
                .set(STATUS_PAGE_SIGHTING.RECORDED_BY, by)
                .execute();
    }

    /** The earliest first: only those sightings are fetched that say something else than the one before. */
    List<PageVersion> versions(UUID page) {
        Field<UUID> payloadBefore = lag(STATUS_PAGE_SIGHTING.PAYLOAD_ID)
                .over()
                .orderBy(STATUS_PAGE_SIGHTING.SEEN_AT)
                .as("payload_before");
        Field<String> textBefore = lag(STATUS_PAGE_SIGHTING.TEXT_SHA256)
                .over()
                .orderBy(STATUS_PAGE_SIGHTING.SEEN_AT)
                .as("text_before");
        Field<Instant> seenBefore = lag(STATUS_PAGE_SIGHTING.SEEN_AT)
                .over()
                .orderBy(STATUS_PAGE_SIGHTING.SEEN_AT)
                .as("seen_before");
        Field<Integer> place =
                rowNumber().over().orderBy(STATUS_PAGE_SIGHTING.SEEN_AT).as("place");
        Field<Instant> lastSeen = max(STATUS_PAGE_SIGHTING.SEEN_AT).over().as("last_seen");
        Field<Integer> total = count().over().as("total");
        Table<?> seen = select(STATUS_PAGE_SIGHTING.fields())
                .select(payloadBefore, textBefore, seenBefore, place, lastSeen, total)
                .from(STATUS_PAGE_SIGHTING)
                .where(STATUS_PAGE_SIGHTING.STATUS_PAGE_ID.eq(page))
                .asTable("seen");
        Field<UUID> payload = Objects.requireNonNull(seen.field(STATUS_PAGE_SIGHTING.PAYLOAD_ID));
        List<? extends Record> begins = database.select(seen.fields())
                .select(RAW_PAYLOAD.SHA256, RAW_PAYLOAD.MEDIA_TYPE, RAW_PAYLOAD.SIZE_BYTES)
                .from(seen)
                .join(RAW_PAYLOAD)
                .on(RAW_PAYLOAD.ID.eq(payload))
                .where(payload.isDistinctFrom(Objects.requireNonNull(seen.field(payloadBefore))))
                .orderBy(seen.field(STATUS_PAGE_SIGHTING.SEEN_AT))
                .fetch();
        List<PageVersion> versions = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            Record begin = begins.get(i);
            Record next = i + 1 < begins.size() ? begins.get(i + 1) : null;
            int end = next == null ? begin.get("total", Integer.class) + 1 : next.get("place", Integer.class);
            versions.add(new PageVersion(
                    begin.get("id", UUID.class),
                    i + 1,
                    begin.get("payload_id", UUID.class),
                    begin.get(RAW_PAYLOAD.SHA256),
                    begin.get(RAW_PAYLOAD.MEDIA_TYPE),
                    begin.get(RAW_PAYLOAD.SIZE_BYTES),
                    !begin.get("text_sha256", String.class).equals(begin.get("text_before", String.class)),
                    begin.get("seen_at", Instant.class),
                    next == null ? begin.get("last_seen", Instant.class) : next.get("seen_before", Instant.class),
                    end - begin.get("place", Integer.class),
                    begin.get("recorded_by", String.class)));
        }
        return versions;
    }

    private List<StatusPage> pages(Condition condition) {
        return database.select(STATUS_PAGE.fields())
                .select(VENDOR_.NAME, SERVICE.NAME)
                .from(STATUS_PAGE)
                .join(VENDOR_)
                .on(VENDOR_.ID.eq(STATUS_PAGE.VENDOR_ID))
                .leftJoin(SERVICE)
                .on(SERVICE.ID.eq(STATUS_PAGE.SERVICE_ID))
                .where(condition)
                .orderBy(STATUS_PAGE.NAME, STATUS_PAGE.ID)
                .fetch(row -> new StatusPage(
                        row.get(STATUS_PAGE.ID),
                        row.get(STATUS_PAGE.VENDOR_ID),
                        row.get(VENDOR_.NAME),
                        row.get(STATUS_PAGE.SERVICE_ID),
                        row.get(SERVICE.NAME),
                        row.get(STATUS_PAGE.NAME),
                        row.get(STATUS_PAGE.URL),
                        row.get(STATUS_PAGE.CREATED_AT),
                        row.get(STATUS_PAGE.CREATED_BY)));
    }
}
