package io.recourse.claim.clock;

import static io.recourse.claim.clock.Reminder.Cause.EXPIRED;
import static io.recourse.claim.clock.Reminder.Cause.MOVED;
import static io.recourse.claim.clock.Reminder.Cause.SUBMITTED;
import static io.recourse.claim.clock.Reminder.Cause.TOLD;
import static io.recourse.claim.clock.Reminder.Cause.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.LossCause;
import io.recourse.claim.OpenClaims;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.contract.terms.Notice;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A moving clock through the lives of claims. The claim of August may arrive until 30 September in Hong Kong. */
@BackendTest
class ClockLifeTest {

    private static final Instant END = Instant.parse("2026-09-30T16:00:00Z");
    private static final Instant INCIDENT = Instant.parse("2026-08-31T02:00:00Z");

    @Autowired
    private OpenClaims claims;

    @Autowired
    private ReminderRun run;

    @Autowired
    private ClockService clocks;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void opensOnTheFirstOfSeptember() {
        clock.set("2026-09-01T00:00:00Z");
    }

    @Test
    void from_the_opening_to_the_end_each_mark_is_told_once_to_those_whose_turn_it_is() {
        Claim claim = claims.opened();
        assertThat(clocks(claim).running().getFirst().ahead())
                .extracting(ClaimClock.Milestone::due)
                .containsExactly(
                        Instant.parse("2026-09-15T20:00:00Z"),
                        Instant.parse("2026-09-24T17:36:00Z"),
                        Instant.parse("2026-09-29T04:24:00Z"),
                        Instant.parse("2026-09-29T16:00:00Z"));

        at("2026-09-15T19:59:59.999Z");
        assertThat(reminders(claim)).isEmpty();
        at("2026-09-15T20:00:00Z");
        at("2026-09-15T20:10:00Z");
        assertThat(states(claim)).isEqualTo(Map.of(Mark.HALF, "open"));
        assertThat(open(claim).roles()).containsExactlyInAnyOrder(Role.VENDOR_MANAGER, Role.LEGAL, Role.FINANCE);

        at("2026-09-24T17:36:00Z");
        assertThat(states(claim)).isEqualTo(Map.of(Mark.HALF, "FOLLOWED", Mark.FOUR_FIFTHS, "open"));

        claim = claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        assertThat(open(claim).roles()).containsExactlyInAnyOrder(Role.LEGAL, Role.FINANCE);
        assertThat(open(claim).exceptFor()).isEqualTo("maker");

        at("2026-09-29T04:24:00Z");
        at("2026-09-29T16:00:00Z");
        assertThat(open(claim).mark()).isEqualTo(Mark.LAST_DAY);
        assertThat(open(claim).endsAt()).isEqualTo(END);

        at("2026-09-30T15:59:59.999Z");
        assertThat(claims.expire()).isZero();
        at("2026-09-30T16:00:00Z");
        assertThat(claims.expire()).isPositive();
        assertThat(claims.get(claim.id()).amounts().lostCause()).isEqualTo(LossCause.NOT_RELEASED);
        assertThat(states(claim))
                .isEqualTo(Map.of(
                        Mark.HALF, "FOLLOWED",
                        Mark.FOUR_FIFTHS, "FOLLOWED",
                        Mark.NEARLY_OVER, "FOLLOWED",
                        Mark.LAST_DAY, "EXPIRED"));
        at("2026-10-05T00:00:00Z");
        assertThat(reminders(claim)).hasSize(4);
        assertThat(clocks(claim).running()).isEmpty();
    }

    @Test
    void after_a_pause_only_the_highest_mark_is_told_and_the_others_are_recorded_as_skipped() {
        Claim claim = claims.opened();

        at("2026-09-29T05:00:00Z");

        assertThat(states(claim))
                .isEqualTo(Map.of(Mark.HALF, "SKIPPED", Mark.FOUR_FIFTHS, "SKIPPED", Mark.NEARLY_OVER, "open"));
        assertThat(reminders(claim)).extracting(Reminder::madeAt).containsOnly(Instant.parse("2026-09-29T05:00:00Z"));
    }

    @Test
    void who_was_down_until_the_end_reminds_nobody_of_what_is_lost() {
        Claim claim = claims.opened();

        at("2026-10-01T00:00:00Z");

        assertThat(reminders(claim)).isEmpty();
    }

    @Test
    void two_nodes_at_once_tell_once() {
        Claim claim = claims.opened();
        clock.set("2026-09-16T00:00:00Z");

        IntStream.range(0, 8).parallel().forEach(node -> run.run());

        assertThat(reminders(claim)).hasSize(1);
    }

