package io.recourse.claim;

import static io.recourse.claim.ClaimFixture.hkd;
import static io.recourse.claim.ClaimFixture.refused;
import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.ASSESSED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.DISPUTED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static io.recourse.claim.ClaimStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A claim of HKD 1,000.00 that may arrive until 30 September 2026 in Hong Kong; today is the 15th. */
@BackendTest
class WithdrawalTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimService service;

    @Autowired
    ClaimLinks links;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @Test
    void what_was_withdrawn_is_claimed_after_all_while_its_window_is_open_by_all_steps_anew() {
        for (ClaimStatus before : List.of(DRAFTED, AWAITING_RELEASE, SUBMITTED)) {
            Claim withdrawn = fixture.move(fixture.at(before), WITHDRAWN);
            assertThat(fixture.books(withdrawn)).isEmpty();
            assertThatThrownBy(() -> reopen(Role.LEGAL, withdrawn, null, null)).isInstanceOf(InvalidInput.class);

            Claim again = reopen(Role.LEGAL, withdrawn, "The logs were found.", null);

            assertThat(again.status()).isEqualTo(ASSESSED);
            assertThat(again.amounts().lost()).isNull();
            assertThat(again.amounts().lostCause()).isNull();
            assertThat(again.state().trail().isSigned()).isFalse();
            assertThat(fixture.books(again)).isEqualTo("9100=1000.00 9199=-1000.00");
            Claim sent = fixture.move(fixture.move(fixture.move(again, DRAFTED), AWAITING_RELEASE), SUBMITTED);
            assertThat(sent.amounts().claimed()).isEqualTo(hkd("1000.00"));
        }
    }

    @Test
    void after_the_last_day_it_stays_withdrawn_whatever_day_somebody_names() {
        Claim withdrawn = fixture.move(fixture.at(DRAFTED), WITHDRAWN);
        // 1 October begins in Hong Kong at 16:00 UTC of the 30th.
        clock.set("2026-09-30T16:00:00Z");
        refused("claim.refused.tooLate", () -> reopen(Role.LEGAL, withdrawn, "late", null));
        refused("claim.refused.tooLate", () -> reopen(Role.LEGAL, withdrawn, "late", LocalDate.of(2026, 9, 29)));
        assertThat(ActingAs.role(Role.LEGAL, () -> service.nextSteps(withdrawn)))
                .isEmpty();
    }

    @Test
    void whoever_drafts_does_not_take_a_withdrawal_back() {
        Claim withdrawn = fixture.move(fixture.at(DRAFTED), WITHDRAWN);
        assertThatThrownBy(() -> reopen(Role.VENDOR_MANAGER, withdrawn, "mine", null))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ActingAs.role(Role.LEGAL, () -> service.nextSteps(withdrawn)))
                .extracting(Transition::to)
                .containsExactly(ASSESSED);
    }

    @Test
    void it_goes_on_from_the_revision_that_came_meanwhile() {
        Claim withdrawn = fixture.move(fixture.at(DRAFTED), WITHDRAWN);
        fixture.take(fixture.facts(withdrawn.subject().clause(), "700.00", 2));
        Claim again = reopen(Role.FINANCE, fixture.get(withdrawn.id()), "The logs were found.", null);
        assertThat(fixture.get(again.id()).amounts().computed()).isEqualTo(hkd("700.00"));
        assertThat(fixture.books(again)).isEqualTo("9100=700.00 9199=-700.00");
    }

    @Test
    void a_claim_that_went_because_there_was_no_breach_is_not_brought_back_by_hand() {
        Claim claim = fixture.opened();
        fixture.take(fixture.facts(claim.subject().clause(), "0.00", 2));
        Claim gone = fixture.get(claim.id());
        assertThat(gone.status()).isEqualTo(WITHDRAWN);
        refused("claim.refused.notBreached", () -> reopen(Role.LEGAL, gone, "still", null));
    }

    @Test
    void what_was_agreed_to_before_is_not_claimed_a_second_time() {
        Claim disputed = fixture.move(fixture.at(APPROVED), DISPUTED);
        Claim withdrawn = fixture.move(disputed, WITHDRAWN);
        refused("claim.refused.wasAnswered", () -> reopen(Role.LEGAL, withdrawn, "again", null));
    }

    @Test
    void an_account_that_another_claim_took_meanwhile_is_told_in_words() {
        Claim claim = fixture.opened("1000.00");
        List<Claim> parts = ActingAs.user(
                "maker",
                Role.VENDOR_MANAGER,
                () -> links.split(
                        claim.id(),
                        List.of(new AccountShare("1111", hkd("400")), new AccountShare("2222", hkd("600"))),
                        "two",
                        claim.version()));
        Claim withdrawn = fixture.move(fixture.get(parts.get(1).id()), WITHDRAWN);
        Claim first = fixture.get(parts.get(0).id());
        ActingAs.user("maker", Role.VENDOR_MANAGER, () -> links.assignAccount(first.id(), "2222", first.version()));
        refused("claim.refused.accountTaken", () -> reopen(Role.LEGAL, withdrawn, "again", null));
    }

    /** 1,000.00 opened, 1,000.00 lost, 1,000.00 regained: at stake is 1,000.00. */
    @Test
    void the_movement_of_claims_calls_it_regained() {
        Claim withdrawn = fixture.move(fixture.at(DRAFTED), WITHDRAWN);
        reopen(Role.LEGAL, withdrawn, "The logs were found.", null);
        assertThat(sql.fetch(
                                "SELECT sum(opened) AS opened, sum(lost) AS lost, sum(regained) AS regained, sum(restated) AS "
                                        + "restated FROM claim.step_movement WHERE claim_id = ?",
                                withdrawn.id().value())
                        .formatCSV())
                .contains("100000,100000,100000,0");
    }

    private Claim reopen(Role role, Claim claim, @Nullable String reason, @Nullable LocalDate day) {
        ClaimMove move = new ClaimMove(ASSESSED, null, reason, null, day, claim.version());
        return ActingAs.user("somebody-else", role, () -> service.move(claim.id(), move));
    }
}
