package io.recourse.ledger;

import io.recourse.time.JobSchedule;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals every minute what a crash between commit and seal left waiting. */
@DisallowConcurrentExecution
class SealJob implements Job {

    private static final JobKey KEY = new JobKey("seal", "ledger");

    private final Sealer sealer;

    SealJob(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sealer.sealWaiting();
    }

    /** Puts the job into the store; a second node finds it there. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail sealJob() {
            return JobSchedule.stored(SealJob.class, KEY);
        }

        @Bean
        Trigger sealEveryMinute() {
            return JobSchedule.every(KEY, "seal-every-minute", 60);
        }
    }
}