    @Test
    void a_claim_that_reached_the_vendor_or_was_withdrawn_needs_no_reminder_any_more() {
        Claim sent = claims.opened();
        Claim withdrawn = claims.opened();
        at("2026-09-16T00:00:00Z");

        sent = claims.move(claims.move(sent, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        claims.move(sent, ClaimStatus.SUBMITTED);
        claims.move(withdrawn, ClaimStatus.WITHDRAWN);

        assertThat(reminders(sent).getFirst().settled()).extracting("because").isEqualTo(SUBMITTED);
        assertThat(reminders(withdrawn).getFirst().settled())
                .extracting("because")
                .isEqualTo(WITHDRAWN);
        at("2026-09-29T16:00:00Z");
        assertThat(reminders(sent)).hasSize(1);
        assertThat(reminders(withdrawn)).hasSize(1);
    }

    @Test
    void a_revision_that_voids_the_signature_gives_the_reminder_back_to_the_makers() {
        Claim claim = claims.opened();
        claim = claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        at("2026-09-16T00:00:00Z");
        assertThat(open(claim).exceptFor()).isEqualTo("maker");

        claims.reassessed(claim, "2000.00");

        assertThat(open(claim).exceptFor()).isNull();
        assertThat(open(claim).roles()).contains(Role.VENDOR_MANAGER);
    }

    @Test
    void a_claim_that_travels_has_less_time_and_another_lead_another_clock() {
        Claim claim = claims.opened();
        at("2026-09-16T00:00:00Z");
        ActingAs.role(
                Role.LEGAL,
                () -> clocks.setLead(
                        claim.subject().contract(), new DeliveryLead(10, DeliveryLead.Counted.WORKING_DAYS)));

        assertThat(reminders(claim).getFirst().settled()).extracting("because").isEqualTo(MOVED);
        assertThat(clocks(claim).running().getFirst().clock().until()).isEqualTo("2026-09-16T16:00:00Z");

        at("2026-09-16T00:10:00Z");

        assertThat(reminders(claim))
                .filteredOn(reminder -> reminder.endsAt().equals(Instant.parse("2026-09-16T16:00:00Z")))
                .extracting(Reminder::mark, reminder -> state(reminder))
                .containsExactlyInAnyOrder(
                        tuple(Mark.HALF, "SKIPPED"),
                        tuple(Mark.FOUR_FIFTHS, "SKIPPED"),
                        tuple(Mark.LAST_DAY, "SKIPPED"),
                        tuple(Mark.NEARLY_OVER, "open"));
        at("2026-09-20T00:00:00Z");
        assertThat(claims.expire()).isZero();
    }

    @Test
    void a_notice_has_a_clock_of_its_own_until_it_is_given() {
        Claim claim = claims.opened(window(new Notice(3, Notice.Unit.DAYS)), INCIDENT);
        assertThat(clocks(claim).running())
                .extracting(running -> running.clock().kind())
                .containsExactly(ClockKind.NOTICE, ClockKind.CLAIM);
        at("2026-09-02T20:00:00Z");
        assertThat(open(claim).clock()).isEqualTo(ClockKind.NOTICE);

        ActingAs.role(
                Role.IT,
                () -> clocks.recordNotice(
                        claim.id(), new NoticeDraft(Instant.parse("2026-09-02T10:00:00Z"), "Ticket", "T-1")));

        assertThat(reminders(claim).getLast().settled()).extracting("because").isEqualTo(TOLD);
        assertThat(clocks(claim).running())
                .extracting(running -> running.clock().kind())
                .containsExactly(ClockKind.CLAIM);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.IT, () -> clocks.recordNotice(claim.id(), new NoticeDraft(INCIDENT, "Ticket", null))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> ActingAs.role(
                        Role.IT,
                        () -> clocks.recordNotice(
                                claim.id(), new NoticeDraft(clock.instant().plusSeconds(1), " ", null))))
                .isInstanceOf(InvalidInput.class);

        ActingAs.role(Role.LEGAL, () -> clocks.voidNotice(claim.id(), "That was another incident"));
        assertThat(clocks(claim).running()).hasSize(2);
    }

    @Test
    void telling_the_vendor_is_one_act_whether_it_is_recorded_as_a_notice_or_as_a_step() {
        ClaimWindow window = window(new Notice(3, Notice.Unit.DAYS, true));
        Claim stepped = claims.opened(window, INCIDENT);
        Claim recorded = claims.opened(window, INCIDENT);
        at("2026-09-02T20:00:00Z");

        claims.move(claims.move(stepped, ClaimStatus.DRAFTED), ClaimStatus.NOTIFIED);
        ActingAs.role(
                Role.LEGAL,
                () -> clocks.recordNotice(
                        recorded.id(), new NoticeDraft(Instant.parse("2026-09-02T10:00:00Z"), "Ticket", "T-1")));

        assertThat(clocks(stepped).notice()).extracting(NoticeGiven::toldAt).isEqualTo(clock.instant());
        assertThat(reminders(stepped).getLast().settled()).extracting("because").isEqualTo(TOLD);
        assertThat(claims.get(recorded.id()).status()).isEqualTo(ClaimStatus.NOTIFIED);
        at("2026-09-05T00:00:00Z");
        claims.expire();
        assertThat(claims.get(stepped.id()).status()).isEqualTo(ClaimStatus.NOTIFIED);
        assertThat(claims.get(recorded.id()).status()).isEqualTo(ClaimStatus.NOTIFIED);
    }

    @Test
    void a_notice_that_is_taken_back_was_not_given_and_the_claim_waits_for_one_again() {
        Claim claim = claims.opened(window(new Notice(3, Notice.Unit.DAYS)), INCIDENT);
        at("2026-09-02T20:00:00Z");
        claims.move(
                claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE),
                ClaimStatus.NOTIFIED);

        ActingAs.role(Role.LEGAL, () -> clocks.voidNotice(claim.id(), "That was another incident"));

        Claim without = claims.get(claim.id());
        assertThat(without.status()).isEqualTo(ClaimStatus.AWAITING_RELEASE);
        assertThat(without.state().trail().notifiedOn()).isNull();
        assertThatThrownBy(() -> claims.move(without, ClaimStatus.SUBMITTED))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("claim.refused.noticeFirst"));
        assertThat(claims.move(claims.move(without, ClaimStatus.NOTIFIED), ClaimStatus.SUBMITTED)
                        .status())
                .isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void a_missed_notice_ends_the_claim_only_where_the_contract_says_so_and_at_the_exact_moment() {
        Claim strict = claims.opened(window(new Notice(72, Notice.Unit.HOURS, true)), INCIDENT);
        Claim lenient = claims.opened(window(new Notice(72, Notice.Unit.HOURS)), INCIDENT);
        Claim told = claims.opened(window(new Notice(72, Notice.Unit.HOURS, true)), INCIDENT);
        Claim toldLate = claims.opened(window(new Notice(72, Notice.Unit.HOURS, true)), INCIDENT);
        at("2026-09-03T01:59:59.999Z");
        ActingAs.role(
                Role.IT, () -> clocks.recordNotice(told.id(), new NoticeDraft(clock.instant(), "Telephone", null)));
        assertThat(claims.expire()).isZero();

        at("2026-09-03T02:00:00Z");
        ActingAs.role(
                Role.IT, () -> clocks.recordNotice(toldLate.id(), new NoticeDraft(clock.instant(), "Telephone", null)));
        assertThat(claims.expire()).isEqualTo(2);

        assertThat(claims.get(strict.id()).status()).isEqualTo(ClaimStatus.EXPIRED);
        assertThat(claims.get(strict.id()).amounts().lostCause()).isEqualTo(LossCause.NOTICE_MISSED);
        assertThat(claims.get(toldLate.id()).status()).isEqualTo(ClaimStatus.EXPIRED);
        assertThat(claims.get(lenient.id()).status()).isEqualTo(ClaimStatus.ASSESSED);
        assertThat(claims.get(told.id()).status()).isEqualTo(ClaimStatus.ASSESSED);
        assertThat(reminders(strict))
                .filteredOn(reminder ->
                        reminder.settled() != null && reminder.settled().because() == EXPIRED)
                .hasSize(1);
    }

