package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.COUNTER_OFFERED;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.calendar.CalendarFilter;
import io.recourse.claim.calendar.CalendarService;
import io.recourse.claim.calendar.DateKind;
import io.recourse.claim.clock.ClaimClocks;
import io.recourse.claim.clock.ClockKind;
import io.recourse.claim.clock.ClockService;
import io.recourse.claim.clock.Mark;
import io.recourse.claim.clock.Reminder;
import io.recourse.claim.clock.ReminderRun;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.db.id.ClaimId;
import io.recourse.text.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Offers of vendors that stand until a day: shown, reminded of, lapsed by computation, prolonged with evidence. */
@BackendTest
class VendorOfferTest {

    /** The offer comes on 15 September in Hong Kong and stands until the end of the 25th there. */
    private static final LocalDate LAST = LocalDate.of(2026, 9, 25);

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClockService clocks;

    @Autowired
    CalendarService calendar;

    @Autowired
    ClaimFigures figures;

    @Autowired
    ReminderRun run;

    @Autowired
    TestClock clock;

    @Test
    void an_offer_is_accepted_until_the_end_of_its_last_day_in_the_zone_of_the_clause() {
        Claim offered = offer(LAST);
        clock.set("2026-09-25T15:59:59Z");
        assertThat(nextSteps(offered)).contains(PARTIALLY_APPROVED, DISPUTED);
        Claim accepted = fixture.move(offered, PARTIALLY_APPROVED);
        assertThat(accepted.amounts().approved()).isEqualTo(hkd("600"));
        assertThat(accepted.state().trail().offerUntil()).isEqualTo(LAST);
    }

    @Test
    void after_its_last_day_an_offer_has_lapsed_and_its_acceptance_is_refused_by_name() {
        Claim offered = offer(LAST);
        clock.set("2026-09-25T16:00:00Z");
        assertThat(nextSteps(offered)).doesNotContain(PARTIALLY_APPROVED).contains(DISPUTED);
        refused("claim.refused.offerLapsed", () -> fixture.move(offered, PARTIALLY_APPROVED));
        assertThat(fixture.books(offered)).isEqualTo("9100=1000.00 9199=-1000.00");
        // What the vendor grants all the same, and our refusal, need no offer.
        assertThat(fixture.move(offered, APPROVED).amounts().approved()).isEqualTo(hkd("1000"));
        assertThat(fixture.move(offer(LocalDate.of(2026, 9, 26)), DISPUTED).status())
                .isEqualTo(DISPUTED);
    }

    @Test
    void an_acceptance_in_time_may_be_recorded_later() {
        Claim offered = offer(LAST);
        clock.set("2026-09-28T00:00:00Z");
        ClaimMove accepted =
                new ClaimMove(PARTIALLY_APPROVED, null, "Accepted by letter", null, LAST, offered.version());
        assertThat(fixture.move(offered, accepted).status()).isEqualTo(PARTIALLY_APPROVED);
    }

    @Test
    void a_prolonged_offer_can_be_accepted_again_and_its_history_says_who_said_so() {
        Claim offered = offer(LAST);
        clock.set("2026-09-28T00:00:00Z");
        invalid("until", () -> prolong(offered, LAST, "mail"));
        invalid("until", () -> prolong(offered, LocalDate.of(2026, 9, 27), "mail"));
        invalid("evidence", () -> prolong(offered, LocalDate.of(2026, 10, 5), " "));
        assertThatThrownBy(() -> ActingAs.role(
                        Role.FINANCE,
                        () -> service.prolongOffer(
                                offered.id(), LocalDate.of(2026, 10, 5), "mail", null, offered.version())))
                .isInstanceOf(AccessDeniedException.class);
        Claim prolonged = prolong(offered, LocalDate.of(2026, 10, 5), "Mail of 28 September");
        refused("problem.conflict.changedMeanwhile", () -> prolong(offered, LocalDate.of(2026, 10, 9), "mail"));
        ClaimEvent event =
                ActingAs.role(Role.AUDITOR, () -> service.events(offered.id())).getLast();
        assertThat(event)
                .returns(ClaimEvent.Kind.OFFER_PROLONGED, ClaimEvent::kind)
                .returns(LocalDate.of(2026, 10, 5), ClaimEvent::until)
                .returns("Mail of 28 September", ClaimEvent::evidence)
                .returns(hkd("600"), ClaimEvent::amount);
        assertThat(fixture.move(prolonged, PARTIALLY_APPROVED).amounts().approved())
                .isEqualTo(hkd("600"));
    }

    @Test
    void an_offer_without_a_last_day_stands_and_cannot_be_prolonged() {
        Claim offered = offer(null);
        Claim submitted = fixture.at(SUBMITTED);
        invalid("offerUntil", () -> offer(LocalDate.of(2026, 9, 1)));
        clock.set("2027-09-25T16:00:00Z");
        refused("claim.refused.offerWithoutEnd", () -> prolong(offered, LocalDate.of(2027, 10, 5), "mail"));
        assertThat(fixture.move(offered, PARTIALLY_APPROVED).status()).isEqualTo(PARTIALLY_APPROVED);
        refused("claim.refused.noOffer", () -> prolong(submitted, LocalDate.of(2027, 10, 5), "mail"));
        invalid(
                "offerUntil",
                () -> fixture.move(
                        submitted,
                        new ClaimMove(APPROVED, null, null, null, null, submitted.version()).openUntil(LAST)));
    }

