package io.recourse.reports.monthly;

import static io.recourse.db.jooq.report.Tables.EDITION;
import static io.recourse.db.jooq.report.Tables.STORED_REPORT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import io.recourse.db.id.ReportId;
import io.recourse.reports.document.FinishedDocument;
import io.recourse.text.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes report.stored_report. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqStoredReports {

    private static final Field<Integer> SIZE = field("octet_length({0})", SQLDataType.INTEGER, STORED_REPORT.PDF);

    private final DSLContext database;

    JooqStoredReports(DSLContext database) {
        this.database = database;
    }

    /** The latest month first, then the latest revision, then by language; after the given one. */
    List<StoredReport> list(@Nullable StoredReport last, int limit) {
        Condition after = last == null
                ? noCondition()
                : STORED_REPORT
                        .MONTH
                        .lt(last.month().toString())
                        .or(STORED_REPORT
                                .MONTH
                                .eq(last.month().toString())
                                .and(STORED_REPORT
                                        .REVISION
                                        .lt(last.revision())
                                        .or(STORED_REPORT
                                                .REVISION
                                                .eq(last.revision())
                                                .and(STORED_REPORT.LANGUAGE.gt(
                                                        last.language().tag())))));
        return fetch(after, limit);
    }

    Optional<StoredReport> find(ReportId id) {
        return fetch(STORED_REPORT.ID.eq(id), 1).stream().findFirst();
    }

    Optional<StoredReport> find(YearMonth month, Language language, int revision) {
        return fetch(of(month, language).and(STORED_REPORT.REVISION.eq(revision)), 1).stream()
                .findFirst();
    }

    Optional<StoredReport> latest(YearMonth month, Language language) {
        return fetch(of(month, language), 1).stream().findFirst();
    }

    Optional<byte[]> document(ReportId id) {
        return database.select(STORED_REPORT.PDF)
                .from(STORED_REPORT)
                .where(STORED_REPORT.ID.eq(id))
                .fetchOptional(STORED_REPORT.PDF);
    }

    /** Keeps a document unless there is one already; true if it was new. */
    boolean add(
            YearMonth month,
            Language language,
            int revision,
            FinishedDocument document,
            String sha256,
            Instant madeAt,
            String madeBy) {
        return database.insertInto(STORED_REPORT)
                        .set(STORED_REPORT.MONTH, month.toString())
                        .set(STORED_REPORT.LANGUAGE, language.tag())
                        .set(STORED_REPORT.REVISION, revision)
                        .set(STORED_REPORT.PDF, document.bytes())
                        .set(STORED_REPORT.PDF_SHA256, sha256)
                        .set(STORED_REPORT.PAGE_COUNT, document.pages())
                        .set(STORED_REPORT.MADE_AT, madeAt)
                        .set(STORED_REPORT.MADE_BY, madeBy)
                        .onConflict(STORED_REPORT.MONTH, STORED_REPORT.LANGUAGE, STORED_REPORT.REVISION)
                        .doNothing()
                        .execute()
                == 1;
    }

    private static Condition of(YearMonth month, Language language) {
        return STORED_REPORT.MONTH.eq(month.toString()).and(STORED_REPORT.LANGUAGE.eq(language.tag()));
    }

    private List<StoredReport> fetch(Condition condition, int limit) {
        var newer = STORED_REPORT.as("newer");
        Field<Integer> newest = field(database.select(max(newer.REVISION))
                .from(newer)
                .where(newer.MONTH.eq(STORED_REPORT.MONTH), newer.LANGUAGE.eq(STORED_REPORT.LANGUAGE)));
        return database.select(
                        STORED_REPORT.ID,
                        STORED_REPORT.MONTH,
                        STORED_REPORT.LANGUAGE,
                        STORED_REPORT.REVISION,
                        EDITION.CONTENT_HASH,
                        STORED_REPORT.PDF_SHA256,
                        STORED_REPORT.PAGE_COUNT,
                        SIZE,
                        newest,
                        EDITION.SAMPLE,
                        STORED_REPORT.MADE_AT,
                        STORED_REPORT.MADE_BY)
                .from(STORED_REPORT)
                .join(EDITION)
                .on(EDITION.MONTH.eq(STORED_REPORT.MONTH), EDITION.REVISION.eq(STORED_REPORT.REVISION))
                .where(condition)
                .orderBy(STORED_REPORT.MONTH.desc(), STORED_REPORT.REVISION.desc(), STORED_REPORT.LANGUAGE)
                .limit(limit)
                .fetch(row -> report(row, newest));
    }

    private static StoredReport report(Record row, Field<Integer> newest) {
        return new StoredReport(
                row.get(STORED_REPORT.ID),
                YearMonth.parse(row.get(STORED_REPORT.MONTH)),
                Language.of(row.get(STORED_REPORT.LANGUAGE)),
                row.get(STORED_REPORT.REVISION),
                row.get(EDITION.CONTENT_HASH),
                row.get(STORED_REPORT.PDF_SHA256),
                row.get(STORED_REPORT.PAGE_COUNT),
                row.get(SIZE),
                row.get(STORED_REPORT.REVISION).equals(row.get(newest)),
                row.get(EDITION.SAMPLE),
                row.get(STORED_REPORT.MADE_AT),
                row.get(STORED_REPORT.MADE_BY));
    }
}
