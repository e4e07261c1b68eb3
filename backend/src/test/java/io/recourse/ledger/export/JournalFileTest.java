package io.recourse.ledger.export;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.CREDIT_DIFFERENCE;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS;
import static io.recourse.ledger.ChartAccount.POTENTIAL_CLAIMS_CONTRA;
import static io.recourse.ledger.ChartAccount.QUANTITIES_CONTRA;
import static io.recourse.ledger.ChartAccount.QUANTITIES_EXPECTED;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static io.recourse.ledger.ChartAccount.SLA_CREDITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BackendTest;
import io.recourse.access.HongKongCompany;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.QuantityDraft;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.money.Money;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What other accounting systems import says the same as the books, in each currency and in the reporting currency. */
@BackendTest
@WithUser(Role.FINANCE)
class JournalFileTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
    private static final LocalDate TWENTIETH = LocalDate.of(2026, 3, 20);

    @Autowired
    Ledger ledger;

    @Autowired
    BookAnalysis analysis;

    @Autowired
    ExchangeRates rates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester http;

    @Test
    void balances_of_the_file_are_those_of_the_books() throws UnsupportedEncodingException {
        HongKongCompany.enter(sql);
        rate("USD", TENTH, "7.8");
        rate("JPY", TENTH, "0.0512");
        agreed("usd", TENTH, "100.01", "USD");
        agreed("jpy", TENTH, "1", "JPY");
        agreed("hkd", TENTH, "50", "HKD");
        agreed("dinar without a rate", TENTH, "1.005", "KWD");
        EntryId undone = agreed("euro, undone before its rate", TENTH, "9", "EUR");
        transaction.execute(status -> ledger.reverse(undone, "undo", TWENTIETH, "Undone"));
        agreed("euro; before | its rate\n", TENTH, "33.33", "EUR");
        rate("EUR", TENTH, "9.01");
        EntryId later = agreed("krona", TENTH, "100", "SEK");
        rate("SEK", TENTH, "0.75");
        transaction.execute(status -> ledger.reverse(later, "undo later", TWENTIETH, "Undone"));
        post(
                "settled",
                TWENTIETH,
                EntryKind.SETTLEMENT,
                List.of(
                        PostingDraft.debit(ACCOUNTS_PAYABLE, Money.of("99.99", "USD")),
                        PostingDraft.debit(CREDIT_DIFFERENCE, Money.of("0.02", "USD")),
                        PostingDraft.credit(RECEIVABLE, Money.of("100.01", "USD"))));
        post(
                "expected",
                TENTH,
                EntryKind.MEMORANDUM,
                List.of(
                        PostingDraft.debit(POTENTIAL_CLAIMS, Money.of("5", "USD")),
                        PostingDraft.credit(POTENTIAL_CLAIMS_CONTRA, Money.of("5", "USD"))));
        transaction.executeWithoutResult(status -> ledger.postQuantity(new QuantityDraft(
                "days",
                TENTH,
                "Days",
                null,
                false,
                QUANTITIES_EXPECTED,
                QUANTITIES_CONTRA,
                new Quantity(new BigDecimal("2.5"), "DAYS"))));
        rate("USD", LocalDate.of(2026, 3, 31), "7.85");
        rate("EUR", LocalDate.of(2026, 3, 31), "8.90");
        assertThat(rates.revalue(YearMonth.of(2026, 3))).isEqualTo(2);

        List<LocalDate> days = List.of(TENTH, TWENTIETH, LocalDate.of(2026, 3, 31));
        Map<LocalDate, Map<String, BigDecimal>> books = new TreeMap<>();
        Map<LocalDate, Map<String, BigDecimal>> worth = new TreeMap<>();
        days.forEach(day -> {
            books.put(day, books(day));
            worth.put(day, worth(day));
        });
        for (LocalDate day : days) {
            String text = http.get()
                    .uri("/api/v1/ledger/export/journal.journal?to=" + day)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            PlainTextJournal file = PlainTextJournal.read(text);
            assertThat(shown(file.balances)).as("%s", day).isEqualTo(shown(books.get(day)));
            worth.get(day)
                    .forEach((account, balance) -> assertThat(file.atCost.get(account))
                            .as(day + " " + account)
                            .isEqualByComparingTo(balance));
            assertThat(shown(file.atCost).keySet())
                    .filteredOn(at -> at.matches("[1-8].* (USD|EUR|SEK|JPY)"))
                    .isEmpty();
        }
    }

    @Test
    void what_somebody_typed_stays_on_its_line_in_the_journal() {
        ClaimReference claim = new ClaimReference(UUID.randomUUID(), "CLM-1", "A, B;\n2026-01-01 * x\n    1310  5 HKD");
        transaction.execute(status -> ledger.post(new JournalDraft(
                "typed",
                LocalDate.of(2024, 2, 1),
                EntryKind.RECOGNITION,
                "One\n2026-01-01 * two ; x:y",
                claim,
                false,
                List.of(
                        PostingDraft.debit(RECEIVABLE, Money.of("1", "CHF")),
                        PostingDraft.credit(SLA_CREDITS, Money.of("1", "CHF"))))));
        assertThat(http.get().uri("/api/v1/ledger/export/journal.journal?to=2024-02-01"))
                .bodyText()
                .satisfies(text -> assertThat(PlainTextJournal.read(text).heads)
                        .singleElement()
                        .asString()
                        .endsWith("One 2026-01-01 * two   x:y"));
    }

    private Map<String, BigDecimal> books(LocalDate day) {
        Map<String, BigDecimal> books = new TreeMap<>();
        ledger.trialBalance(day)
                .lines()
                .forEach(line -> books.put(
                        line.account().code() + " " + line.currency(),
                        line.balance().toDecimal()));
        ledger.quantities(day)
                .forEach(line -> books.put(
                        line.account().code() + " \"" + line.balance().unit() + '"',
                        line.balance().amount()));
        return books;
    }

    private Map<String, BigDecimal> worth(LocalDate day) {
        Map<String, BigDecimal> worth = new TreeMap<>();
        analysis.inReportingCurrency(day)
                .forEach(line ->
                        worth.put(line.account().code() + " HKD", line.balance().toDecimal()));
        return worth;
    }

    private static Map<String, String> shown(Map<String, BigDecimal> balances) {
        Map<String, String> shown = new TreeMap<>();
        balances.forEach((account, balance) -> {
            if (balance.signum() != 0) {
                shown.put(account, balance.stripTrailingZeros().toPlainString());
            }
        });
        return shown;
    }

    private void rate(String currency, LocalDate day, String rate) {
        rates.enter(currency, day, new BigDecimal(rate), "Example bank");
    }

    private EntryId agreed(String key, LocalDate day, String amount, String currency) {
        return post(
                key,
                day,
                EntryKind.RECOGNITION,
                List.of(
                        PostingDraft.debit(RECEIVABLE, Money.of(amount, currency)),
                        PostingDraft.credit(SLA_CREDITS, Money.of(amount, currency))));
    }

    private EntryId post(String key, LocalDate day, EntryKind kind, List<PostingDraft> postings) {
        return transaction.execute(
                status -> ledger.post(new JournalDraft(key, day, kind, "Entry " + key, null, false, postings)));
    }
}
