package io.recourse.web;

import io.recourse.time.JobSchedule;
import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.QuartzJobBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets idempotency keys after 30 days, once a night. */
@DisallowConcurrentExecution
class ForgetOldKeys extends QuartzJobBean {

    static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(ForgetOldKeys.class);
    private static final JobKey KEY = new JobKey("forget-old-idempotency-keys");

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetOldKeys(IdempotencyKeys keys, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        Integer forgotten =
                transaction.execute(status -> keys.forgetBefore(clock.instant().minus(KEPT_FOR)));
        LOG.info("event=KEYS_FORGOTTEN count={}", forgotten);
    }

    /** When it runs. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail forgetOldKeysJob() {
            return JobSchedule.stored(ForgetOldKeys.class, KEY);
        }

        @Bean
        Trigger forgetOldKeysTrigger() {
            return JobSchedule.at(KEY, KEY.getName(), "0 20 3 * * ?");
        }
    }
}
