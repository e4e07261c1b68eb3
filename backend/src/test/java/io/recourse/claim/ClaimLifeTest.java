package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.ASSESSED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.COUNTER_OFFERED;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.EXPIRED;
import static io.recourse.claim.ClaimStatus.NOTIFIED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.figures.ClaimFigures;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.contract.terms.ClaimRule;
import io.recourse.contract.terms.ClaimWindow;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notice, counter-offer, disputed rest, appeal and supervised reopening. */
@BackendTest
class ClaimLifeTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimPolicies policies;

    @Autowired
    ClaimExpiry expiry;

    @Autowired
    ClaimFigures figures;

    @Autowired
    TestClock clock;

    @Test
    void where_notice_is_asked_for_it_comes_before_the_claim() {
        Claim signed = fixture.move(fixture.move(fixture.openedWithNotice(), DRAFTED), AWAITING_RELEASE);
        refused("claim.refused.noticeFirst", () -> fixture.move(signed, SUBMITTED));
        Claim notified = fixture.move(signed, NOTIFIED);
        assertThat(notified.state().trail().submittedBy()).isEqualTo("maker");
        assertThat(notified.state().trail().notifiedOn()).isEqualTo(LocalDate.of(2026, 9, 15));
        refused("claim.refused.signed", () -> fixture.move(notified, AWAITING_RELEASE));
        assertThat(fixture.move(notified, SUBMITTED).status()).isEqualTo(SUBMITTED);
    }

    @Test
    void notice_is_given_once_and_survives_being_sent_back() {
        Claim notified = fixture.move(fixture.openedWithNotice(), NOTIFIED);
        refused("claim.refused.notSigned", () -> fixture.move(notified, SUBMITTED));
        Claim back = fixture.move(fixture.move(notified, AWAITING_RELEASE), DRAFTED);
        refused("claim.refused.noticeGiven", () -> fixture.move(back, NOTIFIED));
        assertThat(fixture.move(fixture.move(back, AWAITING_RELEASE), SUBMITTED).status())
                .isEqualTo(SUBMITTED);
        refused("claim.refused.noNoticeDue", () -> fixture.move(fixture.opened(), NOTIFIED));
    }

    @Test
    void an_offer_is_kept_whether_it_is_accepted_or_refused() {
        Claim offered = offer("600");
        assertThat(fixture.books(offered)).isEqualTo("9100=1000.00 9199=-1000.00");
        Claim accepted = fixture.move(offered, PARTIALLY_APPROVED);
        assertThat(accepted.amounts().approved()).isEqualTo(hkd("600"));
        assertThat(accepted.amounts().lost()).isEqualTo(hkd("400"));
        assertThat(fixture.books(accepted)).isEqualTo("1310=600.00 5009=-600.00");
        Claim refused = fixture.move(offer("600"), DISPUTED);
        assertThat(refused.amounts().offered()).isEqualTo(hkd("600"));
        assertThat(refused.amounts().approved()).isNull();
        assertThat(fixture.books(refused)).isEqualTo("9100=1000.00 9199=-1000.00");
        assertThatThrownBy(() -> offer("1000")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_rest_of_a_partial_approval_stays_in_memorandum_while_it_is_disputed() {
        Claim part = partly("700");
        assertThat(part.amounts().contested()).isEqualTo(hkd("300"));
        assertThat(part.amounts().lost()).isNull();
        assertThat(fixture.books(part)).isEqualTo("1310=700.00 5009=-700.00 9100=300.00 9199=-300.00");
        Claim more = fixture.move(part, APPROVED);
        assertThat(more.amounts().contested()).isNull();
        assertThat(fixture.books(more)).isEqualTo("1310=1000.00 5009=-1000.00");
        Claim dropped = fixture.move(partly("700"), PARTIALLY_APPROVED);
        assertThat(fixture.books(dropped)).isEqualTo("1310=500.00 5009=-500.00");
        Claim credited = fixture.move(partly("700"), CREDITED);
        assertThat(credited.amounts().lost()).isEqualTo(hkd("300"));
        assertThat(fixture.books(credited)).isEqualTo("2100=700.00 5009=-700.00");
        assertThat(fixture.books(fixture.move(partly("700"), DISPUTED)))
                .isEqualTo("1315=700.00 5009=-700.00 9100=300.00 9199=-300.00");
    }

    @Test
    void a_credit_of_the_agreed_part_leaves_the_disputed_rest_expected() {
        Claim part = partly("700");
        Claim once = ActingAs.role(
                Role.FINANCE,
                () -> service.credit(
                        part.id(),
                        new ClaimCredit(hkd("700"), "CN-1", LocalDate.of(2026, 9, 15), false, "rest-" + part.id())));
        assertThat(fixture.books(once)).isEqualTo("2100=700.00 5009=-700.00 9100=300.00 9199=-300.00");
        Claim disputed = fixture.move(once, DISPUTED);
        assertThat(fixture.books(disputed)).isEqualTo("2100=700.00 5009=-700.00 9100=300.00 9199=-300.00");
        assertThat(fixture.books(fixture.move(disputed, APPROVED))).isEqualTo("1310=300.00 2100=700.00 5009=-1000.00");
    }

    @Test
    void a_refusal_is_disputed_within_the_days_of_the_clause_or_else_of_the_company() {
        Claim usual = fixture.at(REJECTED);
        assertThat(usual.state().trail().appealUntil()).isEqualTo(LocalDate.of(2026, 10, 15));
        Claim clause = rejected(10);
        assertThat(clause.state().trail().appealUntil()).isEqualTo(LocalDate.of(2026, 9, 25));
        clock.set("2026-09-25T15:59:59Z");
        assertThat(nextSteps(clause)).contains("DISPUTED");
        clock.set("2026-09-25T16:00:00Z");
        assertThat(nextSteps(clause)).doesNotContain("DISPUTED").contains("CLOSED");
        refused("claim.refused.appealOver", () -> fixture.move(clause, DISPUTED));
        assertThat(fixture.move(usual, DISPUTED).state().trail().appealUntil()).isNotNull();
        ActingAs.role(Role.ADMIN, () -> policies.decideAppeal(5, "In a test"));
        assertThat(fixture.at(REJECTED).state().trail().appealUntil()).isEqualTo(LocalDate.of(2026, 10, 1));
        ActingAs.role(Role.ADMIN, () -> policies.decideAppeal(30, "In a test"));
    }

    @Test
    void what_expired_lives_again_only_by_two_people_of_two_offices() {
        Claim claim = fixture.opened();
        clock.set("2026-10-01T00:00:00Z");
        expiry.run();
        Claim expired = fixture.get(claim.id());
        assertThat(expired.status()).isEqualTo(EXPIRED);
        assertThat(fixture.books(expired)).isEmpty();
        refused("claim.refused.reopeningNotProposed", () -> agree("boss", Role.FINANCE, expired));
        assertThatThrownBy(() -> propose("counsel", Role.LEGAL, expired, LocalDate.of(2026, 9, 30)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo("until"));
        Claim proposed = propose("counsel", Role.LEGAL, expired);
        assertThat(proposed.status()).isEqualTo(EXPIRED);
        refused("claim.refused.reopeningSecondPerson", () -> agree("counsel", Role.ADMIN, proposed));
        refused("claim.refused.otherOffice", () -> agree("other", Role.LEGAL, proposed));
        Claim alive = agree("boss", Role.FINANCE, proposed);
        assertThat(alive.status()).isEqualTo(ASSESSED);
        assertThat(alive.deadline().latest()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(alive.amounts().lost()).isNull();
        assertThat(alive.reopening()).isNull();
        assertThat(fixture.books(alive)).isEqualTo("9100=1000.00 9199=-1000.00");
        expiry.run();
        assertThat(fixture.get(claim.id()).status()).isEqualTo(ASSESSED);
        Claim revised = fixture.take(fixture.facts(alive.subject().clause(), "1100.00", 2));
        assertThat(revised.deadline().latest()).isEqualTo(LocalDate.of(2026, 10, 20));
        clock.set("2026-10-21T00:00:00Z");
        expiry.run();
        Claim again = propose("counsel", Role.LEGAL, fixture.get(claim.id()), LocalDate.of(2026, 11, 20));
        assertThat(again.status()).isEqualTo(EXPIRED);
        assertThat(
                        ActingAs.role(
                                        Role.FINANCE,
                                        () -> figures.movement(YearMonth.of(2026, 10), YearMonth.of(2026, 10)))
                                .stream()
                                .filter(month ->
                                        month.vendor().equals(again.subject().vendor()))
                                .map(month -> month.lost().amount()))
                .as("lost twice, told once")
                .containsExactly(hkd("1100"));
    }

    @Test
    void evidence_is_kept_with_the_step_as_it_was_entered() {
        Claim claim = fixture.at(SUBMITTED);
        String proof = "https://vendor.example/tickets/9?x=<b>&y=1";
        fixture.move(claim, ClaimMove.to(APPROVED, claim.version()).provedBy(proof));
        assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(claim.id()))
                        .getLast()
                        .evidence())
                .isEqualTo(proof);
    }

    private Claim offer(String hkd) {
        Claim claim = fixture.at(SUBMITTED);
        return fixture.move(claim, new ClaimMove(COUNTER_OFFERED, hkd(hkd), null, "OFFER-1", null, claim.version()));
    }

    private Claim partly(String hkd) {
        Claim claim = fixture.at(SUBMITTED);
        return fixture.move(
                claim,
                new ClaimMove(PARTIALLY_APPROVED, hkd(hkd), "They miscount", null, null, claim.version())
                        .disputingRest());
    }

    private Claim rejected(int appealDays) {
        ClaimWindow window = new ClaimWindow(ClaimRule.DAYS_AFTER_PERIOD_END, 30, null, null, null, appealDays);
        Claim claim = fixture.take(fixture.facts(fixture.clause(), "1000.00", 1).with(window));
        for (ClaimStatus next : ClaimPaths.to(REJECTED)) {
            claim = fixture.move(claim, next);
        }
        return claim;
    }

    private Claim propose(String who, Role role, Claim claim) {
        return propose(who, role, claim, LocalDate.of(2026, 10, 20));
    }

    private Claim propose(String who, Role role, Claim claim, LocalDate until) {
        return ActingAs.user(
                who,
                role,
                () -> service.proposeReopening(claim.id(), until, "They take it out of goodwill", claim.version()));
    }

    private Claim agree(String who, Role role, Claim claim) {
        return ActingAs.user(
                who,
                role,
                () -> service.move(claim.id(), new ClaimMove(ASSESSED, null, "Agreed", null, null, claim.version())));
    }

    private java.util.List<String> nextSteps(Claim claim) {
        return ActingAs.role(
                Role.LEGAL,
                () -> service.nextSteps(claim).stream()
                        .map(step -> step.to().name())
                        .toList());
    }
}
