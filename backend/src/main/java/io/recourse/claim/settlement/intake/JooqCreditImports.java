package io.recourse.claim.settlement.intake;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_ASIDE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_IMPORT;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_LINE;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_MATCH;
import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_VOUCHER_USE;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.ImportedFile.Rejection;
import io.recourse.db.id.SettlementImportId;
import io.recourse.db.id.VendorId;
import io.recourse.money.Money;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.settlement_import, and asks of its lines what an import must know. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCreditImports {

    private static final int KEPT_REJECTIONS = 1000;

    private final DSLContext sql;
    private final JooqCreditLines lines;
    private final JooqNewCharges charges;
    private final Clock clock;

    JooqCreditImports(DSLContext sql, JooqCreditLines lines, JooqNewCharges charges, Clock clock) {
        this.sql = sql;
        this.lines = lines;
        this.charges = charges;
        this.clock = clock;
    }

    /** Imports wait for one another, so that what a preview calls new is new. */
    void lock() {
        sql.execute("SELECT pg_advisory_xact_lock(hashtextextended('claim.settlement_import', 0))");
    }

    SettlementImportId add(CreditImport request, CreditPreview preview, String by) {
        SettlementImportId id = sql.insertInto(SETTLEMENT_IMPORT)
                .set(SETTLEMENT_IMPORT.FORMAT, request.format().name())
                .set(SETTLEMENT_IMPORT.VENDOR_ID, request.vendor())
                .set(SETTLEMENT_IMPORT.FILE_NAME, request.fileName())
                .set(SETTLEMENT_IMPORT.FILE_SHA256, preview.sha256())
                .set(SETTLEMENT_IMPORT.FILE_BYTES, request.content())
                .set(SETTLEMENT_IMPORT.ENCODING, request.encoding().name())
                .set(SETTLEMENT_IMPORT.MAPPING, preview.mapping() == null ? null : ImportJson.of(preview.mapping()))
                .set(SETTLEMENT_IMPORT.ROW_COUNT, preview.rows().size())
                .set(SETTLEMENT_IMPORT.TAKEN_COUNT, preview.count(RowFate.TAKE))
                .set(SETTLEMENT_IMPORT.KNOWN_COUNT, preview.count(RowFate.KNOWN))
                .set(SETTLEMENT_IMPORT.OTHER_COUNT, preview.count(RowFate.OTHER))
                .set(SETTLEMENT_IMPORT.CHARGE_COUNT, preview.charges().size())
                .set(SETTLEMENT_IMPORT.REJECTED_COUNT, preview.count(RowFate.ERROR))
                .set(SETTLEMENT_IMPORT.REJECTIONS, ImportJson.of(rejections(preview)))
                .set(SETTLEMENT_IMPORT.IMPORTED_AT, clock.instant())
                .set(SETTLEMENT_IMPORT.IMPORTED_BY, by)
                .returning(SETTLEMENT_IMPORT.ID)
                .fetchSingle()
                .getId();
        lines.add(
                id,
                preview.rows().stream()
                        .filter(row -> row.fate() == RowFate.TAKE)
                        .toList());
        charges.add(id, preview.charges());
        return id;
    }

    /** Credits in force under these numbers. */
    List<KnownCredit> known(Collection<VendorId> vendors, Collection<String> numbers) {
        return sql.select(
                        SETTLEMENT_LINE.VENDOR_ID,
                        SETTLEMENT_LINE.NUMBER,
                        SETTLEMENT_LINE.LINE,
                        SETTLEMENT_LINE.AMOUNT_MINOR,
                        SETTLEMENT_LINE.CURRENCY)
                .from(SETTLEMENT_LINE)
                .where(
                        SETTLEMENT_LINE.VENDOR_ID.in(vendors),
                        SETTLEMENT_LINE.NUMBER.eq(any(numbers.toArray(String[]::new))),
                        SETTLEMENT_LINE.WITHDRAWN.isFalse())
                .fetch(row -> new KnownCredit(
                        new KnownCredit.Key(row.value1(), row.value2(), row.value3()),
                        Money.ofMinor(row.value4(), row.value5())));
    }

    Optional<ImportedFile> find(SettlementImportId id) {
        return files(SETTLEMENT_IMPORT.ID.eq(id), 1).stream().findFirst();
    }

    /** The import in force of exactly these bytes. */
    Optional<ImportedFile> sameFile(String sha256) {
        return files(SETTLEMENT_IMPORT.FILE_SHA256.eq(sha256).and(SETTLEMENT_IMPORT.UNDONE_AT.isNull()), 1).stream()
                .findFirst();
    }

    List<ImportedFile> latest(int limit) {
        return files(noCondition(), limit);
    }

    Optional<byte[]> content(SettlementImportId id) {
        return sql.select(SETTLEMENT_IMPORT.FILE_BYTES)
                .from(SETTLEMENT_IMPORT)
                .where(SETTLEMENT_IMPORT.ID.eq(id))
                .fetchOptional(SETTLEMENT_IMPORT.FILE_BYTES);
    }

    /** Whether a credit of the import is matched or set aside. Locks its lines, so that none becomes so meanwhile. */
    boolean isUsed(SettlementImportId id) {
        sql.select(SETTLEMENT_LINE.ID)
                .from(SETTLEMENT_LINE)
                .where(SETTLEMENT_LINE.SETTLEMENT_IMPORT_ID.eq(id))
                .orderBy(SETTLEMENT_LINE.ID)
                .forUpdate()
                .execute();
        var ofImport =
                select(SETTLEMENT_LINE.ID).from(SETTLEMENT_LINE).where(SETTLEMENT_LINE.SETTLEMENT_IMPORT_ID.eq(id));
        return sql.fetchExists(
                        SETTLEMENT_MATCH,
                        SETTLEMENT_MATCH.SETTLEMENT_LINE_ID.in(ofImport),
                        SETTLEMENT_MATCH.UNDONE_AT.isNull())
                || sql.fetchExists(
                        SETTLEMENT_VOUCHER_USE,
                        SETTLEMENT_VOUCHER_USE.SETTLEMENT_LINE_ID.in(ofImport),
                        SETTLEMENT_VOUCHER_USE.UNDONE_AT.isNull())
                || sql.fetchExists(
                        SETTLEMENT_ASIDE,
                        SETTLEMENT_ASIDE.SETTLEMENT_LINE_ID.in(ofImport),
                        SETTLEMENT_ASIDE.ENDED_AT.isNull());
    }

    /** False if it was undone already. */
    boolean undo(SettlementImportId id, String by) {
        sql.update(SETTLEMENT_LINE)
                .set(SETTLEMENT_LINE.WITHDRAWN, true)
                .where(SETTLEMENT_LINE.SETTLEMENT_IMPORT_ID.eq(id))
                .execute();
        return sql.update(SETTLEMENT_IMPORT)
                        .set(SETTLEMENT_IMPORT.UNDONE_AT, clock.instant())
                        .set(SETTLEMENT_IMPORT.UNDONE_BY, by)
                        .where(SETTLEMENT_IMPORT.ID.eq(id), SETTLEMENT_IMPORT.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    private static List<Rejection> rejections(CreditPreview preview) {
        return preview.rows().stream()
                .filter(row -> row.fate() == RowFate.ERROR)
                .limit(KEPT_REJECTIONS)
                .map(row -> new Rejection(row.row().position(), row.faults()))
                .toList();
    }

    private List<ImportedFile> files(Condition condition, int limit) {
        return sql.select(
                        SETTLEMENT_IMPORT.ID,
                        SETTLEMENT_IMPORT.FORMAT,
                        SETTLEMENT_IMPORT.FILE_NAME,
                        SETTLEMENT_IMPORT.FILE_SHA256,
                        SETTLEMENT_IMPORT.ROW_COUNT,
                        SETTLEMENT_IMPORT.TAKEN_COUNT,
                        SETTLEMENT_IMPORT.KNOWN_COUNT,
                        SETTLEMENT_IMPORT.OTHER_COUNT,
                        SETTLEMENT_IMPORT.CHARGE_COUNT,
                        SETTLEMENT_IMPORT.REJECTED_COUNT,
                        SETTLEMENT_IMPORT.REJECTIONS,
                        SETTLEMENT_IMPORT.IMPORTED_AT,
                        SETTLEMENT_IMPORT.IMPORTED_BY,
                        SETTLEMENT_IMPORT.UNDONE_AT,
                        SETTLEMENT_IMPORT.UNDONE_BY)
                .select(VENDOR_.NAME)
                .from(SETTLEMENT_IMPORT)
                .leftJoin(VENDOR_)
                .on(VENDOR_.ID.eq(SETTLEMENT_IMPORT.VENDOR_ID))
                .where(condition)
                .orderBy(SETTLEMENT_IMPORT.IMPORTED_AT.desc(), SETTLEMENT_IMPORT.ID.desc())
                .limit(limit)
                .fetch(JooqCreditImports::file);
    }

    private static ImportedFile file(Record row) {
        return new ImportedFile(
                row.get(SETTLEMENT_IMPORT.ID),
                SourceFormat.valueOf(row.get(SETTLEMENT_IMPORT.FORMAT)),
                row.get(VENDOR_.NAME),
                row.get(SETTLEMENT_IMPORT.FILE_NAME),
                row.get(SETTLEMENT_IMPORT.FILE_SHA256),
                row.get(SETTLEMENT_IMPORT.ROW_COUNT),
                row.get(SETTLEMENT_IMPORT.TAKEN_COUNT),
                row.get(SETTLEMENT_IMPORT.KNOWN_COUNT),
                row.get(SETTLEMENT_IMPORT.OTHER_COUNT),
                row.get(SETTLEMENT_IMPORT.CHARGE_COUNT),
                row.get(SETTLEMENT_IMPORT.REJECTED_COUNT),
                ImportJson.rejections(row.get(SETTLEMENT_IMPORT.REJECTIONS)),
                row.get(SETTLEMENT_IMPORT.IMPORTED_AT),
                row.get(SETTLEMENT_IMPORT.IMPORTED_BY),
                row.get(SETTLEMENT_IMPORT.UNDONE_AT),
                row.get(SETTLEMENT_IMPORT.UNDONE_BY));
    }
}
