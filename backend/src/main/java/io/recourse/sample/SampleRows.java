package io.recourse.sample;

import static io.recourse.db.jooq.contract.Tables.CONTRACT;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static io.recourse.db.jooq.report.Tables.REPORT_JOB;
import static io.recourse.db.jooq.report.Tables.STORED_REPORT;
import static io.recourse.db.jooq.vendor.Tables.VENDOR;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what hangs on sample vendors and sources, from the claim down to the vendor. What a person registered beside
 * the sample stays, apart from documents, which were made over both and are to be made anew.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SampleRows {

    private final DSLContext sql;

    SampleRows(DSLContext sql) {
        this.sql = sql;
    }

    void delete() {
        var sampleVendors = select(VENDOR.ID).from(VENDOR).where(VENDOR.SAMPLE);
        sql.deleteFrom(REPORT_JOB).execute();
        sql.deleteFrom(STORED_REPORT).execute();
        sql.deleteFrom(CONTRACT).where(CONTRACT.VENDOR_ID.in(sampleVendors)).execute();
        sql.deleteFrom(SOURCE).where(SOURCE.SAMPLE).execute();
        sql.deleteFrom(VENDOR).where(VENDOR.SAMPLE).execute();
    }
}
