package io.recourse.claim.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What passed while the application was off is looked at when it starts. */
class ClaimJobsAtStartTest {

    private static final Map<JobKey, AtomicInteger> RUNS = new ConcurrentHashMap<>();
    private static final CountDownLatch ALL = new CountDownLatch(3);

    @Test
    void expiry_of_claims_and_vouchers_and_reminders_of_both_run_once_at_the_start_however_many_nodes_start()
            throws Exception {
        Scheduler scheduler = scheduler();
        try {
            scheduler.start();
            // While paused, what is scheduled waits, as it does between two nodes that start together.
            for (String group : List.of("claim", "voucher")) {
                scheduler.pauseTriggers(GroupMatcher.triggerGroupEquals(group));
            }
            ClaimJobsAtStart first = node(scheduler);
            ClaimJobsAtStart second = node(scheduler);
            first.run();
            second.run();
            for (JobKey job : ClaimJobsAtStart.JOBS) {
                assertThat(scheduler.getTriggersOfJob(job))
                        .extracting(trigger -> trigger.getKey())
                        .containsExactly(new TriggerKey(job.getName() + "-at-start", job.getGroup()));
            }
            scheduler.resumeAll();
            assertThat(ALL.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.shutdown(true);
        }
        assertThat(RUNS.values()).extracting(AtomicInteger::get).containsExactly(1, 1, 1);
    }

    @Test
    void without_a_scheduler_nothing_is_started() {
        new ClaimJobsAtStart(new StaticListableBeanFactory().getBeanProvider(Scheduler.class)).run();
    }

    private static ClaimJobsAtStart node(Scheduler scheduler) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("scheduler", scheduler));
        return new ClaimJobsAtStart(beans.getBeanProvider(Scheduler.class));
    }

    private static Scheduler scheduler() throws Exception {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "at-start",
                "org.quartz.threadPool.threadCount", "2",
                "org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore"));
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        for (JobKey key : List.copyOf(ClaimJobsAtStart.JOBS)) {
            scheduler.addJob(
                    JobBuilder.newJob(Counting.class)
                            .withIdentity(key)
                            .storeDurably()
                            .build(),
                    true);
        }
        return scheduler;
    }

    /** Counts how often it ran. */
    public static class Counting implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            RUNS.computeIfAbsent(context.getJobDetail().getKey(), key -> new AtomicInteger())
                    .incrementAndGet();
            ALL.countDown();
        }
    }
}
