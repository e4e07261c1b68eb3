package io.recourse.claim.clock;

import static io.recourse.claim.clock.EarlyNoticeFixture.OUTAGE;
import static io.recourse.claim.clock.EarlyNoticeFixture.THREE_DAYS;
import static io.recourse.claim.clock.EarlyNoticeFixture.TICKET;
import static io.recourse.claim.clock.EarlyNoticeFixture.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.AccountShare;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimEvent;
import io.recourse.claim.ClaimLinks;
import io.recourse.claim.ClaimService;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.LossCause;
import io.recourse.claim.OpenClaims;
import io.recourse.claim.clock.EarlyNoticeFixture.Measured;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the vendor was told while August still ran comes with the claim of August, which is opened on 2 September. */
@BackendTest
class CarriedNoticeTest {

    @Autowired
    EarlyNoticeFixture told;

    @Autowired
    ClockService clocks;

    @Autowired
    ClaimService claims;

    @Autowired
    ClaimLinks links;

    @Autowired
    OpenClaims open;

    @Autowired
    TestClock clock;

    @BeforeEach
    void twoDaysLater() {
        clock.set("2026-08-12T00:00:00Z");
    }

    @Test
    void the_claim_is_notified_in_time_does_not_lapse_and_tells_who_recorded_it_and_when() {
        Measured measured = told.down();
        Measured silent = told.down();
        told.record(measured, TICKET);
        Claim claim = inSeptember(measured, OUTAGE);
        Claim lost = inSeptember(silent, OUTAGE);
        open.expire();

        assertThat(open.get(lost.id()).amounts().lostCause()).isEqualTo(LossCause.NOTICE_MISSED);
        Claim alive = open.get(claim.id());
        assertThat(alive.status()).isEqualTo(ClaimStatus.ASSESSED);
        assertThat(alive.state().trail().notifiedOn()).isEqualTo(LocalDate.of(2026, 8, 11));
        assertThat(notice(claim))
                .isEqualTo(new NoticeGiven(
                        claim.id(), TOLD, "Ticket", "T-4711", "teller", Instant.parse("2026-08-12T00:00:00Z")));
        assertThat(events(claim))
                .filteredOn(event -> event.kind() == ClaimEvent.Kind.NOTICE_CARRIED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.occurredOn()).isEqualTo(LocalDate.of(2026, 8, 11));
                    assertThat(event.reason()).isEqualTo("teller · 2026-08-12T08:00+08:00");
                    assertThat(event.evidence()).isEqualTo("Ticket");
                    assertThat(event.vendorReference()).isEqualTo("T-4711");
                });
        Claim sent = open.move(
                open.move(open.move(alive, ClaimStatus.DRAFTED), ClaimStatus.AWAITING_RELEASE), ClaimStatus.SUBMITTED);
        assertThat(sent.status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void every_part_of_a_divided_claim_has_it() {
        Measured measured = told.down();
        told.record(measured, TICKET);
        Claim claim = inSeptember(measured, OUTAGE);
        List<Money> halves = claim.amounts().computed().allocate(1, 1);
        List<Claim> parts = ActingAs.role(
                Role.FINANCE,
                () -> links.split(
                        claim.id(),
                        List.of(new AccountShare("A", halves.getFirst()), new AccountShare("B", halves.getLast())),
                        "Two accounts",
                        claim.version()));
        open.expire();
        assertThat(parts).hasSize(2).allSatisfy(part -> {
            assertThat(notice(part).toldAt()).isEqualTo(TOLD);
            assertThat(open.get(part.id()).status()).isEqualTo(ClaimStatus.ASSESSED);
        });
    }

    @Test
    void a_revision_that_finds_an_earlier_incident_makes_the_notice_late() {
        // Down on the 5th already: three days end with the 8th, and the vendor was told on the 11th.
        Measured measured = told.down();
        told.record(measured, TICKET);
        Claim claim = inSeptember(measured, "2026-08-05T00:00Z,2026-08-05T01:00Z,DOWN", OUTAGE);
        open.expire();
        assertThat(open.get(claim.id()).amounts().lostCause()).isEqualTo(LossCause.NOTICE_MISSED);
        assertThat(notice(claim).isInTime(claim.deadline().noticeBy())).isFalse();
    }

    @Test
    void a_notice_of_an_outage_that_broke_nothing_yet_counts_when_a_later_one_breaks_the_promise() {
        // Ten minutes are allowed; an hour on the 20th is not. The notice counts from the first incident, on the 10th.
        String brief = "2026-08-10T00:00Z,2026-08-10T00:10Z,DOWN";
        Measured measured = told.down(THREE_DAYS, brief);
        told.record(measured, TICKET);
        Claim claim = inSeptember(measured, brief, "2026-08-20T00:00Z,2026-08-20T01:00Z,DOWN");
        open.expire();
        assertThat(open.get(claim.id()).status()).isEqualTo(ClaimStatus.ASSESSED);
    }

    @Test
    void a_period_that_ends_without_a_breach_keeps_the_notice_without_a_claim() {
        String allowed = "2026-08-10T00:00Z,2026-08-10T00:10Z,DOWN";
        Measured measured = told.down(THREE_DAYS, allowed);
        told.record(measured, TICKET);
        clock.set("2026-09-02T00:00:00Z");
        told.over(measured, allowed);
        assertThat(told.claim(measured)).isEmpty();
        assertThat(told.state(measured).running()).isFalse();
        assertThat(told.state(measured).notice()).isNotNull();
    }

    @Test
    void once_there_is_a_claim_notices_are_recorded_and_taken_back_with_it() {
        Measured measured = told.down();
        Measured other = told.down();
        told.record(measured, TICKET);
        Claim claim = inSeptember(measured, OUTAGE);
        inSeptember(other, OUTAGE);
        assertClaimed(() -> told.record(other, TICKET));
        assertClaimed(() -> told.takeBack(measured, "Wrong"));

        ActingAs.role(Role.LEGAL, () -> clocks.voidNotice(claim.id(), "That was another incident"));
        assertThat(open.get(claim.id()).state().trail().notifiedOn()).isNull();
        assertThat(told.state(measured).notice()).isNull();
        open.expire();
        assertThat(open.get(claim.id()).amounts().lostCause()).isEqualTo(LossCause.NOTICE_MISSED);
    }

    @Test
    void what_was_taken_back_before_does_not_come_with_the_claim() {
        Measured measured = told.down();
        told.record(measured, TICKET);
        told.takeBack(measured, "That was another incident");
        Claim claim = inSeptember(measured, OUTAGE);
        assertThat(claim.state().trail().notifiedOn()).isNull();
        assertThat(events(claim)).noneMatch(event -> event.kind() == ClaimEvent.Kind.NOTICE_CARRIED);
    }

    @Test
    void recorded_while_the_claim_is_being_opened_it_is_on_the_claim_or_refused_with_its_name() throws Exception {
        List<Measured> all = Stream.generate(told::down).limit(6).toList();
        clock.set("2026-09-02T00:00:00Z");
        all.forEach(measured -> told.measure(measured, OUTAGE));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> opening = threads.submit(told::work);
            List<Boolean> recorded = threads.submit(
                            () -> all.stream().map(this::isRecorded).toList())
                    .get();
            opening.get();
            told.work();
            for (int i = 0; i < all.size(); i++) {
                boolean has = notice(told.claim(all.get(i)).orElseThrow()) != null;
                assertThat(has).isEqualTo(recorded.get(i));
            }
        }
    }

    private boolean isRecorded(Measured measured) {
        try {
            told.record(measured, TICKET);
            return true;
        } catch (Conflict claimed) {
            assertThat(claimed.messageKey()).isEqualTo("claim.notice.early.claimed");
            return false;
        }
    }

    private Claim inSeptember(Measured measured, String... outages) {
        clock.set("2026-09-02T00:00:00Z");
        told.over(measured, outages);
        return told.claim(measured).orElseThrow();
    }

    private NoticeGiven notice(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> clocks.of(claim.id())).notice();
    }

    private List<ClaimEvent> events(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> claims.events(claim.id()));
    }

    private static void assertClaimed(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("claim.notice.early.claimed"));
    }
}
