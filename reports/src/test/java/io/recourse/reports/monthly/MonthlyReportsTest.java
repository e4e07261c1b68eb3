package io.recourse.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Organisation;
import io.recourse.access.OrganisationService;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.reports.document.Conformance;
import io.recourse.reports.monthly.ReportJob.Status;
import io.recourse.text.InvalidInput;
import io.recourse.text.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@BackendTest
@WithUser(value = Role.EXECUTIVE, username = "director")
class MonthlyReportsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private ReportQueue queue;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private DSLContext database;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void emptyArchive() {
        database.execute("DELETE FROM report.report_job");
        database.execute("DELETE FROM report.edition");
        name("Harbour Trading");
    }

    @Test
    void a_request_is_made_in_the_background_and_kept() throws Exception {
        ReportJob asked = reports.request(MARCH, Language.ARABIC);
        assertThat(asked.status()).isEqualTo(Status.QUEUED);

        assertThat(queue.workOff()).isEqualTo(1);

        ReportJob job = reports.job(asked.id());
        assertThat(job.status()).isEqualTo(Status.DONE);
        assertThat(job.progress()).isEqualTo(100);
        StoredReport report = reports.get(job.reportId());
        assertThat(report.revision()).isEqualTo(1);
        assertThat(report.madeBy()).isEqualTo("director");
        byte[] document = reports.document(report.id());
        assertThat(document).hasSize(report.size());
        assertThat(Conformance.violations(document)).isEmpty();
    }

    @Test
    void asking_twice_while_it_is_being_made_is_one_request() {
        ReportJob first = reports.request(MARCH, Language.ENGLISH);
        assertThat(reports.request(MARCH, Language.ENGLISH).id()).isEqualTo(first.id());
        assertThat(reports.request(MARCH, Language.CHINESE).id()).isNotEqualTo(first.id());
        assertThat(queue.workOff()).isEqualTo(2);
        assertThat(queue.workOff()).isZero();
    }

    @Test
    void the_same_figures_never_make_a_second_revision() {
        StoredReport first = reports.makeNow(MARCH, Language.ENGLISH);
        clock.advance(Duration.ofDays(3));
        reports.request(MARCH, Language.ENGLISH);
        queue.workOff();
        assertThat(reports.makeNow(MARCH, Language.ENGLISH)).isEqualTo(first);
        assertThat(reports.listAfter(null, 10)).containsExactly(first);
    }

    @Test
    void other_figures_make_a_new_revision_and_the_old_one_stays() {
        StoredReport first = reports.makeNow(MARCH, Language.ENGLISH);
        name("Harbour Trading Holdings");
        StoredReport second = reports.makeNow(MARCH, Language.ENGLISH);

        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.contentHash()).isNotEqualTo(first.contentHash());
        assertThat(reports.latest(MARCH, Language.ENGLISH)).contains(second);
        assertThat(reports.listAfter(null, 10)).extracting(StoredReport::latest).containsExactly(true, false);
        name("Harbour Trading");
        assertThat(reports.makeNow(MARCH, Language.ENGLISH).revision()).isEqualTo(3);
    }

    @Test
    void a_revision_is_of_the_figures_so_languages_share_it() {
        reports.makeNow(MARCH, Language.ENGLISH);
        name("Harbour Trading Holdings");
        StoredReport english = reports.makeNow(MARCH, Language.ENGLISH);
        StoredReport arabic = reports.makeNow(MARCH, Language.ARABIC);
        assertThat(arabic.revision()).isEqualTo(english.revision()).isEqualTo(2);
        assertThat(arabic.contentHash()).isEqualTo(english.contentHash());
    }

    @Test
    void a_request_that_a_crash_left_running_is_begun_again() {
        ReportJob job = reports.request(MARCH, Language.ENGLISH);
        database.execute(
                "UPDATE report.report_job SET status = 'RUNNING', attempts = 1, step = 'PRINTING', progress = 45");
        assertThat(queue.workOff()).isEqualTo(1);
        assertThat(reports.job(job.id()).status()).isEqualTo(Status.DONE);
        assertThat(reports.job(job.id()).attempts()).isEqualTo(2);
    }

    @Test
    void a_crash_after_the_figures_were_kept_does_not_make_a_second_edition() {
        StoredReport report = reports.makeNow(MARCH, Language.ENGLISH);
        database.execute("DELETE FROM report.stored_report");
        clock.advance(Duration.ofHours(5));
        StoredReport again = reports.makeNow(MARCH, Language.ENGLISH);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.pdfSha256()).isEqualTo(report.pdfSha256());
    }

    @Test
    void a_request_that_crashes_the_server_again_and_again_is_given_up() {
        ReportJob job = reports.request(MARCH, Language.ENGLISH);
        database.execute("UPDATE report.report_job SET status = 'RUNNING', attempts = 3");
        queue.workOff();
        assertThat(reports.job(job.id()).status()).isEqualTo(Status.FAILED);
        assertThat(reports.job(job.id()).failure()).isEqualTo("report.failure.crashed");
        assertThat(reports.request(MARCH, Language.ENGLISH).id()).isNotEqualTo(job.id());
    }

    @Test
    void the_database_refuses_to_change_a_kept_report_or_to_keep_one_whose_hash_is_wrong() {
        reports.makeNow(MARCH, Language.ENGLISH);
        assertThatThrownBy(() -> database.execute("UPDATE report.stored_report SET made_by = 'somebody'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.execute("UPDATE report.edition SET figures = '{}'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.execute("INSERT INTO report.edition"
                        + " (month, revision, figures, content_hash, sample, made_at)"
                        + " VALUES ('2026-04', 1, '{}', repeat('0', 64), false, now())"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_month_that_has_not_begun_has_no_report() {
        assertThatThrownBy(() -> reports.request(YearMonth.of(2026, 10), Language.ENGLISH))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reports.makeNow(YearMonth.of(1999, 12), Language.ENGLISH))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_auditor_reads_reports_but_orders_none() {
        StoredReport report = reports.makeNow(MARCH, Language.ENGLISH);
        ActingAs.role(Role.AUDITOR, () -> {
            assertThat(reports.document(report.id())).isNotEmpty();
            assertThatThrownBy(() -> reports.request(MARCH, Language.ENGLISH))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        reports.request(MARCH, Language.ENGLISH);
        queue.workOff();
        List<String> entries = database.resultQuery(
                        "SELECT action || ' ' || actor FROM access.audit_entry WHERE subject_kind = 'report' ORDER BY id DESC"
                                + " LIMIT 2")
                .fetch(row -> row.get(0, String.class));
        assertThat(entries).containsExactly("REPORT_MADE system:monthly-report", "REPORT_REQUESTED director");
    }

    private void name(String name) {
        ActingAs.role(
                Role.ADMIN,
                () -> organisations.save(new Organisation(
                        name,
                        ZoneId.of("Asia/Hong_Kong"),
                        "HK",
                        Currency.getInstance("HKD"),
                        Language.ENGLISH,
                        Set.of(),
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        false)));
    }
}
