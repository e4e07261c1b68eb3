package io.recourse.reports.monthly;

import io.recourse.db.id.ReportId;
import io.recourse.text.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to make a month's report.
 *
 * @param progress 0 to 100
 * @param attempts how often it was begun
 * @param failure key of what went wrong in the backend's texts; null unless it failed
 * @param reportId the report that it made or found; null until it is done
 */
public record ReportJob(
        UUID id,
        YearMonth month,
        Language language,
        Status status,
        Step step,
        int progress,
        int attempts,
        @Nullable String failure,
        @Nullable ReportId reportId,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** Where a request stands. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** What is being done, with how much of the work is behind. */
    public enum Step {
        WAITING(0),
        READING(10),
        PRINTING(45),
        STORING(90),
        FINISHED(100);

        private final int progress;

        Step(int progress) {
            this.progress = progress;
        }

        int progress() {
            return progress;
        }
    }

    /** True while it may still change. */
    public boolean isOpen() {
        return status == Status.QUEUED || status == Status.RUNNING;
    }
}
