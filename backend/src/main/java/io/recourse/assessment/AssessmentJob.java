package io.recourse.assessment;

import io.recourse.time.JobSchedule;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Lets the worker run: every few seconds, and at once when something became stale. Quartz only triggers. */
@DisallowConcurrentExecution
class AssessmentJob extends QuartzJobBean {

    static final JobKey KEY = JobKey.jobKey("reassess", "assessment");

    private static final int SECONDS = 5;

    private final AssessmentWorker worker;
    private final AssessmentCalendar calendar;
    private final Sealing sealing;

    AssessmentJob(AssessmentWorker worker, AssessmentCalendar calendar, Sealing sealing) {
        this.worker = worker;
        this.calendar = calendar;
        this.sealing = sealing;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        calendar.markDue();
        worker.run();
        sealing.sealDue();
    }

    /** Tells Quartz about the job. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail assessmentJob() {
            return JobSchedule.stored(AssessmentJob.class, KEY);
        }

        @Bean
        Trigger assessmentTrigger() {
            return JobSchedule.every(KEY, "every-few-seconds", SECONDS);
        }
    }
}
