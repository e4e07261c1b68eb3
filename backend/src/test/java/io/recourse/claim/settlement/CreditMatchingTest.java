package io.recourse.claim.settlement;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.settlement.match.Confidence;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.claim.settlement.match.Unmatched;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.policy.BookMonths;
import io.recourse.text.Conflict;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From the vendor's file to the booked credit. */
@BackendTest
class CreditMatchingTest extends SettlementFixture {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Autowired
    BookMonths months;

    @Test
    void a_credit_that_names_its_claim_is_confirmed_and_booked() {
        Claim claim = agreed.approved(contract, "1000.00", "CASE-100");
        Credit credit = imported("CN-1,2026-09-10,1000.00,SLA credit CASE-100").getFirst();

        var finding = details(credit).finding();
        assertThat(finding).isNotNull();
        assertThat(finding.proposals().getFirst().confidence()).isEqualTo(Confidence.CERTAIN);
        confirm("finance", finding.proposals().getFirst().pieces());

        assertThat(agreed.get(claim.id()).status()).isEqualTo(ClaimStatus.CREDITED);
        assertThat(details(credit).credit().state()).isEqualTo(CreditState.MATCHED);
        assertThat(details(credit).matches()).singleElement().satisfies(match -> {
            assertThat(match.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(match.because().getFirst().in(Locale.ENGLISH))
                    .isEqualTo("The line names CASE-100, the vendor's reference of " + claim.name() + ".");
        });
        assertThat(balances(claim)).doesNotContainKey(RECEIVABLE).containsEntry(ACCOUNTS_PAYABLE, hkd("1000.00"));
    }

    @Test
    void one_note_pays_several_claims_and_several_notes_one_claim() {
        Claim one = agreed.approved(contract, "300.00", "CASE-1A");
        Claim two = agreed.approved(contract, "450.00", "CASE-1B");
        Credit both = imported("CN-1,2026-09-10,750.00,for CASE-1A and CASE-1B").getFirst();

        confirm("finance", best(both));

        assertThat(List.of(status(one), status(two))).containsOnly(ClaimStatus.CREDITED);
        Claim third = agreed.approved(contract, "100.00", "CASE-1C");
        List<Credit> parts = imported("CN-2,2026-09-11,60.00,CASE-1C first", "CN-3,2026-09-12,40.00,CASE-1C rest");
        confirm("finance", best(parts.get(0)));
        assertThat(status(third)).isEqualTo(ClaimStatus.CREDIT_PENDING);
        confirm("finance", best(parts.get(1)));
        assertThat(status(third)).isEqualTo(ClaimStatus.CREDITED);
        assertThat(balances(third)).doesNotContainKeys(RECEIVABLE, CREDIT_DIFFERENCE);
    }

    @Test
    void what_comes_less_or_more_than_agreed_is_a_difference_of_its_own_once_two_give_it_up() {
        Claim less = agreed.approved(contract, "100.00", "CASE-2A");
        Claim more = agreed.approved(contract, "200.00", "CASE-2B");
        List<Credit> credits = imported("CN-1,2026-09-10,90.00,CASE-2A", "CN-2,2026-09-10,205.00,CASE-2B");
        Piece part = best(credit("CN-1", credits)).getFirst();
        assertThat(part.last()).isFalse();

        confirm("finance", List.of(new Piece(part.line(), part.claim(), part.amount(), part.booked(), true)));
        confirm("finance", best(credit("CN-2", credits)));

        assertThat(balances(less)).containsEntry(RECEIVABLE, hkd("10.00")).doesNotContainKey(CREDIT_DIFFERENCE);
        agreed.writtenOff(less.id());
        assertThat(balances(less)).containsEntry(CREDIT_DIFFERENCE, hkd("10.00"));
        assertThat(balances(more)).containsEntry(CREDIT_DIFFERENCE, hkd("-5.00"));
        assertThat(List.of(status(less), status(more))).containsExactly(ClaimStatus.WRITTEN_OFF, ClaimStatus.CREDITED);
    }

    @Test
    void amounts_equal_in_two_months_wait_for_a_person_and_a_refused_pair_stays_away() {
        Claim one = agreed.approved(contract, "80.00", null);
        Claim two = agreed.approved(contract, "80.00", null);
        Credit credit = imported("CN-1,2026-09-10,80.00,Credit for August 2026").getFirst();
        assertThat(Objects.requireNonNull(details(credit).finding()).unmatched())
                .isEqualTo(Unmatched.AMBIGUOUS);

        asFinance(() -> {
            settlement.refuse(credit.id(), one.id(), "the vendor said so");
            settlement.refuse(credit.id(), one.id(), "twice");
            return true;
        });

        assertThat(best(credit)).singleElement().returns(two.id(), Piece::claim);
        assertThat(details(credit).refusals()).singleElement().returns("the vendor said so", Refusal::reason);
    }

    /** How many credits the page that closes a month counts as matched with nothing. */
    private int unmatched(YearMonth month) {
        return asFinance(() -> months.open(month).stream()
                .filter(matter -> matter.key().equals("settlement.closing.unmatched"))
                .map(matter -> Integer.valueOf(matter.arguments().getFirst()))
                .findFirst()
                .orElse(0));
    }

    @Test
    void goodwill_is_booked_apart_and_reversed_when_it_is_put_back() {
        int before = unmatched(SEPTEMBER);
        Credit credit =
                imported("CN-1,2026-09-10,33.00,Thank you for your patience").getFirst();
        assertThat(unmatched(SEPTEMBER)).isEqualTo(before + 1);
        assertThat(unmatched(SEPTEMBER.minusMonths(1))).as("issued later").isZero();
        asFinance(() -> {
            settlement.setAside(credit.id(), CreditAside.Kind.GOODWILL, "no claim was made");
            return true;
        });

        assertThat(unmatched(SEPTEMBER))
                .as("what is set aside waits for nobody")
                .isEqualTo(before);
        CreditAside aside = Objects.requireNonNull(details(credit).credit().aside());
        JournalEntry entry = asFinance(() -> ledger.entry(Objects.requireNonNull(aside.entry())));
        assertThat(entry.postings())
                .extracting(posting -> posting.account() + " " + posting.amount())
                .containsExactlyInAnyOrder("ACCOUNTS_PAYABLE HKD 33.00", "CREDIT_DIFFERENCE HKD -33.00");
        refused(
                "settlement.refused.aside",
                () -> asFinance(() -> {
                    settlement.setAside(credit.id(), CreditAside.Kind.NOT_OURS, "twice");
                    return true;
                }));
        asFinance(() -> {
            settlement.putBack(credit.id(), "it was for a claim after all");
            return true;
        });
        assertThat(details(credit).credit().state()).isEqualTo(CreditState.OPEN);
        assertThat(asFinance(() -> ledger.entry(entry.id())).reversedBy()).isNotNull();
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        Claim waiting = agreed.submitted(contract, "70.00", "CASE-7");
        Claim foreign = agreed.approved(register.contract(), "70.00", "CASE-8");
        Claim open = agreed.approved(contract, "50.00", "CASE-9");
        Credit credit = imported("CN-1,2026-09-10,70.00,CASE-7").getFirst();

        refused("settlement.refused.notAgreed", () -> confirm("finance", pieces(credit, waiting, "70.00")));
        invalid("settlement.invalid.otherVendor", () -> confirm("finance", pieces(credit, foreign, "70.00")));
        invalid("settlement.invalid.tooMuch", () -> confirm("finance", pieces(credit, open, "70.01")));
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> settlement.confirm(pieces(credit, open, "50.00"))))
                .isInstanceOf(AccessDeniedException.class);
        confirm("finance", pieces(credit, open, "50.00"));
        assertThat(details(credit).credit())
                .returns(CreditState.PARTLY_MATCHED, Credit::state)
                .returns(hkd("20.00"), Credit::remaining);
    }

    @Test
    void the_database_keeps_what_was_decided_and_the_register_its_vendor() {
        agreed.approved(contract, "10.00", "CASE-10");
        Credit credit = imported("CN-1,2026-09-10,10.00,CASE-10").getFirst();
        confirm("finance", best(credit));

        assertThatThrownBy(() -> sql.execute("DELETE FROM claim.settlement_match"))
                .hasStackTraceContaining("never deleted");
        assertThatThrownBy(() -> ActingAs.role(
                        Role.VENDOR_MANAGER,
                        () -> vendors.remove(
                                contract.vendorId(),
                                vendors.get(contract.vendorId()).version())))
                .isInstanceOf(Conflict.class);
    }
}
