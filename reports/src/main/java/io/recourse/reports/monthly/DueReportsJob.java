package io.recourse.reports.monthly;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * Looks each hour whether a report is due and missing. The zone, the weekend and the holidays are read each time, so
 * that a change of settings needs no other trigger; and a node that was down on the day runs late rather than never.
 */
@DisallowConcurrentExecution
class DueReportsJob implements Job {

    private final DueReports due;

    DueReportsJob(DueReports due) {
        this.due = due;
    }

    @Override
    public void execute(JobExecutionContext context) {
        due.request();
    }
}
