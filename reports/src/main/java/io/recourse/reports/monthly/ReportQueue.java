package io.recourse.reports.monthly;

import io.recourse.reports.monthly.ReportJob.Step;
import io.recourse.text.ReadableException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off open requests, oldest first. Only one runs at a time in the whole cluster (see {@link MakeReportsJob}), so
 * a request that is found running was left behind by a crash and is begun again.
 */
@Component
class ReportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ReportQueue.class);
    private static final int MOST_ATTEMPTS = 3;
    private static final String UNEXPECTED = "report.failure.unexpected";
    private static final String CRASHED = "report.failure.crashed";

    private final JooqReportJobs jobs;
    private final ReportMaker maker;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportQueue(JooqReportJobs jobs, ReportMaker maker, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.maker = maker;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes what was asked for until nothing is left; returns how many requests it ended. */
    int workOff() {
        int ended = 0;
        for (Optional<ReportJob> next = begin(); next.isPresent(); next = begin()) {
            work(next.get());
            ended++;
        }
        return ended;
    }

    private Optional<ReportJob> begin() {
        return transaction.execute(status -> jobs.begin());
    }

    private void work(ReportJob job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            fail(job.id(), CRASHED);
            return;
        }
        try {
            StoredReport report =
                    maker.make(job.month(), job.language(), job.requestedBy(), step -> reach(job.id(), step));
            transaction.executeWithoutResult(status -> jobs.done(job.id(), report.id(), clock.instant()));
        } catch (ReadableException refused) {
            LOG.warn(
                    "Report of {} in {} was refused",
                    job.month(),
                    job.language().tag(),
                    refused);
            fail(job.id(), refused.messageKey());
        } catch (RuntimeException failure) {
            LOG.error("Report of {} in {} failed", job.month(), job.language().tag(), failure);
            fail(job.id(), UNEXPECTED);
        }
    }

    private void reach(UUID id, Step step) {
        transaction.executeWithoutResult(status -> jobs.reach(id, step));
    }

    private void fail(UUID id, String failure) {
        transaction.executeWithoutResult(status -> jobs.failed(id, failure, clock.instant()));
    }
}
