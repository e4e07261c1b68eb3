package io.recourse.claim.clock;

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

/** Looks every ten minutes whether a mark of a clock was passed; what was told already is known by its row. */
@DisallowConcurrentExecution
class ReminderJob implements Job {

    private final ReminderRun run;

    ReminderJob(ReminderRun run) {
        this.run = run;
    }

    @Override
    public void execute(JobExecutionContext context) {
        run.run();
    }

    /** Puts the job into the store; a second node finds it there. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail claimReminderJob() {
            return JobBuilder.newJob(ReminderJob.class)
                    .withIdentity("reminders", "claim")
                    .storeDurably()
                    .build();
        }

        @Bean
        Trigger claimRemindersOften(JobDetail claimReminderJob) {
            return TriggerBuilder.newTrigger()
                    .forJob(claimReminderJob)
                    .withIdentity("reminders-often", "claim")
                    .withSchedule(CronScheduleBuilder.cronSchedule("30 2/10 * * * ?")
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
    }
}
