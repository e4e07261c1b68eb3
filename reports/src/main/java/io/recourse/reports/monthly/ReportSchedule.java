package io.recourse.reports.monthly;

import io.recourse.time.JobSchedule;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
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
        return JobSchedule.stored(DueReportsJob.class, DUE);
    }

    @Bean
    Trigger makeReportsEveryMinute() {
        return JobSchedule.every(MAKE, "make-every-minute", 60);
    }

    /** Five minutes past each hour. */
    @Bean
    Trigger dueReportsHourly() {
        return JobSchedule.at(DUE, "due-hourly", "0 5 * * * ?");
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
