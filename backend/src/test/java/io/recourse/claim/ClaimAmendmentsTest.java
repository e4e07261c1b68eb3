package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.policy.ClaimPolicies;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import io.recourse.text.InvalidInput;
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
