package io.recourse.claim.voucher;

import io.recourse.time.JobSchedule;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, shortly after it begins, for vouchers whose last day has ended somewhere. */
@DisallowConcurrentExecution
class VoucherExpiryJob implements Job {

    private static final JobKey KEY = new JobKey("expiry", "voucher");

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
            return JobSchedule.stored(VoucherExpiryJob.class, KEY);
        }

        @Bean
        Trigger voucherExpiryHourly() {
            return JobSchedule.at(KEY, "expiry-hourly", "0 3 * * * ?");
        }
    }
}
