package io.recourse.claim.clock;

import static io.recourse.claim.clock.EarlyNoticeFixture.OUTAGE;
import static io.recourse.claim.clock.EarlyNoticeFixture.THREE_DAYS;
import static io.recourse.claim.clock.EarlyNoticeFixture.TICKET;
import static io.recourse.claim.clock.EarlyNoticeFixture.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.claim.calendar.CalendarFilter;
import io.recourse.claim.calendar.CalendarService;
import io.recourse.claim.calendar.DateKind;
import io.recourse.claim.clock.EarlyNoticeFixture.Measured;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The vendor was told while the period still runs. On the 12th half of the 88 hours until 13 August, 16:00 UTC, are gone. */
@BackendTest
class EarlyNoticeTest {

    @Autowired
    EarlyNoticeFixture told;

    @Autowired
    EarlyNoticeService notices;

    @Autowired
    ReminderRun run;

    @Autowired
    ReminderService reminders;

    @Autowired
    CalendarService calendar;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void twoDaysLater() {
        clock.set("2026-08-12T00:00:00Z");
    }

    @Test
    void what_was_told_ends_reminders_and_leaves_the_calendar_until_it_is_taken_back() {
        Measured measured = told.down();
        run.run();
        assertThat(open(measured)).containsExactly(Mark.HALF);
        assertThat(noticeDays(measured)).containsExactly(LocalDate.of(2026, 8, 13));

        told.record(measured, TICKET);
        assertThat(open(measured)).isEmpty();
        assertThat(noticeDays(measured)).isEmpty();
        // 80 % (70.4 hours) are gone on the 12th at 22:24 UTC.
        clock.set("2026-08-12T22:30:00Z");
        run.run();
        assertThat(open(measured)).isEmpty();
        assertThat(items(measured)).allMatch(item -> item.reminder().settled().because() == Reminder.Cause.TOLD);

        told.takeBack(measured, "That was another incident");
        assertThat(open(measured)).containsExactly(Mark.HALF);
        assertThat(noticeDays(measured)).containsExactly(LocalDate.of(2026, 8, 13));
        run.run();
        assertThat(open(measured)).containsExactly(Mark.FOUR_FIFTHS);
    }

    @Test
    void it_shows_who_said_so_and_counts_as_in_time_before_the_moment_that_is_too_late() {
        Measured measured = told.down();
        assertThat(told.state(measured).notice()).isNull();
        told.record(measured, TICKET);
        PeriodNotice state = told.state(measured);
        assertThat(state.lapses()).isTrue();
        assertThat(state.running()).isTrue();
        assertThat(state.noticeBy()).isEqualTo("2026-08-13T16:00:00Z");
        assertThat(state.notice()).satisfies(notice -> {
            assertThat(notice.recordedBy()).isEqualTo("teller");
            assertThat(notice.toldAt()).isEqualTo(TOLD);
            assertThat(notice.isInTime(state.noticeBy())).isTrue();
        });
        assertThat(sql.fetch(
                        "SELECT 1 FROM access.audit_entry WHERE action = 'CLAIM_NOTICE_RECORDED' AND subject_id = ?",
                        measured.clause().id().toString()))
                .hasSize(1);
    }

    @Test
    void a_notice_lies_between_the_incident_and_now_and_says_by_what_means() {
        Measured measured = told.down();
        refused(measured, new NoticeDraft(clock.instant().plusMillis(1), "Ticket", null), "toldAt");
        refused(measured, new NoticeDraft(Instant.parse("2026-08-09T23:59:59.999Z"), "Ticket", null), "toldAt");
        refused(measured, new NoticeDraft(null, "Ticket", null), "toldAt");
        refused(measured, new NoticeDraft(TOLD, " ", null), "means");
        told.record(measured, new NoticeDraft(Instant.parse("2026-08-10T00:00:00Z"), "Ticket", null));
    }

