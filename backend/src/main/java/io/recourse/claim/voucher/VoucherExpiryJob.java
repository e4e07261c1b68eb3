package io.recourse.claim.voucher;

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

/** Looks every hour, shortly after it begins, for vouchers whose last day has ended somewhere. */
@DisallowConcurrentExecution
class VoucherExpiryJob implements Job {

    private final VoucherExpiry expiry;

    VoucherExpiryJob(VoucherExpiry expiry) {
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
        JobDetail voucherExpiryJob() {
            return JobBuilder.newJob(VoucherExpiryJob.class)
                    .withIdentity("expiry", "voucher")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger voucherExpiryHourly(JobDetail voucherExpiryJob) {
            return TriggerBuilder.newTrigger()
                    .forJob(voucherExpiryJob)
                    .withIdentity("expiry-hourly", "voucher")
                    .withSchedule(CronScheduleBuilder.cronSchedule("0 3 * * * ?")
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
    }
}
