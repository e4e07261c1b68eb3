package io.recourse.reports.monthly;

import io.recourse.access.CurrentUser;
import io.recourse.text.Texts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports and requests as the API tells them. */
final class ReportJson {

    private ReportJson() {}

    /** A stored report; {@code document} is where its month's latest revision is read. */
    record Report(
            UUID id,
            String month,
            String language,
            int revision,
            boolean latest,
            boolean sample,
            String contentHash,
            String pdfSha256,
            int pages,
            int sizeBytes,
            Instant madeAt,
            String madeBy,
            String document) {}

    /** A request. */
    record Job(
            UUID id,
            String month,
            String language,
            ReportJob.Status status,
            ReportJob.Step step,
            int progress,
            @Nullable String failure,
            @Nullable String document,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant finishedAt) {}

    static Report of(StoredReport report) {
        return new Report(
                report.id().value(),
                report.month().toString(),
                report.language().tag(),
                report.revision(),
                report.latest(),
                report.sample(),
                report.contentHash(),
                report.pdfSha256(),
                report.pages(),
                report.size(),
                report.madeAt(),
                report.madeBy(),
                address(report.month().toString(), report.language().tag()));
    }

    static Job of(ReportJob job) {
        String failure = job.failure() == null ? null : Texts.get(CurrentUser.locale(), job.failure());
        return new Job(
                job.id(),
                job.month().toString(),
                job.language().tag(),
                job.status(),
                job.step(),
                job.progress(),
                failure,
                job.reportId() == null
                        ? null
                        : address(job.month().toString(), job.language().tag()),
                job.requestedBy(),
                job.requestedAt(),
                job.finishedAt());
    }

    private static String address(String month, String language) {
        return "/api/v1/reports/" + month + ".pdf?lang=" + language;
    }
}
