package io.recourse.claim.settlement;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.HongKongCompany;
import io.recourse.claim.Claim;
import io.recourse.claim.ClaimStatus;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.match.Piece;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A credit note in another currency than the claim that it pays. */
@BackendTest
class CreditsInOtherCurrenciesTest extends SettlementFixture {

    @Autowired
    ExchangeRates rates;

    @BeforeEach
    void reportInHongKongDollars() {
        HongKongCompany.enter(sql);
    }

    @Test
    void what_is_booked_is_near_what_the_rate_of_the_books_says() {
        rate("EUR", "8.50");
        Claim claim = agreed.approved(contract, "850.00", "CASE-EUR");
        Credit credit = inCurrency("EUR-1", "100.00", "EUR", "CASE-EUR");
        assertThat(best(credit).getFirst().booked()).isEqualTo(hkd("850.00"));

        for (String wrong : List.of("935.02", "764.98", "8500.00", "9000000.00")) {
            invalid("settlement.invalid.farFromRate", () -> confirm("clerk", booked(credit, claim, wrong)));
        }
        assertThat(balances(claim)).containsEntry(RECEIVABLE, hkd("850.00"));

        confirm("clerk", booked(credit, claim, "840.00"));
        agreed.writtenOff(claim.id());
        assertThat(status(claim)).isEqualTo(ClaimStatus.WRITTEN_OFF);
        assertThat(balances(claim))
                .containsEntry(ACCOUNTS_PAYABLE, hkd("840.00"))
                .containsEntry(CREDIT_DIFFERENCE, hkd("10.00"));
    }

    @Test
    void without_a_rate_no_more_than_what_is_awaited_is_booked() {
        Claim claim = agreed.approved(contract, "850.00", "CASE-GBP");
        Credit credit = inCurrency("GBP-1", "100.00", "GBP", "CASE-GBP");
        assertThat(details(credit).finding().proposals()).isEmpty();

        invalid("settlement.invalid.noRate", () -> confirm("clerk", booked(credit, claim, "850.01")));
        confirm("clerk", booked(credit, claim, "850.00"));
        assertThat(balances(claim)).containsEntry(ACCOUNTS_PAYABLE, hkd("850.00"));
    }

    private static List<Piece> booked(Credit credit, Claim claim, String hkd) {
        return List.of(new Piece(credit.id(), claim.id(), credit.remaining(), hkd(hkd), true));
    }

    private void rate(String currency, String rate) {
        asFinance(() -> {
            rates.enter(currency, LocalDate.of(2026, 9, 1), new BigDecimal(rate), "Example bank");
            return true;
        });
    }

    private Credit inCurrency(String number, String amount, String currency, String text) {
        String file = "Number,Date,Amount,Currency,Description\n%s,2026-09-10,%s,%s,%s\n"
                .formatted(number, amount, currency, text);
        asFinance(() -> imports.commit(new CreditImport(
                SourceFormat.CSV,
                contract.vendorId(),
                "credits.csv",
                file.getBytes(StandardCharsets.UTF_8),
                FileEncoding.UTF_8,
                null)));
        Credit credit = credit(
                number,
                asFinance(() -> settlement.list(new CreditFilter(Set.of(), contract.vendorId())).stream()
                        .map(FoundCredit::credit)
                        .toList()));
        assertThat(credit.amount()).isEqualTo(Money.of(amount, currency));
        return credit;
    }
}
