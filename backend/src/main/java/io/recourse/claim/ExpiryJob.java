package io.recourse.claim;

import io.recourse.time.JobSchedule;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, shortly after it begins, for claims whose last day has ended somewhere. */
@DisallowConcurrentExecution
class ExpiryJob implements Job {

    private static final JobKey KEY = new JobKey("expiry", "claim");

    private final ClaimExpiry expiry;

    ExpiryJob(ClaimExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public void execute(JobExecutionContext context) {
        expiry.run();
    }

    /** Puts the job into the store; a second node finds it there. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail claimExpiryJob() {
            return JobSchedule.stored(ExpiryJob.class, KEY);
        }

        @Bean
        Trigger claimExpiryHourly() {
            return JobSchedule.at(KEY, "expiry-hourly", "0 1 * * * ?");
        }
    }
}
