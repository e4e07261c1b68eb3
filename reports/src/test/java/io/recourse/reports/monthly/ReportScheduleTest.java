package io.recourse.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class ReportScheduleTest {

    @Autowired
    private JobDetail makeReportsJob;

    @Autowired
    private CronTrigger dueReportsHourly;

    @Test
    void making_runs_once_in_the_cluster_and_again_after_the_crash_of_a_node() {
        assertThat(makeReportsJob.isConcurrentExecutionDisallowed()).isTrue();
        assertThat(makeReportsJob.requestsRecovery()).isTrue();
        assertThat(makeReportsJob.isDurable()).isTrue();
    }

    @Test
    void what_is_due_is_looked_for_each_hour_and_a_missed_hour_is_made_up_for() throws Exception {
        CronExpression hours = new CronExpression(dueReportsHourly.getCronExpression());
        assertThat(hours.getNextValidTimeAfter(Date.from(Instant.parse("2026-04-01T05:05:00Z"))))
                .isEqualTo(Date.from(Instant.parse("2026-04-01T06:05:00Z")));
        assertThat(dueReportsHourly.getMisfireInstruction())
                .isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW)
                .isNotEqualTo(Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY);
    }
}