    @Test
    void those_who_release_are_reminded_of_an_offer_until_it_is_answered_lapses_or_moves() {
        Claim answered = offer(LAST);
        Claim lapsing = offer(LAST);
        assertThat(clocks(lapsing).running()).singleElement().satisfies(running -> {
            assertThat(running.clock().kind()).isEqualTo(ClockKind.OFFER);
            assertThat(running.clock().until()).isEqualTo("2026-09-25T16:00:00Z");
            assertThat(running.turn().roles()).containsExactlyInAnyOrder(Role.LEGAL, Role.FINANCE);
        });
        assertThat(reminders(lapsing)).isEmpty();
        at("2026-09-20T04:00:00Z");
        assertThat(reminders(lapsing)).containsExactly(tuple(ClockKind.OFFER, Mark.HALF, "open"));
        fixture.move(answered, PARTIALLY_APPROVED);
        assertThat(reminders(answered)).containsExactly(tuple(ClockKind.OFFER, Mark.HALF, "ANSWERED"));
        at("2026-09-24T16:00:00Z");
        assertThat(reminders(lapsing)).contains(tuple(ClockKind.OFFER, Mark.LAST_DAY, "open"));
        at("2026-09-25T16:00:00Z");
        assertThat(reminders(lapsing))
                .contains(tuple(ClockKind.OFFER, Mark.LAST_DAY, "LAPSED"))
                .noneMatch(reminder -> reminder.toList().contains("open"));
        prolong(fixture.get(lapsing.id()), LocalDate.of(2026, 9, 26), "They said so");
        at("2026-09-26T12:00:00Z");
        assertThat(reminders(lapsing)).contains(tuple(ClockKind.OFFER, Mark.NEARLY_OVER, "open"));
    }

    @Test
    void the_last_day_of_an_offer_stands_in_the_calendar_of_those_who_answer_it() {
        Claim offered = offer(LAST);
        assertThat(ActingAs.role(Role.FINANCE, () -> calendar.between(LAST, LAST, CalendarFilter.ALL)))
                .filteredOn(date -> date.subject().name().equals(offered.name()))
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.kind()).isEqualTo(DateKind.OFFER_UNTIL);
                    assertThat(date.mine()).isTrue();
                });
    }

    @Test
    void a_lapsed_offer_is_told_apart_from_those_that_stand_wherever_claims_are_listed() {
        Claim lapsed = offer(LAST);
        Claim standing = offer(LocalDate.of(2026, 9, 26));
        Claim endless = offer(null);
        assertThat(lapsed.offerLapsed()).isFalse();
        clock.set("2026-09-25T16:00:00Z");

        assertThat(fixture.get(lapsed.id()).standing()).isEqualTo(new ClaimStanding(COUNTER_OFFERED, true));
        assertThat(listed(true)).contains(lapsed.id()).doesNotContain(standing.id(), endless.id());
        assertThat(listed(false)).contains(standing.id(), endless.id()).doesNotContain(lapsed.id());
        assertThat(listed(null)).contains(lapsed.id(), standing.id(), endless.id());
        assertThat(counts(lapsed)).containsExactly(tuple(true, 1));
        assertThat(counts(standing)).containsExactly(tuple(false, 1));
        Claim prolonged = prolong(lapsed, LocalDate.of(2026, 10, 5), "Mail of 26 September");
        assertThat(prolonged.offerLapsed()).isFalse();
        assertThat(counts(lapsed)).containsExactly(tuple(false, 1));
        // What was answered is no offer any more, lapsed or not.
        assertThat(fixture.move(offer(LocalDate.of(2026, 9, 26)), DISPUTED).offerLapsed())
                .isFalse();
    }

    private List<ClaimId> listed(@Nullable Boolean lapsed) {
        ClaimFilter filter = new ClaimFilter(Set.of(COUNTER_OFFERED), null, null, null, lapsed);
        return ActingAs.role(
                Role.AUDITOR, () -> service.list(filter).stream().map(Claim::id).toList());
    }

    private List<Tuple> counts(Claim claim) {
        return ActingAs.role(
                Role.AUDITOR,
                () -> figures.byStage(claim.subject().vendor()).stream()
                        .map(sum -> tuple(sum.standing().offerLapsed(), sum.count()))
                        .toList());
    }

    private Claim offer(@Nullable LocalDate until) {
        Claim claim = fixture.at(SUBMITTED);
        ClaimMove move = new ClaimMove(COUNTER_OFFERED, hkd("600"), null, "OFFER-1", null, claim.version());
        return fixture.move(claim, move.openUntil(until));
    }

    private Claim prolong(Claim claim, LocalDate until, String evidence) {
        return ActingAs.role(
                Role.LEGAL, () -> service.prolongOffer(claim.id(), until, evidence, null, claim.version()));
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        run.run();
    }

    private List<ClaimStatus> nextSteps(Claim claim) {
        return ActingAs.role(
                Role.LEGAL,
                () -> service.nextSteps(claim).stream().map(Transition::to).toList());
    }

    private ClaimClocks clocks(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> clocks.of(claim.id()));
    }

    private List<Tuple> reminders(Claim claim) {
        return clocks(claim).reminders().stream()
                .map(one -> tuple(one.clock(), one.mark(), state(one)))
                .toList();
    }

    private static String state(Reminder reminder) {
        return reminder.settled() == null
                ? "open"
                : reminder.settled().because().name();
    }

    private static void invalid(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo(field));
    }
}
