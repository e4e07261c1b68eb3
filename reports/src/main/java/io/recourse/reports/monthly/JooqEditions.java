package io.recourse.reports.monthly;

import static io.recourse.db.jooq.report.Tables.EDITION;

import io.recourse.reports.monthly.figures.Edition;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes report.edition. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqEditions {

    private final DSLContext database;

    JooqEditions(DSLContext database) {
        this.database = database;
    }

    /** Lets one transaction at a time decide about the revisions of a month. */
    void lock(YearMonth month) {
        database.execute("SELECT pg_advisory_xact_lock(hashtext('report.edition'), hashtext(?))", month.toString());
    }

    Optional<Edition> latest(YearMonth month) {
        return database.selectFrom(EDITION)
                .where(EDITION.MONTH.eq(month.toString()))
                .orderBy(EDITION.REVISION.desc())
                .limit(1)
                .fetchOptional(row -> new Edition(row.getRevision(), row.getContentHash(), row.getMadeAt()));
    }

    void add(YearMonth month, Edition edition, String figures, boolean sample) {
        database.insertInto(EDITION)
                .set(EDITION.MONTH, month.toString())
                .set(EDITION.REVISION, edition.revision())
                .set(EDITION.FIGURES, figures)
                .set(EDITION.CONTENT_HASH, edition.contentHash())
                .set(EDITION.SAMPLE, sample)
                .set(EDITION.MADE_AT, edition.madeAt())
                .execute();
    }

    static Instant toMicroseconds(Instant instant) {
        // What PostgreSQL keeps, so that the document printed now equals the one printed from the row.
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
