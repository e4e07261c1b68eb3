package io.recourse.claim;

import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, shortly after it begins, for claims whose last day has ended somewhere. */
@DisallowConcurrentExecution
class ExpiryJob implements Job {

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
            return JobBuilder.newJob(ExpiryJob.class)
                    .withIdentity("expiry", "claim")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger claimExpiryHourly(JobDetail claimExpiryJob) {
            return TriggerBuilder.newTrigger()
                    .forJob(claimExpiryJob)
                    .withIdentity("expiry-hourly", "claim")
                    .withSchedule(CronScheduleBuilder.cronSchedule("0 1 * * * ?")
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
    }
}