    @Test
    void a_contract_that_counts_hours_is_missed_by_the_hour() {
        Claim claim = claims.opened(
                ClaimWindow.of(ClaimRule.HOURS_AFTER_INCIDENT, 48), Instant.parse("2026-08-31T04:00:00Z"));
        claim = claims.move(claims.move(claim, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE);
        Claim signed = claim;

        at("2026-09-02T04:00:00Z");

        assertThatThrownBy(() -> claims.move(signed, ClaimStatus.SUBMITTED))
                .isInstanceOf(Conflict.class)
                .extracting("messageKey")
                .isEqualTo("claim.refused.tooLate");
        assertThat(claims.expire()).isEqualTo(1);
    }

    private static ClaimWindow window(Notice notice) {
        return new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, notice);
    }

    private void at(String instant) {
        clock.set(instant);
        run.run();
    }

    private ClaimClocks clocks(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> clocks.of(claim.id()));
    }

    private List<Reminder> reminders(Claim claim) {
        return clocks(claim).reminders();
    }

    private Reminder open(Claim claim) {
        return reminders(claim).stream().filter(Reminder::isOpen).findFirst().orElseThrow();
    }

    private Map<Mark, String> states(Claim claim) {
        return reminders(claim).stream().collect(Collectors.toMap(Reminder::mark, ClockLifeTest::state));
    }

    private static String state(Reminder reminder) {
        Reminder.Settlement settled = reminder.settled();
        return settled == null ? "open" : settled.because().name();
    }
}
