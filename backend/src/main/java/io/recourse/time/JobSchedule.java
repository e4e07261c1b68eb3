package io.recourse.time;

import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** How jobs are put into the clustered store: under fixed names, so that a second node finds them there. */
public final class JobSchedule {

    private JobSchedule() {}

    /** A job that stays in the store whether or not something triggers it. */
    public static JobDetail stored(Class<? extends Job> job, JobKey key) {
        return JobBuilder.newJob(job).withIdentity(key).storeDurably().build();
    }

    /**
     * Runs the job by the server's clock; a run that was missed is made up for at once.
     *
     * @param name of the trigger, within the group of the job
     * @param cron seconds, minutes, hours, day of the month, month, day of the week
     */
    public static Trigger at(JobKey job, String name, String cron) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(name, job.getGroup())
                .withSchedule(CronScheduleBuilder.cronSchedule(cron).withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /**
     * Runs the job again and again; a run that was missed is left out.
     *
     * @param name of the trigger, within the group of the job
     */
    public static Trigger every(JobKey job, String name, int seconds) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(name, job.getGroup())
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
