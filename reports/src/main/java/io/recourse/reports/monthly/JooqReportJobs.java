package io.recourse.reports.monthly;

import static io.recourse.db.jooq.report.Tables.REPORT_JOB;
import static org.jooq.impl.DSL.inline;

import io.recourse.db.id.ReportId;
import io.recourse.db.jooq.report.tables.records.ReportJobRecord;
import io.recourse.reports.monthly.ReportJob.Status;
import io.recourse.reports.monthly.ReportJob.Step;
import io.recourse.text.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes report.report_job. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JooqReportJobs {

    private static final List<String> OPEN = List.of(Status.QUEUED.name(), Status.RUNNING.name());

    private final DSLContext database;

    JooqReportJobs(DSLContext database) {
        this.database = database;
    }

    /** Adds a request unless one is open for the month and language; empty if there is one. */
    Optional<ReportJob> add(YearMonth month, Language language, String by, Instant now) {
        return database.insertInto(REPORT_JOB)
                .set(REPORT_JOB.MONTH, month.toString())
                .set(REPORT_JOB.LANGUAGE, language.tag())
                .set(REPORT_JOB.REQUESTED_BY, by)
                .set(REPORT_JOB.REQUESTED_AT, now)
                .onConflict(REPORT_JOB.MONTH, REPORT_JOB.LANGUAGE)
                .where(REPORT_JOB.STATUS.in(inline("QUEUED"), inline("RUNNING")))
                .doNothing()
                .returning()
                .fetchOptional(JooqReportJobs::job);
    }

    Optional<ReportJob> open(YearMonth month, Language language) {
        return database.selectFrom(REPORT_JOB)
                .where(
                        REPORT_JOB.MONTH.eq(month.toString()),
                        REPORT_JOB.LANGUAGE.eq(language.tag()),
                        REPORT_JOB.STATUS.in(OPEN))
                .fetchOptional(JooqReportJobs::job);
    }

    Optional<ReportJob> find(UUID id) {
        return database.selectFrom(REPORT_JOB).where(REPORT_JOB.ID.eq(id)).fetchOptional(JooqReportJobs::job);
    }

    /** The latest requests, open ones first. */
    List<ReportJob> recent(int limit) {
        return database.selectFrom(REPORT_JOB)
                .orderBy(REPORT_JOB.FINISHED_AT.isNull().desc(), REPORT_JOB.REQUESTED_AT.desc(), REPORT_JOB.ID.desc())
                .limit(limit)
                .fetch(JooqReportJobs::job);
    }

    /** Begins the oldest open request and counts the attempt; one that a crash left behind is begun again. */
    Optional<ReportJob> begin() {
        return database.selectFrom(REPORT_JOB)
                .where(REPORT_JOB.STATUS.in(OPEN))
                .orderBy(REPORT_JOB.REQUESTED_AT, REPORT_JOB.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> {
                    row.setStatus(Status.RUNNING.name());
                    row.setAttempts(row.getAttempts() + 1);
                    row.store();
                    return job(row);
                });
    }

    void reach(UUID id, Step step) {
        database.update(REPORT_JOB)
                .set(REPORT_JOB.STEP, step.name())
                .set(REPORT_JOB.PROGRESS, step.progress())
                .where(REPORT_JOB.ID.eq(id))
                .execute();
    }

    void done(UUID id, ReportId report, Instant now) {
        database.update(REPORT_JOB)
                .set(REPORT_JOB.STATUS, Status.DONE.name())
                .set(REPORT_JOB.STEP, Step.FINISHED.name())
                .set(REPORT_JOB.PROGRESS, Step.FINISHED.progress())
                .set(REPORT_JOB.REPORT_ID, report)
                .set(REPORT_JOB.FINISHED_AT, now)
                .where(REPORT_JOB.ID.eq(id))
                .execute();
    }

    void failed(UUID id, String failure, Instant now) {
        database.update(REPORT_JOB)
                .set(REPORT_JOB.STATUS, Status.FAILED.name())
                .set(REPORT_JOB.FAILURE, failure)
                .set(REPORT_JOB.FINISHED_AT, now)
                .where(REPORT_JOB.ID.eq(id))
                .execute();
    }

    private static ReportJob job(ReportJobRecord row) {
        return new ReportJob(
                row.getId(),
                YearMonth.parse(row.getMonth()),
                Language.of(row.getLanguage()),
                Status.valueOf(row.getStatus()),
                Step.valueOf(row.getStep()),
                row.getProgress(),
                row.getAttempts(),
                row.getFailure(),
                row.getReportId(),
                row.getRequestedBy(),
                row.getRequestedAt(),
                row.getFinishedAt());
    }
}
