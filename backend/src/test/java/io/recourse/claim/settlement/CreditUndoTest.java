package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.policy.Recognition;
import io.recourse.money.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matches that are undone: entries reversed, claims as they were. */
@BackendTest
class CreditUndoTest extends SettlementFixture {

    @Test
    void a_match_is_undone_by_reversal_and_can_be_made_again() {
        Claim claim = agreed.approved(contract, "500.00", "CASE-3");
        Map<ChartAccount, Money> before = balances(claim);
        Credit credit = imported("CN-1,2026-09-10,500.00,CASE-3").getFirst();
        confirm("finance", best(credit));
        CreditMatch match = details(credit).matches().getFirst();
        refused("settlement.import.used", () -> asFinance(() -> imports.undo(credit.importId())));

        asFinance(() -> {
            settlement.undo(match.id(), "booked on the wrong claim");
            return true;
        });

        Claim after = agreed.get(claim.id());
        assertThat(after.status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(after.amounts()).isEqualTo(claim.amounts());
        assertThat(after.state().trail()).isEqualTo(claim.state().trail());
        assertThat(balances(claim)).isEqualTo(before);
        assertThat(entries(claim)).filteredOn(entry -> entry.reverses() != null).isNotEmpty();
        refused(
                "settlement.refused.undone",
                () -> asFinance(() -> {
                    settlement.undo(match.id(), "again");
                    return true;
                }));
        confirm("finance", best(credit));
        assertThat(status(claim)).isEqualTo(ClaimStatus.CREDITED);
        assertThat(details(credit).matches()).hasSize(2);
    }

    @Test
    void the_latest_credit_of_a_claim_is_undone_first() {
        Claim claim = agreed.approved(contract, "100.00", "CASE-4");
        List<Credit> parts = imported("CN-1,2026-09-10,60.00,CASE-4", "CN-2,2026-09-11,40.00,CASE-4");
        confirm("finance", best(credit("CN-1", parts)));
        confirm("finance", best(credit("CN-2", parts)));
        CreditMatch first = details(credit("CN-1", parts)).matches().getFirst();
        CreditMatch second = details(credit("CN-2", parts)).matches().getFirst();

        refused("claim.refused.laterCredit", () -> undo(first));
        undo(second);
        assertThat(agreed.get(claim.id()))
                .returns(ClaimStatus.CREDIT_PENDING, Claim::status)
                .returns(hkd("60.00"), after -> after.amounts().credited());
        undo(first);
        assertThat(status(claim)).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void a_credit_that_recognised_its_claim_is_expected_again_when_it_is_undone() {
        asFinance(() -> {
            policies.decide(Recognition.ON_CREDIT_NOTE, "test");
            return true;
        });
        try {
            Claim claim = agreed.approved(contract, "100.00", "CASE-5");
            Map<ChartAccount, Money> before = balances(claim);
            Credit credit = imported("CN-1,2026-09-10,100.00,CASE-5").getFirst();
            confirm("finance", best(credit));
            assertThat(balances(claim)).doesNotContainKey(ChartAccount.POTENTIAL_CLAIMS);
            undo(details(credit).matches().getFirst());
            assertThat(balances(claim)).isEqualTo(before);
        } finally {
            asFinance(() -> {
                policies.decide(Recognition.ON_APPROVAL, "test");
                return true;
            });
        }
    }

    @Test
    void two_notes_that_settled_one_claim_are_undone_to_the_rest_that_was_contested_before() {
        Claim claim = agreed.contested(contract, "100.00", "70.00", "CASE-12");
        Map<ChartAccount, Money> before = balances(claim);
        List<Credit> parts = imported("CN-1,2026-09-10,40.00,CASE-12", "CN-2,2026-09-11,30.00,CASE-12");
        confirm("finance", pieces(credit("CN-1", parts), claim, "40.00", false));
        Claim once = agreed.get(claim.id());
        confirm("finance", pieces(credit("CN-2", parts), claim, "30.00", true));
        assertThat(agreed.writtenOff(claim.id()).amounts().lost()).isEqualTo(hkd("30.00"));

        undo(details(credit("CN-2", parts)).matches().getFirst());
        assertThat(agreed.get(claim.id()).state()).isEqualTo(once.state());
        undo(details(credit("CN-1", parts)).matches().getFirst());
        assertThat(agreed.get(claim.id()).state()).isEqualTo(claim.state());
        assertThat(agreed.get(claim.id()).amounts().contested()).isEqualTo(hkd("30.00"));
        assertThat(balances(claim)).isEqualTo(before);
    }

    @Test
    void a_note_for_two_claims_is_undone_for_each_of_them_alone() {
        Claim one = agreed.contested(contract, "100.00", "70.00", "CASE-13");
        Claim two = agreed.approved(contract, "50.00", "CASE-14");
        Credit both = imported("CN-1,2026-09-10,120.00,for CASE-13 and CASE-14").getFirst();
        confirm(
                "finance",
                List.of(
                        pieces(both, one, "70.00", true).getFirst(),
                        pieces(both, two, "50.00", true).getFirst()));

        undo(details(both).matches().stream()
                .filter(match -> match.claim().equals(one.id()))
                .findFirst()
                .orElseThrow());

        assertThat(agreed.get(one.id()).state()).isEqualTo(one.state());
        assertThat(status(two)).isEqualTo(ClaimStatus.CREDITED);
        assertThat(details(both).credit().remaining()).isEqualTo(hkd("70.00"));
    }

    private static List<Piece> pieces(Credit credit, Claim claim, String amount, boolean last) {
        return List.of(new Piece(credit.id(), claim.id(), hkd(amount), hkd(amount), last));
    }
}
