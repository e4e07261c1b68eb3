package io.recourse.claim.clock;

import io.recourse.time.JobSchedule;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether a mark of a clock was passed; what was told already is known by its row. */
@DisallowConcurrentExecution
class ReminderJob implements Job {

    static final JobKey KEY = new JobKey("reminders", "claim");

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
            return JobSchedule.stored(ReminderJob.class, KEY);
        }

        @Bean
        Trigger claimRemindersOften() {
            return JobSchedule.at(KEY, "reminders-often", "30 2/10 * * * ?");
        }
    }
}
