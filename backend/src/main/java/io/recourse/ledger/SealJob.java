package io.recourse.ledger;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals every minute what a crash between commit and seal left waiting. */
@DisallowConcurrentExecution
class SealJob implements Job {

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
            return JobBuilder.newJob(SealJob.class)
                    .withIdentity("seal", "ledger")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger sealEveryMinute(JobDetail sealJob) {
            return TriggerBuilder.newTrigger()
                    .forJob(sealJob)
                    .withIdentity("seal-every-minute", "ledger")
                    .withSchedule(SimpleScheduleBuilder.repeatMinutelyForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
        }
    }
}