    @Test
    void the_same_again_changes_nothing_and_another_one_is_refused_since_the_first_incident_counts() {
        Measured measured = told.down();
        EarlyNotice first = told.record(measured, TICKET);
        clock.set("2026-08-12T01:00:00Z");
        assertThat(told.record(measured, TICKET)).isEqualTo(first);
        conflict("claim.notice.early.known", () -> told.record(measured, new NoticeDraft(TOLD, "Telephone", null)));
        told.takeBack(measured, "By telephone, not by ticket");
        conflict("claim.notice.none", () -> told.takeBack(measured, "Once more"));
        assertThat(told.record(measured, new NoticeDraft(TOLD, "Telephone", null))
                        .means())
                .isEqualTo("Telephone");
    }

    @Test
    void where_no_notice_is_wanted_or_nothing_fell_out_there_is_nothing_to_record() {
        Measured without = told.down(ClaimWindow.of(ClaimRule.DAYS_AFTER_INCIDENT, 10), OUTAGE);
        Measured up = told.down(THREE_DAYS, "2026-08-10T00:00Z,2026-08-10T02:00Z,UP");
        conflict("claim.notice.early.notAsked", () -> told.record(without, TICKET));
        conflict("claim.notice.early.notAsked", () -> told.record(up, TICKET));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "EXECUTIVE"})
    void who_only_reads_records_nothing(Role reader) {
        Measured measured = told.down();
        assertThatThrownBy(() -> ActingAs.role(
                        reader, () -> notices.record(told.august(measured).id(), TICKET)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_vendor_managers_and_legal_take_back_and_with_a_reason() {
        Measured measured = told.down();
        told.record(measured, TICKET);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.IT, () -> notices.takeBack(told.august(measured).id(), "No")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> told.takeBack(measured, " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_database_lets_a_record_be_voided_but_neither_changed_nor_removed() {
        Measured measured = told.down();
        told.record(measured, TICKET);
        String mine = " WHERE clause_id = '" + measured.clause().id().value() + "'";
        assertThatThrownBy(
                        () -> sql.execute("UPDATE claim.early_notice SET told_at = told_at - interval '1 day'" + mine))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.execute("DELETE FROM claim.early_notice" + mine))
                .isInstanceOf(DataIntegrityViolationException.class);
        told.takeBack(measured, "Wrong incident");
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.early_notice SET voided_at = NULL, voided_by = NULL, void_reason = NULL" + mine))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @WithUser(Role.LEGAL)
    void the_api_records_shows_and_takes_back() {
        Measured measured = told.down();
        String path = "/api/v1/assessments/" + told.august(measured).id() + "/notice";
        String body = "{\"toldAt\": \"2026-08-11T03:00:00Z\", \"means\": \"Ticket\", \"reference\": \"T-4711\"}";
        assertThat(post(path, body)).hasStatus(201).bodyText().contains("\"period\":\"2026-08\"");
        assertThat(mvc.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("\"noticeBy\":\"2026-08-13T16:00:00Z\"", "\"reference\":\"T-4711\"", "\"claim\":null");
        assertThat(post(path + "/void", "{\"reason\": \"Wrong incident\"}")).hasStatus(204);
        assertThat(post(path + "/void", "{}")).hasStatus(400);
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("\"notice\":null");
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void refused(Measured measured, NoticeDraft draft, String field) {
        assertThatThrownBy(() -> told.record(measured, draft))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly(field));
    }

    private static void conflict(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private List<ReminderItem> items(Measured measured) {
        return ActingAs.role(Role.LEGAL, () -> reminders.inbox()).stream()
                .filter(item -> item.vendor().equals(measured.clause().vendorId()))
                .toList();
    }

    private List<Mark> open(Measured measured) {
        return items(measured).stream()
                .map(ReminderItem::reminder)
                .filter(Reminder::isOpen)
                .map(Reminder::mark)
                .toList();
    }

    private List<LocalDate> noticeDays(Measured measured) {
        return ActingAs.role(
                        Role.LEGAL,
                        () -> calendar.between(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31), CalendarFilter.ALL))
                .stream()
                .filter(date -> date.kind() == DateKind.NOTICE_BY)
                .filter(date ->
                        measured.clause().vendorId().equals(date.subject().vendor()))
                .map(date -> date.day())
                .toList();
    }
}
