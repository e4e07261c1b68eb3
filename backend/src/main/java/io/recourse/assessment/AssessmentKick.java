package io.recourse.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts the job right after a transaction that made something stale, so that a person need not wait for the trigger. */
@Component
class AssessmentKick {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentKick.class);

    /** Kicks that follow sooner are left to the regular trigger. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private volatile Instant last = Instant.EPOCH;

    AssessmentKick(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In a transaction of its own: the one that has just committed takes no more writes. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void kick(StaleMarks.Marked marked) {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(PAUSE))) {
            return;
        }
        last = now;
        Scheduler quartz = scheduler.getIfAvailable();
        try {
            if (quartz != null && quartz.isStarted() && !quartz.isShutdown()) {
                quartz.triggerJob(AssessmentJob.KEY);
            }
        } catch (SchedulerException unavailable) {
            LOG.warn("The assessment job could not be started at once; its own trigger will", unavailable);
        }
    }
}
