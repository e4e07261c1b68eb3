package io.recourse.measurement.imports;

import static io.recourse.db.jooq.measurement.Tables.IMPORT_BATCH;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import io.recourse.db.id.ImportBatchId;
import io.recourse.db.id.SourceId;
import io.recourse.db.jooq.measurement.tables.records.ImportBatchRecord;
import io.recourse.measurement.IngestResult;
import io.recourse.measurement.Ranges;
import io.recourse.time.Interval;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes measurement.import_batch. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqImportBatches {

    private final DSLContext database;
    private final Clock clock;

    JooqImportBatches(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Latest first. */
    List<ImportBatch> latest(@Nullable SourceId source, int limit) {
        return batches(source == null ? noCondition() : IMPORT_BATCH.SOURCE_ID.eq(source), limit);
    }

    Optional<ImportBatch> find(ImportBatchId id) {
        return batches(IMPORT_BATCH.ID.eq(id), 1).stream().findFirst();
    }

    /** The import in force of exactly this file, read in this zone for this time. */
    Optional<ImportBatch> same(SourceId source, String sha256, ZoneId zone, Interval covered) {
        return batches(
                        IMPORT_BATCH
                                .SOURCE_ID
                                .eq(source)
                                .and(IMPORT_BATCH.FILE_SHA256.eq(sha256))
                                .and(IMPORT_BATCH.ZONE.eq(zone.getId()))
                                .and(IMPORT_BATCH.COVERED.eq(val(Ranges.range(covered), IMPORT_BATCH.COVERED)))
                                .and(IMPORT_BATCH.UNDONE_AT.isNull()),
                        1)
                .stream()
                .findFirst();
    }

    ImportBatchId add(OutageImport request, String sha256, Interval covered, UUID payload, String by) {
        return database.insertInto(IMPORT_BATCH)
                .set(IMPORT_BATCH.SOURCE_ID, request.source())
                .set(IMPORT_BATCH.FILE_NAME, request.fileName())
                .set(IMPORT_BATCH.FILE_SHA256, sha256)
                .set(IMPORT_BATCH.PAYLOAD_ID, payload)
                .set(IMPORT_BATCH.ZONE, request.zone().getId())
                .set(IMPORT_BATCH.COVERED, Ranges.range(covered))
                .set(IMPORT_BATCH.ROW_COUNT, 0)
                .set(IMPORT_BATCH.CREATED_COUNT, 0)
                .set(IMPORT_BATCH.CLOSED_COUNT, 0)
                .set(IMPORT_BATCH.UNCHANGED_COUNT, 0)
                .set(IMPORT_BATCH.IMPORTED_AT, clock.instant())
                .set(IMPORT_BATCH.IMPORTED_BY, by)
                .returning(IMPORT_BATCH.ID)
                .fetchSingle()
                .getId();
    }

    void count(ImportBatchId id, IngestResult result) {
        database.update(IMPORT_BATCH)
                .set(IMPORT_BATCH.ROW_COUNT, result.created() + result.closed() + result.unchanged())
                .set(IMPORT_BATCH.CREATED_COUNT, result.created())
                .set(IMPORT_BATCH.CLOSED_COUNT, result.closed())
                .set(IMPORT_BATCH.UNCHANGED_COUNT, result.unchanged())
                .where(IMPORT_BATCH.ID.eq(id))
                .execute();
    }

    /** False if it was undone already. */
    boolean undo(ImportBatchId id, String by) {
        return database.update(IMPORT_BATCH)
                        .set(IMPORT_BATCH.UNDONE_AT, clock.instant())
                        .set(IMPORT_BATCH.UNDONE_BY, by)
                        .where(IMPORT_BATCH.ID.eq(id), IMPORT_BATCH.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    private List<ImportBatch> batches(Condition condition, int limit) {
        return database.select(IMPORT_BATCH.fields())
                .select(SOURCE.NAME)
                .from(IMPORT_BATCH)
                .join(SOURCE)
                .on(SOURCE.ID.eq(IMPORT_BATCH.SOURCE_ID))
                .where(condition)
                .orderBy(IMPORT_BATCH.IMPORTED_AT.desc(), IMPORT_BATCH.ID.desc())
                .limit(limit)
                .fetch(JooqImportBatches::batch);
    }

    private static ImportBatch batch(Record row) {
        ImportBatchRecord batch = row.into(IMPORT_BATCH);
        return new ImportBatch(
                batch.getId(),
                batch.getSourceId(),
                row.get(SOURCE.NAME),
                batch.getFileName(),
                batch.getFileSha256(),
                ZoneId.of(batch.getZone()),
                Ranges.interval(batch.getCovered()),
                batch.getRowCount(),
                batch.getCreatedCount(),
                batch.getClosedCount(),
                batch.getUnchangedCount(),
                batch.getImportedAt(),
                batch.getImportedBy(),
                batch.getUndoneAt(),
                batch.getUndoneBy(),
                batch.getPayloadId());
    }
}
