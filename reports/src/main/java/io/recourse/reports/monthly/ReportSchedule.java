package io.recourse.reports.monthly;

import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Puts the jobs of reports into the clustered store under fixed names, so that every node finds the same ones. */
@Configuration(proxyBeanMethods = false)
class ReportSchedule {

    static final JobKey MAKE = new JobKey("make", "reports");
    static final JobKey DUE = new JobKey("due", "reports");

    @Bean
    JobDetail makeReportsJob() {
        return JobBuilder.newJob(MakeReportsJob.class)
                .withIdentity(MAKE)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    JobDetail dueReportsJob() {
        return JobBuilder.newJob(DueReportsJob.class)
                .withIdentity(DUE)
                .storeDurably()
                .build();
    }

    @Bean
    Trigger makeReportsEveryMinute(JobDetail makeReportsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(makeReportsJob)
                .withIdentity("make-every-minute", "reports")
                .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Five minutes past each hour; a missed hour is made up for at once. */
    @Bean
    Trigger dueReportsHourly(JobDetail dueReportsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(dueReportsJob)
                .withIdentity("due-hourly", "reports")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule("0 5 * * * ?").withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** Starts the work as soon as a request is committed. */
    @Component
    static class Start {

        private static final Logger LOG = LoggerFactory.getLogger(Start.class);

        private final Scheduler scheduler;

        Start(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @TransactionalEventListener
        void requested(ReportRequested request) {
            try {
                scheduler.triggerJob(MAKE);
            } catch (SchedulerException failure) {
                LOG.warn("Report {} waits for the next minute: {}", request.job(), failure.getMessage());
            }
        }
    }
}
