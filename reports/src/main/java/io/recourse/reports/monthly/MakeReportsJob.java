package io.recourse.reports.monthly;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Works off requests. Started by each request, and every minute for what a crash or a lost start left behind. */
@DisallowConcurrentExecution
class MakeReportsJob implements Job {

    private final ReportQueue queue;

    MakeReportsJob(ReportQueue queue) {
        this.queue = queue;
    }

    @Override
    public void execute(JobExecutionContext context) {
        queue.workOff();
    }
}
