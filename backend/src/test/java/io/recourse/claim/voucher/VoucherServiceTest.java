package io.recourse.claim.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimCredit;
import io.recourse.claim.ClaimStatus;
import io.recourse.ledger.PrintedHeads;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.policy.Recognition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the vendor's voucher to its last use, with books that follow. */
@BackendTest
class VoucherServiceTest extends VoucherFixture {

    @Test
    void a_voucher_is_held_in_the_books_until_it_is_used_and_takes_the_claim_to_credited() {
        Voucher voucher = received("1000.00");

        assertThat(claim(voucher).status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(claim(voucher).amounts().credited()).isEqualTo(hkd("1000.00"));
        assertThat(books(voucher)).isEqualTo("1320=1000.00 5009=-1000.00");
        assertThat(voucher.state()).isEqualTo(VoucherState.HELD);

        assertThat(use(voucher, "400.00", TODAY).rest().toMoney()).isEqualTo(hkd("600.00"));
        assertThat(books(voucher)).isEqualTo("1320=600.00 2100=400.00 5009=-1000.00");
        assertThat(use(voucher, "600.00", TODAY).state()).isEqualTo(VoucherState.USED_UP);
        assertThat(books(voucher)).isEqualTo("2100=1000.00 5009=-1000.00");
        refused("voucher.refused.nothingLeft", () -> use(voucher, "0.01", TODAY));

        VoucherDetails details = details(voucher);
        assertThat(details.steps())
                .extracting(step -> step.kind() + " " + step.rest())
                .containsExactly("RECEIVED HKD 1000.00", "USED HKD 600.00", "USED HKD 0.00");
        assertThat(details.entries()).as("with the receipt").hasSize(3);
        assertThat(actions(voucher)).containsExactly("VOUCHER_RECEIVED", "VOUCHER_USED", "VOUCHER_USED");
        assertThat(finance(() -> ledger.verify(PrintedHeads.NONE)).holds()).isTrue();
    }

    @Test
    void a_vendor_may_pay_with_a_voucher_and_a_credit_note() {
        Claim claim = agreed.approved(contract, "1000.00", null);
        Voucher part = finance(() -> vouchers.receive(claim.id(), draft("300.00", LAST_DAY, false)));
        assertThat(claim(part).status()).isEqualTo(ClaimStatus.CREDIT_PENDING);
        assertThat(books(part)).isEqualTo("1310=700.00 1320=300.00 5009=-1000.00");

        finance(() ->
                claims.credit(claim.id(), new ClaimCredit(hkd("650.00"), "CN-1", TODAY, true, "CN-1-" + claim.id())));
        agreed.writtenOff(claim.id());
        assertThat(books(part)).isEqualTo("1320=300.00 2100=650.00 5009=-1000.00 5990=50.00");
        refused("claim.refused.laterCredit", () -> finance(() -> vouchers.takeBack(part.id(), "not ours")));
    }

    @Test
    void where_only_the_credit_recognises_a_voucher_does() {
        ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_CREDIT_NOTE, "In a test"));
        try {
            assertThat(books(received("1000.00"))).isEqualTo("1320=1000.00 5009=-1000.00");
        } finally {
            ActingAs.role(Role.FINANCE, () -> policies.decide(Recognition.ON_APPROVAL, "In a test"));
        }
    }

    @Test
    void days_are_held_as_days_and_leave_the_books_as_they_are_used() {
        Claim claim = agreed.approved(contract, new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        invalid("amount", () -> finance(() -> vouchers.receive(claim.id(), days("6"))));
        invalid("amount", () -> finance(() -> vouchers.receive(claim.id(), draft("7", LAST_DAY, true))));

        Voucher voucher = finance(() -> vouchers.receive(claim.id(), days("7")));
        assertThat(claim(voucher).status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(voucher.fairValue()).isEqualTo(hkd("1610.00"));
        assertThat(quantities(voucher)).isEqualTo("9220=7 9299=-7");

        Voucher used = use(voucher, "2.5", TODAY);
        assertThat(used.rest().toQuantity()).isEqualTo(new Quantity(new BigDecimal("4.5"), "DAYS"));
        assertThat(quantities(voucher)).isEqualTo("9220=4.5 9299=-4.5");
        undo(voucher, 1);
        assertThat(quantities(voucher)).isEqualTo("9220=7 9299=-7");
        use(voucher, "5", TODAY);
        expireAt("2026-10-31T16:00:00Z");
        assertThat(quantities(voucher)).isEmpty();
        assertThat(books(voucher)).as("no money moves").isEmpty();
        assertThat(lost(voucher))
                .singleElement()
                .satisfies(loss -> assertThat(loss.quantity()).isEqualTo(new Claim.Quantity(BigDecimal.TWO, "DAYS")));
    }

    @Test
    void more_days_than_were_agreed_are_all_held() {
        Claim claim = agreed.approved(contract, new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        Voucher voucher = finance(() -> vouchers.receive(claim.id(), days("10")));
        assertThat(quantities(voucher)).isEqualTo("9220=10 9299=-10");
    }

    @Test
    void a_use_is_undone_once_by_reversal() throws Exception {
        Voucher voucher = received("1000.00");
        use(voucher, "400.00", TODAY);
        use(voucher, "100.00", TODAY);

        List<String> outcomes = atOnce(4, n -> () -> undo(voucher, 1));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("voucher.refused.undone"::equals).hasSize(3);
        assertThat(get(voucher).used().toMoney()).isEqualTo(hkd("100.00"));
        assertThat(books(voucher)).isEqualTo("1320=900.00 2100=100.00 5009=-1000.00");
        assertThat(details(voucher).steps().getLast().note()).isEqualTo("Wrong invoice");
        refused("voucher.refused.undone", () -> undo(voucher, 1));
        invalid("reason", () -> finance(() -> vouchers.undo(voucher.id(), 2, " ")));
    }

    @Test
    void a_voucher_received_by_mistake_is_taken_back_while_it_is_untouched() {
        Voucher voucher = received("1000.00");
        use(voucher, "1.00", TODAY);
        refused("voucher.refused.notUntouched", () -> finance(() -> vouchers.takeBack(voucher.id(), "not ours")));
        undo(voucher, 1);

        Voucher back = finance(() -> vouchers.takeBack(voucher.id(), "not ours"));
        assertThat(back.state()).isEqualTo(VoucherState.TAKEN_BACK);
        assertThat(back.rest().isZero()).isTrue();
        assertThat(claim(voucher).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(books(voucher)).isEqualTo("1310=1000.00 5009=-1000.00");
        VoucherDraft again = draft("1000.00", LAST_DAY, true);
        assertThat(finance(() -> vouchers.receive(voucher.claim(), again)).state())
                .isEqualTo(VoucherState.HELD);

        Claim days = agreed.approved(contract, new Claim.Quantity(new BigDecimal("7"), "DAYS"));
        Voucher held = finance(() -> vouchers.receive(days.id(), days("7")));
        finance(() -> vouchers.takeBack(held.id(), "not ours"));
        assertThat(claim(held).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(quantities(held)).isEqualTo("9210=7 9299=-7");
    }
}
