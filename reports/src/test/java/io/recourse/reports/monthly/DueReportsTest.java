package io.recourse.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.assessment.AssessmentFixture;
import io.recourse.contract.clause.Clause;
import io.recourse.text.Language;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
@WithUser(Role.AUDITOR)
class DueReportsTest {

    @Autowired
    private DueReports due;

    @Autowired
    private ReportQueue queue;

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private AssessmentFixture fixture;

    @Autowired
    private TestClock clock;

    @Test
    void the_last_month_is_asked_for_once_in_each_language_from_its_first_working_day_on() {
        clock.set("2026-09-01T05:59:59Z");
        assertThat(due.request()).as("nothing was ever assessed").isEmpty();

        Clause clause = fixture.clause();
        fixture.measure(fixture.source(), clause, "2026-03-10T00:00Z,2026-03-10T02:00Z,DOWN");
        fixture.work();
        assertThat(due.request())
                .as("July is still the month that is due")
                .allSatisfy(job -> assertThat(job.month()).isEqualTo(YearMonth.of(2026, 7)));
        queue.workOff();

        clock.set("2026-09-01T06:00:00Z");
        assertThat(due.request())
                .hasSize(Language.values().length)
                .allSatisfy(job -> assertThat(job.month()).isEqualTo(YearMonth.of(2026, 8)));
        assertThat(due.request()).as("the same requests are open").hasSize(Language.values().length);
        assertThat(queue.workOff()).isEqualTo(Language.values().length);
        assertThat(due.request()).as("nothing is missing any more").isEmpty();
        assertThat(reports.latest(YearMonth.of(2026, 8), Language.ARABIC)).isPresent();
        assertThat(reports.latest(YearMonth.of(2026, 8), Language.ARABIC)
                        .orElseThrow()
                        .madeBy())
                .isEqualTo("system:monthly-report");
    }
}
