package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.claim.settlement.match.VoucherProposal;
import io.recourse.claim.settlement.usage.VoucherMatch;
import io.recourse.claim.voucher.Voucher;
import io.recourse.claim.voucher.VoucherAmount;
import io.recourse.claim.voucher.VoucherExpiry;
import io.recourse.claim.voucher.VoucherState;
import io.recourse.claim.voucher.VoucherUse;
import io.recourse.ledger.ChartAccount;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Lines of imported invoices that use vouchers: proposed by their words, decided by finance, taken back by reversal. */
@BackendTest
class VouchersOnInvoicesTest extends VoucherLinesFixture {

    @Autowired
    VoucherExpiry expiry;

    @Autowired
    TestClock clock;

    @Test
    void a_line_that_names_the_code_is_proposed_confirmed_as_a_use_and_taken_back_by_reversal() {
        Voucher voucher = received("500.00");
        Credit line = only("INV-1,2026-09-10,120.00,Paid with voucher %s".formatted(voucher.code()));

        assertThat(proposals(line)).singleElement().satisfies(proposal -> {
            assertThat(proposal.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(proposal.amount()).isEqualTo(hkd("120.00"));
            assertThat(proposal.because())
                    .extracting(Message::key)
                    .containsExactly("settlement.because.voucher", "settlement.because.voucherPart");
        });
        assertThat(found(line).unmatched()).as("it does not wait in the queue").isNull();

        VoucherMatch match = confirm(line, voucher);

        assertThat(get(voucher)).returns(VoucherState.PARTLY_USED, Voucher::state);
        assertThat(get(voucher).rest()).isEqualTo(VoucherAmount.of(hkd("380.00")));
        assertThat(asFinance(() -> vouchers.details(voucher.id())).steps().getLast())
                .returns("INV-1 / 1", step -> step.reference())
                .returns(LocalDate.of(2026, 9, 10), step -> step.occurredOn());
        assertThat(balances(claim(voucher)))
                .containsEntry(ChartAccount.VOUCHERS_HELD, hkd("380.00"))
                .containsEntry(ChartAccount.ACCOUNTS_PAYABLE, hkd("120.00"));
        assertThat(details(line).credit().state()).isEqualTo(CreditState.MATCHED);
        assertThat(proposals(line)).isEmpty();

        VoucherMatch undone = asFinance(() -> matches.undo(match.id(), "Another company's invoice"));

        assertThat(undone.undoReason()).isEqualTo("Another company's invoice");
        assertThat(get(voucher)).returns(VoucherState.HELD, Voucher::state);
        assertThat(balances(claim(voucher))).containsEntry(ChartAccount.VOUCHERS_HELD, hkd("500.00"));
        assertThat(details(line).credit().state()).isEqualTo(CreditState.OPEN);
        refused("settlement.refused.undone", () -> asFinance(() -> matches.undo(match.id(), "again")));
        confirm(line, voucher);
        assertThat(asFinance(() -> matches.of(line.id()))).hasSize(2);
    }

    @Test
    void a_difference_within_the_tolerance_is_certain_and_stays_on_the_line_a_larger_one_is_only_likely() {
        Voucher near = received("100.00");
        Voucher far = received("70.00");
        Credit more = only("INV-2,2026-09-10,100.01,%s".formatted(near.name()));
        Credit muchMore = only("INV-3,2026-09-10,90.00,%s".formatted(far.code()));

        assertThat(proposals(more))
                .extracting(VoucherProposal::confidence, VoucherProposal::amount)
                .containsExactly(tuple(Confidence.CERTAIN, hkd("100.00")));
        assertThat(proposals(muchMore))
                .extracting(VoucherProposal::confidence, VoucherProposal::amount)
                .containsExactly(tuple(Confidence.LIKELY, hkd("70.00")));

        confirm(more, near);
        assertThat(get(near).state()).isEqualTo(VoucherState.USED_UP);
        assertThat(details(more).credit())
                .returns(CreditState.PARTLY_MATCHED, Credit::state)
                .returns(hkd("0.01"), Credit::remaining);
        asFinance(() -> {
            settlement.setAside(more.id(), CreditAside.Kind.GOODWILL, "A cent of rounding");
            return true;
        });
        assertThat(details(more).credit().state()).isEqualTo(CreditState.ASIDE);
    }

    @Test
    void nothing_is_proposed_by_an_amount_alone_nor_for_another_vendor_s_voucher() {
        Voucher voucher = received("250.00");
        Credit silent = only("INV-4,2026-09-10,250.00,Promotional discount September 2026");
        assertThat(proposals(silent)).isEmpty();
        assertThat(found(silent).unmatched()).isEqualTo(Unmatched.NO_OPEN_CLAIM);

        Credit elsewhere = imported(register.contract(), "INV-5,2026-09-10,250.00,Voucher " + voucher.code())
                .getFirst();
        assertThat(proposals(elsewhere)).isEmpty();
        refused("settlement.refused.namesNoVoucher", () -> confirm(silent, voucher));
    }

    @Test
    void a_line_that_names_a_voucher_is_not_offered_to_a_claim_of_the_same_amount() {
        Voucher voucher = received("300.00");
        agreed.approved(contract, "80.00", "CASE-80");
        Credit line = only("INV-6,2026-09-10,80.00,Voucher %s".formatted(voucher.code()));

        assertThat(proposals(line)).hasSize(1);
        assertThat(found(line).finding().proposals()).isEmpty();
        // Without the voucher the amount is the claim's.
        asFinance(() -> {
            matches.refuse(line.id(), voucher.id(), "The code is that of a quotation");
            return true;
        });
        assertThat(proposals(line)).isEmpty();
        assertThat(found(line).finding().proposals()).hasSize(1);
    }

    @Test
    void what_cannot_be_used_is_told_and_cannot_be_confirmed() {
        Voucher dollars = received(Money.of("10.00", "HKD"), LAST_DAY);
        Credit yuan = inCurrency("INV-7", "CNY", "5.00", dollars.code());
        Credit early = only("INV-8,2026-09-01,5.00,%s".formatted(dollars.code()));
        Voucher usedUp = received("20.00");
        use(usedUp, "20.00", "Paid at the counter");
        Credit late = only("INV-9,2026-09-10,20.00,%s".formatted(usedUp.code()));

        assertThat(List.of(yuan, early, late)).allSatisfy(line -> {
            assertThat(proposals(line)).singleElement().returns(Confidence.HINT, VoucherProposal::confidence);
            Voucher named = line == late ? usedUp : dollars;
            refused("settlement.refused.namesNoVoucher", () -> confirm(line, named));
        });
        assertThat(reasons(yuan)).contains("settlement.because.voucherCurrency");
        assertThat(reasons(early)).contains("settlement.because.voucherTooEarly");
        assertThat(reasons(late)).contains("settlement.because.voucherUsedUp");
    }

    @Test
    void a_use_that_a_person_recorded_before_is_linked_and_stays_when_the_match_is_taken_back() {
        Voucher voucher = received("60.00");
        use(voucher, "60.00", "INV-10");
        Credit line = only("INV-10,2026-09-10,60.00,Voucher %s".formatted(voucher.code()));

        assertThat(proposals(line)).singleElement().satisfies(proposal -> {
            assertThat(proposal.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(proposal.recorded()).isEqualTo(1);
        });
        VoucherMatch match = confirm(line, voucher);

        assertThat(match.linked()).isTrue();
        assertThat(get(voucher).used()).as("used once").isEqualTo(VoucherAmount.of(hkd("60.00")));
        asFinance(() -> matches.undo(match.id(), "Not this line"));
        assertThat(get(voucher).state()).isEqualTo(VoucherState.USED_UP);
        assertThat(details(line).credit().state()).isEqualTo(CreditState.OPEN);
    }

    @Test
    void a_use_that_is_undone_on_the_voucher_gives_its_line_back() {
        Voucher voucher = received("40.00");
        Credit line = only("INV-11,2026-09-10,40.00,Voucher %s".formatted(voucher.code()));
        VoucherMatch match = confirm(line, voucher);

        asFinance(() -> vouchers.undo(voucher.id(), match.position(), "Wrong invoice"));

        assertThat(asFinance(() -> matches.of(voucher.id())))
                .singleElement()
                .returns("Wrong invoice", VoucherMatch::undoReason);
        assertThat(proposals(line)).hasSize(1);
    }

    @Test
    void a_line_in_use_is_neither_taken_for_a_claim_nor_withdrawn_with_its_import() {
        Voucher voucher = received("40.00");
        Claim claim = agreed.approved(contract, "40.00", "CASE-41");
        Credit line = only("INV-12,2026-09-10,40.00,Voucher %s".formatted(voucher.code()));
        confirm(line, voucher);

        refused("settlement.refused.usedVoucher", () -> confirm("finance", pieces(line, claim, "40.00")));
        refused("settlement.import.used", () -> asFinance(() -> imports.undo(line.importId())));
        refused("settlement.refused.matched", () -> confirm(line, voucher));
    }

    @Test
    void a_use_in_time_that_becomes_known_after_the_voucher_expired_was_not_lost() {
        Voucher voucher = received("90.00");
        clock.set("2026-10-02T00:00:00Z");
        expiry.run();
        assertThat(get(voucher).state()).isEqualTo(VoucherState.EXPIRED);
        Credit line = only("INV-13,2026-09-29,90.00,Voucher %s".formatted(voucher.code()));
        Credit after = only("INV-14,2026-10-01,90.00,Voucher %s".formatted(voucher.code()));

        assertThat(reasons(after)).contains("settlement.because.voucherTooLate");
        confirm(line, voucher);
        assertThat(get(voucher))
                .returns(VoucherState.USED_UP, Voucher::state)
                .returns(VoucherAmount.of(hkd("0.00")), Voucher::lost);
    }

    @Test
    void of_people_who_confirm_at_once_one_is_first_and_nobody_but_finance_decides() throws Exception {
        Voucher voucher = received("30.00");
        Credit line = only("INV-15,2026-09-10,30.00,Voucher %s".formatted(voucher.code()));
        assertThatThrownBy(() -> ActingAs.role(Role.AUDITOR, () -> matches.confirm(line.id(), voucher.id(), null)))
                .isInstanceOf(AccessDeniedException.class);

        List<String> outcomes = atOnce(4, person -> () -> {
            try {
                ActingAs.user("finance" + person, Role.FINANCE, () -> matches.confirm(line.id(), voucher.id(), null));
                return "done";
            } catch (Conflict refused) {
                return refused.messageKey();
            }
        });

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "done",
                        "settlement.refused.matched",
                        "settlement.refused.matched",
                        "settlement.refused.matched");
        assertThat(get(voucher).used()).isEqualTo(VoucherAmount.of(hkd("30.00")));
    }

    private void use(Voucher voucher, String amount, String reference) {
        asFinance(() -> vouchers.use(
                voucher.id(),
                new VoucherUse(
                        new BigDecimal(amount),
                        LocalDate.of(2026, 9, 9),
                        reference,
                        null,
                        "by-hand-" + CODES.incrementAndGet())));
    }

    private Credit inCurrency(String number, String currency, String amount, String words) {
        Credit line = only("%s,2026-09-10,%s,%s".formatted(number, amount, words));
        sql.execute(
                "UPDATE claim.settlement_line SET currency = ? WHERE id = ?",
                currency,
                line.id().value());
        return details(line).credit();
    }

    private List<String> reasons(Credit line) {
        return proposals(line).getFirst().because().stream().map(Message::key).toList();
    }
}
