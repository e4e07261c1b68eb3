package io.recourse.claim.clock;

import java.util.List;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at the days of claims and vouchers as soon as the application has started: a last day that began, or ended, while
 * it was off is not left to the next regular run. Nodes that start together share one run, because the trigger has one
 * name.
 */
@Component
class ClaimJobsAtStart {

    /** What ends for claims and vouchers, and then who is reminded of either. */
    static final List<JobKey> JOBS =
            List.of(new JobKey("expiry", "claim"), new JobKey("expiry", "voucher"), ReminderJob.KEY);

    private static final Logger LOG = LoggerFactory.getLogger(ClaimJobsAtStart.class);

    private final ObjectProvider<Scheduler> scheduler;

    ClaimJobsAtStart(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        Scheduler quartz = scheduler.getIfAvailable();
        try {
            if (quartz != null && quartz.isStarted() && !quartz.isShutdown()) {
                for (JobKey job : JOBS) {
                    once(quartz, job);
                }
            }
        } catch (SchedulerException unavailable) {
            LOG.warn("Claims could not be looked at at once; the regular runs will", unavailable);
        }
    }

    private static void once(Scheduler quartz, JobKey job) throws SchedulerException {
        Trigger trigger = TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getName() + "-at-start", job.getGroup())
                .startNow()
                .build();
        try {
            quartz.scheduleJob(trigger);
        } catch (ObjectAlreadyExistsException another) {
            LOG.debug("Another node is about to run {}", job);
        }
    }
}
