package io.recourse.claim.settlement.intake;

import static io.recourse.db.jooq.claim.Tables.SETTLEMENT_MAPPING;

import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.db.id.VendorId;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes claim.settlement_mapping. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqCsvMappings {

    private final DSLContext sql;
    private final Clock clock;

    JooqCsvMappings(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<CsvMapping> find(VendorId vendor) {
        return sql.select(SETTLEMENT_MAPPING.MAPPING)
                .from(SETTLEMENT_MAPPING)
                .where(SETTLEMENT_MAPPING.VENDOR_ID.eq(vendor))
                .fetchOptional(row -> ImportJson.mapping(row.value1()));
    }

    void save(VendorId vendor, CsvMapping mapping, String by) {
        JSONB json = ImportJson.of(mapping);
        sql.insertInto(SETTLEMENT_MAPPING)
                .set(SETTLEMENT_MAPPING.VENDOR_ID, vendor)
                .set(SETTLEMENT_MAPPING.MAPPING, json)
                .set(SETTLEMENT_MAPPING.CHANGED_AT, clock.instant())
                .set(SETTLEMENT_MAPPING.CHANGED_BY, by)
                .onConflict(SETTLEMENT_MAPPING.VENDOR_ID)
                .doUpdate()
                .set(SETTLEMENT_MAPPING.MAPPING, json)
                .set(SETTLEMENT_MAPPING.CHANGED_AT, clock.instant())
                .set(SETTLEMENT_MAPPING.CHANGED_BY, by)
                .execute();
    }
}
