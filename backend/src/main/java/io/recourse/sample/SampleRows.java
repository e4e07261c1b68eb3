package io.recourse.sample;

import static io.recourse.db.jooq.contract.Tables.CONTRACT_;
import static io.recourse.db.jooq.measurement.Tables.SOURCE;
import static io.recourse.db.jooq.report.Tables.EDITION;
import static io.recourse.db.jooq.report.Tables.REPORT_JOB;
import static io.recourse.db.jooq.vendor.Tables.VENDOR_;
import static org.jooq.impl.DSL.select;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what hangs on sample vendors and sources, once their claims are gone. What a person registered beside
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
        var sampleVendors = select(VENDOR_.ID).from(VENDOR_).where(VENDOR_.SAMPLE);
        sql.deleteFrom(REPORT_JOB).execute();
        // Documents go with the figures they show.
        sql.deleteFrom(EDITION).execute();
        sql.deleteFrom(CONTRACT_).where(CONTRACT_.VENDOR_ID.in(sampleVendors)).execute();
        sql.deleteFrom(SOURCE).where(SOURCE.SAMPLE).execute();
        sql.deleteFrom(VENDOR_).where(VENDOR_.SAMPLE).execute();
    }
}
