package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.claim.Claim;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.text.Conflict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that waits for a decision is out of sight, and nothing waits twice. */
@BackendTest
class CreditQueueTest extends SettlementFixture {

    @Test
    void what_an_undone_match_frees_waits_again_although_the_rest_was_set_aside() {
        Claim claim = agreed.approved(contract, "60.00", "CASE-1");
        Credit credit = imported("CN-1,2026-09-10,100.00,CASE-1").getFirst();
        confirm("finance", pieces(credit, claim, "60.00"));
        setAside(credit);
        assertThat(details(credit).credit()).returns(CreditState.ASIDE, Credit::state);

        undo(details(credit).matches().getFirst());

        // 100.00 - 40.00 that stay goodwill = 60.00.
        assertThat(details(credit).credit())
                .returns(CreditState.PARTLY_MATCHED, Credit::state)
                .returns(hkd("60.00"), Credit::remaining);
        assertThatThrownBy(() -> setAside(credit)).isInstanceOf(Conflict.class);
        confirm("finance", best(credit));
        assertThat(details(credit).credit()).returns(CreditState.ASIDE, Credit::state);
        asFinance(() -> {
            settlement.putBack(credit.id(), "it was no goodwill");
            return true;
        });
        assertThat(details(credit).credit()).returns(hkd("40.00"), Credit::remaining);
    }

    @Test
    void rows_without_line_numbers_that_moved_bring_no_credit_a_second_time() {
        importFile(contract, "CN-1,2026-09-10,10.00,first", "CN-1,2026-09-10,20.00,second");

        // A row before them moves both: 20.00 would stand at a third place, which is free.
        ImportedFile later = importFile(
                contract,
                "CN-1,2026-09-10,5.00,new",
                "CN-1,2026-09-10,10.00,first",
                "CN-1,2026-09-10,20.00,second",
                "CN-2,2026-09-10,7.00,another document");

        assertThat(later).returns(1, ImportedFile::taken).returns(3, ImportedFile::rejected);
        assertThat(amounts()).containsExactlyInAnyOrder("HKD 10.00", "HKD 20.00", "HKD 7.00");
        importFile(
                contract,
                "CN-1,2026-09-10,10.00,first",
                "CN-1,2026-09-10,20.00,second",
                "CN-1,2026-09-10,5.00,new at the end");
        assertThat(amounts()).contains("HKD 5.00");
    }

    private void setAside(Credit credit) {
        asFinance(() -> {
            settlement.setAside(credit.id(), CreditAside.Kind.GOODWILL, "a present");
            return true;
        });
    }

    private List<String> amounts() {
        return asFinance(() -> settlement.list(new CreditFilter(Set.of(), contract.vendorId())).stream()
                .map(found -> Objects.requireNonNull(found.credit()).amount().toString())
                .toList());
    }
}
