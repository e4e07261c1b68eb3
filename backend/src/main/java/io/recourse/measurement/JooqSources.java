package io.recourse.measurement;

import static io.recourse.db.jooq.measurement.Tables.SERVICE_SOURCE;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static org.jooq.impl.DSL.lower;

import io.recourse.db.id.ServiceId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.SourceRecord;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.source and measurement.service_source. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqSources {

    private final DSLContext database;

    JooqSources(DSLContext database) {
        this.database = database;
    }

    List<MeasurementSource> all() {
        return database.selectFrom(SOURCE)
                .orderBy(lower(SOURCE.NAME), SOURCE.ID)
                .fetch(JooqSources::source);
    }

    Optional<MeasurementSource> find(SourceId id) {
        return database.selectFrom(SOURCE).where(SOURCE.ID.eq(id)).fetchOptional(JooqSources::source);
    }

    Optional<MeasurementSource> coded(String code) {
        return database.selectFrom(SOURCE).where(SOURCE.CODE.eq(code)).fetchOptional(JooqSources::source);
    }

    /** Makes every other change of this source wait until the transaction ends. */
    void lock(SourceId id) {
        database.selectOne().from(SOURCE).where(SOURCE.ID.eq(id)).forUpdate().fetch();
    }

    MeasurementSource add(String code, String name, SourceKind kind, ZoneId zone, Duration gap, SourceDraft draft) {
        return database.insertInto(SOURCE)
                .set(SOURCE.CODE, code)
                .set(SOURCE.NAME, name)
                .set(SOURCE.KIND, kind.name())
                .set(SOURCE.ZONE, zone.getId())
                .set(SOURCE.SAMPLE_GAP_S, Math.toIntExact(gap.toSeconds()))
                .set(SOURCE.ATTRIBUTION, draft.attribution())
                .set(SOURCE.LICENCE, draft.licence())
                .set(SOURCE.SAMPLE, draft.sample())
                .returning()
                .fetchSingle(JooqSources::source);
    }

    /** The source by which the service is assessed. */
    Optional<MeasurementSource> agreed(ServiceId service) {
        return database.select(SOURCE.fields())
                .from(SERVICE_SOURCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SERVICE_SOURCE.SOURCE_ID))
                .where(SERVICE_SOURCE.SERVICE_ID.eq(service))
                .fetchOptional(row -> source(row.into(SOURCE)));
    }

    Map<ServiceId, MeasurementSource> agreed() {
        return database.select(SERVICE_SOURCE.SERVICE_ID)
                .select(SOURCE.fields())
                .from(SERVICE_SOURCE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(SERVICE_SOURCE.SOURCE_ID))
                .fetchMap(SERVICE_SOURCE.SERVICE_ID, row -> source(row.into(SOURCE)));
    }

    void agree(ServiceId service, SourceId source) {
        database.insertInto(SERVICE_SOURCE)
                .set(SERVICE_SOURCE.SERVICE_ID, service)
                .set(SERVICE_SOURCE.SOURCE_ID, source)
                .onConflict(SERVICE_SOURCE.SERVICE_ID)
                .doUpdate()
                .set(SERVICE_SOURCE.SOURCE_ID, source)
                .execute();
    }

    /** Makes the source the agreed one if the service has none yet; true if it had none. */
    boolean agreeIfNone(ServiceId service, SourceId source) {
        return database.insertInto(SERVICE_SOURCE)
                        .set(SERVICE_SOURCE.SERVICE_ID, service)
                        .set(SERVICE_SOURCE.SOURCE_ID, source)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static MeasurementSource source(SourceRecord row) {
        return new MeasurementSource(
                row.getId(),
                row.getCode(),
                row.getName(),
                SourceKind.valueOf(row.getKind()),
                ZoneId.of(row.getZone()),
                row.getAttribution(),
                row.getLicence(),
                row.getSample());
    }
}
