package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.COUNTER_OFFERED;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.PARTIALLY_APPROVED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What was submitted is amended, never edited. */
@BackendTest
class ClaimAmendmentsTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimAmendments amendments;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimPolicies limits;

    @Autowired
    RecognitionPolicies policies;

    @Autowired
    DSLContext sql;

    @AfterEach
    void back() {
        ActingAs.role(Role.ADMIN, () -> limits.decideLimit("HKD", null, "In a test"));
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_APPROVAL, "In a test"));
    }

    @Test
    void a_later_revision_becomes_another_version_by_two_people() {
        Claim due = revised("1200.00");
        propose("maker", Role.VENDOR_MANAGER, due, null);
        Claim proposed = fixture.get(due.id());
        assertThat(proposed.amounts().claimed()).isEqualTo(hkd("1000"));
        assertThat(fixture.books(proposed)).isEqualTo("9100=1000.00 9199=-1000.00");
        refused("claim.refused.secondPerson", () -> release("maker", Role.ADMIN, proposed));
        Claim amended = release("checker", Role.LEGAL, proposed);
        assertThat(amended.status()).isEqualTo(SUBMITTED);
        assertThat(amended.amounts().claimed()).isEqualTo(hkd("1200"));
        assertThat(amended.amounts().computed()).isEqualTo(hkd("1200"));
        assertThat(amended.amendment()).isNull();
        assertThat(amended.subject().assessment()).isNotEqualTo(due.subject().assessment());
        assertThat(fixture.books(amended)).isEqualTo("9100=1200.00 9199=-1200.00");
        assertThat(versions(amended)).singleElement().satisfies(version -> {
            assertThat(version.previous().claimed()).isEqualTo(hkd("1000"));
            assertThat(version.previous().assessment()).isEqualTo(due.subject().assessment());
            assertThat(version.releasedBy()).isEqualTo("checker");
        });
        assertThat(ActingAs.role(Role.AUDITOR, () -> service.events(due.id())))
                .extracting(event -> event.kind().name())
                .endsWith("AMENDMENT_DUE", "AMENDMENT_PROPOSED", "AMENDED");
        Claim approved = fixture.move(amended, APPROVED);
        assertThat(fixture.books(approved)).isEqualTo("1310=1200.00 5009=-1200.00");
    }

    @Test
    void a_slip_is_amended_without_a_revision_but_not_to_the_same_nor_to_nothing() {
        Claim claim = fixture.at(SUBMITTED);
        for (String wrong : List.of("1000", "0", "-1")) {
            assertThatThrownBy(() -> propose("maker", Role.LEGAL, claim, wrong)).isInstanceOf(InvalidInput.class);
        }
        propose("maker", Role.LEGAL, claim, "700");
        Claim amended = release("checker", Role.FINANCE, fixture.get(claim.id()));
        assertThat(amended.amounts().claimed()).isEqualTo(hkd("700"));
        assertThat(amended.amounts().computed()).isEqualTo(hkd("1000"));
    }

    @Test
    void one_proposal_waits_at_a_time_and_can_be_dropped() {
        Claim claim = fixture.at(SUBMITTED);
        propose("maker", Role.LEGAL, claim, "700");
        Claim waiting = fixture.get(claim.id());
        refused("claim.refused.amendmentOpen", () -> propose("other", Role.LEGAL, waiting, "800"));
        Claim dropped =
                ActingAs.user("maker", Role.LEGAL, () -> amendments.drop(claim.id(), "A slip", waiting.version()));
        assertThat(dropped.amounts().claimed()).isEqualTo(hkd("1000"));
        refused("claim.refused.noAmendment", () -> release("checker", Role.LEGAL, dropped));
        propose("maker", Role.LEGAL, dropped, "800");
        assertThat(versions(claim)).extracting(ClaimAmendment::number).containsExactly(1, 2);
    }

    @Test
    void above_the_limit_three_people_take_part() {
        ActingAs.role(Role.ADMIN, () -> limits.decideLimit("HKD", hkd("1100"), "In a test"));
        Claim due = revised("1200.00");
        propose("maker", Role.VENDOR_MANAGER, due, null);
        Claim once = release("one", Role.LEGAL, fixture.get(due.id()));
        assertThat(once.amounts().claimed()).isEqualTo(hkd("1000"));
        refused("claim.refused.thirdPerson", () -> release("one", Role.ADMIN, once));
        refused("claim.refused.otherOffice", () -> release("two", Role.LEGAL, once));
        assertThat(release("two", Role.FINANCE, once).amounts().claimed()).isEqualTo(hkd("1200"));
    }

    @Test
    void only_what_is_with_the_vendor_and_not_agreed_is_amended_by_those_whose_work_it_is() {
        for (ClaimStatus status : List.of(ClaimStatus.DRAFTED, APPROVED, ClaimStatus.REJECTED, ClaimStatus.CLOSED)) {
            Claim claim = fixture.at(status);
            refused("claim.refused.notAmendable", () -> propose("maker", Role.LEGAL, claim, "700"));
        }
        Claim claim = fixture.at(SUBMITTED);
        assertThatThrownBy(() -> propose("it", Role.IT, claim, "700")).isInstanceOf(AccessDeniedException.class);
        propose("maker", Role.LEGAL, claim, "700");
        assertThatThrownBy(() -> release("boss", Role.VENDOR_MANAGER, fixture.get(claim.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_recognised_follows_the_amendment() {
        Claim disputed = fixture.move(fixture.at(APPROVED), DISPUTED);
        propose("maker", Role.LEGAL, disputed, "700");
        assertThat(fixture.books(release("checker", Role.LEGAL, fixture.get(disputed.id()))))
                .isEqualTo("1315=700.00 5009=-700.00");
        Claim more = fixture.move(fixture.at(APPROVED), DISPUTED);
        propose("maker", Role.LEGAL, more, "1300");
        assertThat(fixture.books(release("checker", Role.LEGAL, fixture.get(more.id()))))
                .isEqualTo("1315=1000.00 5009=-1000.00 9100=300.00 9199=-300.00");
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_SUBMISSION, "In a test"));
        Claim early = fixture.at(SUBMITTED);
        propose("maker", Role.LEGAL, early, "700");
        assertThat(fixture.books(release("checker", Role.LEGAL, fixture.get(early.id()))))
                .isEqualTo("1310=700.00 5009=-700.00");
    }

    @Test
    void an_amendment_under_an_offer_recognises_nothing_that_is_disputed() {
        Claim offered = fixture.move(fixture.move(fixture.at(PARTIALLY_APPROVED), DISPUTED), COUNTER_OFFERED);
        Claim amended = amended(offered, "1300");
        assertThat(fixture.books(amended)).isEqualTo("1315=500.00 5009=-500.00 9100=800.00 9199=-800.00");
        assertThat(fixture.books(fixture.move(amended, PARTIALLY_APPROVED))).isEqualTo("1310=500.00 5009=-500.00");
        Claim less = fixture.move(fixture.move(fixture.at(PARTIALLY_APPROVED), DISPUTED), COUNTER_OFFERED);
        assertThat(fixture.books(amended(less, "400"))).isEqualTo("1315=400.00 5009=-400.00");
        assertThat(fixture.books(fixture.move(fixture.get(less.id()), WITHDRAWN)))
                .isEmpty();
    }

    @Test
    void what_was_credited_before_the_amendment_is_not_expected_again() {
        Claim some = amended(offeredAfterCredit("200"), "1300");
        assertThat(fixture.books(some)).isEqualTo("1315=300.00 2100=200.00 5009=-500.00 9100=800.00 9199=-800.00");
        Claim all = amended(offeredAfterCredit("500"), "1300");
        assertThat(fixture.books(all)).isEqualTo("2100=500.00 5009=-500.00 9100=800.00 9199=-800.00");
        assertThat(all.amounts().open()).isEqualTo(hkd("800"));
    }

    @Test
    void the_database_keeps_what_was_decided_and_wants_two_people() {
        Claim claim = fixture.at(SUBMITTED);
        propose("maker", Role.LEGAL, claim, "700");
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.amendment SET released_by = proposed_by, sent_on = '2026-09-15' WHERE claim_id = ?",
                        claim.id().value()))
                .hasStackTraceContaining("amendment_maker_is_not_checker");
        release("checker", Role.LEGAL, fixture.get(claim.id()));
        assertThatThrownBy(() -> sql.execute(
                        "UPDATE claim.amendment SET claimed_minor = 1 WHERE claim_id = ?",
                        claim.id().value()))
                .hasStackTraceContaining("stays as it is");
        assertThatThrownBy(() -> sql.execute(
                        "DELETE FROM claim.amendment WHERE claim_id = ?",
                        claim.id().value()))
                .hasStackTraceContaining("never deleted");
    }

    /** HKD 500.00 of 1,000.00 were agreed and some of it credited; then all was disputed, and the vendor made an offer. */
    private Claim offeredAfterCredit(String hkd) {
        Claim agreed = fixture.at(PARTIALLY_APPROVED);
        LocalDate day = LocalDate.of(2026, 9, 15);
        Claim pending = ActingAs.role(
                Role.FINANCE,
                () -> service.credit(
                        agreed.id(), new ClaimCredit(hkd(hkd), "CN-1", day, false, "amended:" + agreed.id())));
        return fixture.move(fixture.move(pending, DISPUTED), COUNTER_OFFERED);
    }

    @Test
    void an_amendment_did_not_reach_the_vendor_before_the_claim_did() {
        Claim claim = fixture.at(SUBMITTED);
        propose("maker", Role.LEGAL, claim, "1200");
        Claim proposed = fixture.get(claim.id());
        LocalDate day = LocalDate.of(2026, 9, 14);
        assertThatThrownBy(() -> ActingAs.user(
                        "checker", Role.LEGAL, () -> amendments.release(claim.id(), day, proposed.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors().getFirst().messageKey())
                                .isEqualTo("claim.invalid.beforeLastStep"));
        assertThat(fixture.get(claim.id()).amounts().claimed()).isEqualTo(hkd("1000"));
    }

    @Test
    void a_proposal_that_nobody_can_release_any_more_can_be_dropped() {
        Claim claim = fixture.at(SUBMITTED);
        propose("maker", Role.LEGAL, claim, "1200");
        Claim agreed = fixture.move(fixture.get(claim.id()), APPROVED);
        refused("claim.refused.notAmendable", () -> release("checker", Role.LEGAL, agreed));
        ActingAs.user("maker", Role.LEGAL, () -> amendments.drop(claim.id(), "They paid", agreed.version()));
        assertThat(versions(claim)).noneMatch(ClaimAmendment::isOpen);
    }

    private Claim amended(Claim claim, String hkd) {
        propose("maker", Role.LEGAL, claim, hkd);
        return release("checker", Role.LEGAL, fixture.get(claim.id()));
    }

    /** A submitted claim of HKD 1,000.00 of which a later revision says something else. */
    private Claim revised(String hkd) {
        Claim claim = fixture.at(SUBMITTED);
        return fixture.take(fixture.facts(claim.subject().clause(), hkd, 2));
    }

    private void propose(String who, Role role, Claim claim, @org.jspecify.annotations.Nullable String hkd) {
        ActingAs.user(
                who,
                role,
                () -> amendments.propose(
                        claim.id(), hkd == null ? null : hkd(hkd), "We counted again", claim.version()));
    }

    private Claim release(String who, Role role, Claim claim) {
        return ActingAs.user(who, role, () -> amendments.release(claim.id(), null, claim.version()));
    }

    private List<ClaimAmendment> versions(Claim claim) {
        return ActingAs.role(Role.AUDITOR, () -> amendments.of(claim.id()));
    }
}
