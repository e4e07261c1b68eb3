package io.recourse.claim;

import static io.recourse.claim.ClaimStatus.APPROVED;
import static io.recourse.claim.ClaimStatus.AWAITING_RELEASE;
import static io.recourse.claim.ClaimStatus.CREDITED;
import static io.recourse.claim.ClaimStatus.DRAFTED;
import static io.recourse.claim.ClaimStatus.REJECTED;
import static io.recourse.claim.ClaimStatus.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.policy.Recognition;
import io.recourse.ledger.policy.RecognitionPolicies;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the steps of a claim post under the policies other than the default. */
@BackendTest
class RecognitionTest {

    @Autowired
    ClaimFixture fixture;

    @Autowired
    Ledger ledger;

    @Autowired
    RecognitionPolicies policies;

    @AfterEach
    void back() {
        decide(Recognition.ON_APPROVAL);
    }

    @Test
    void on_the_credit_note_nothing_is_receivable_before_it() {
        decide(Recognition.ON_CREDIT_NOTE);
        Claim claim = fixture.at(APPROVED);
        assertThat(books(claim)).isEqualTo("9100=1000.00 9199=-1000.00");
        assertThat(books(fixture.move(claim, CREDITED))).isEqualTo("2100=1000.00 5009=-1000.00");
    }

    @Test
    void on_submission_the_claim_is_receivable_and_a_refusal_gives_it_back() {
        decide(Recognition.ON_SUBMISSION);
        Claim claim = fixture.opened();
        for (ClaimStatus next : new ClaimStatus[] {DRAFTED, AWAITING_RELEASE, SUBMITTED}) {
            claim = fixture.move(claim, next);
        }
        assertThat(books(claim)).isEqualTo("1310=1000.00 5009=-1000.00");
        assertThat(books(fixture.at(REJECTED))).isEmpty();
        assertThat(books(fixture.at(APPROVED))).isEqualTo("1310=1000.00 5009=-1000.00");
    }

    @Test
    void a_claim_that_was_recognised_under_another_policy_is_settled_as_it_was_recognised() {
        Claim claim = fixture.at(APPROVED);
        decide(Recognition.ON_CREDIT_NOTE);
        assertThat(books(fixture.move(claim, CREDITED))).isEqualTo("2100=1000.00 5009=-1000.00");
    }

    private void decide(Recognition policy) {
        ActingAs.role(Role.FINANCE, () -> policies.decide(policy, "In a test"));
    }

    private String books(Claim claim) {
        return ActingAs.role(
                Role.FINANCE,
                () -> ledger.balancesOfClaim(claim.id().value()).entrySet().stream()
                        .map(line -> line.getKey().code() + "="
                                + line.getValue().toDecimal().toPlainString())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
