package io.recourse.ledger.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.HongKongCompany;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.EntryFilter;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.PrintedHeads;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A rate that was entered ten times too high, found after entries were converted by it. */
@BackendTest
@WithUser(Role.FINANCE)
class CorrectedRateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    ExchangeRates rates;

    @Autowired
    BookMonths months;

    @Autowired
    BookAnalysis analysis;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void reportInHongKongDollars() {
        HongKongCompany.enter(sql);
    }

    /** Each step builds on the one before: one set of books, from the slip to the reversal. */
    @Test
    void entries_of_a_wrong_rate_are_listed_corrected_once_and_leave_nothing_when_reversed() {
        rate("USD", DAY, "78");
        EntryId dear = post("dear", DAY.plusDays(1), "USD", "100");
        EntryId undone = post("undone", DAY.plusDays(2), "USD", "55");
        transaction.execute(status -> ledger.reverse(undone, "undone-again", DAY.plusDays(3), "Undone"));
        post("home", DAY.plusDays(1), "HKD", "40");
        EntryId waited = post("waited", DAY.minusDays(5), "USD", "10");
        rate("USD", DAY.minusDays(6), "78");
        assertThat(rates.differences()).as("all at the rate of their day").isEmpty();

        rate("USD", DAY, "7.8");
        rate("USD", DAY.minusDays(6), "7.8");

        // 100 USD: 7,800 booked, 780 due. 10 USD: 780 booked by a conversion of its own, 78 due. What was reversed:
        // nothing.
        assertThat(rates.differences())
                .extracting(one -> one.entry().equals(dear) + " "
                        + one.account().code() + " " + one.booked() + " " + one.due() + " " + one.difference())
                .containsExactly(
                        "true 1310 HKD 7800.00 HKD 780.00 HKD -7020.00",
                        "true 5009 HKD -7800.00 HKD -780.00 HKD 7020.00",
                        "false 1310 HKD 780.00 HKD 78.00 HKD -702.00",
                        "false 5009 HKD -780.00 HKD -78.00 HKD 702.00");
        assertThat(months.open(YearMonth.of(2026, 3)))
                .extracting(matter -> matter.key())
                .contains("ledger.closing.corrected");
        assertThatThrownBy(() -> rates.correct(" ")).isInstanceOf(InvalidInput.class);

        assertThat(rates.correct("A slip of the comma")).isEqualTo(2);
        assertThat(rates.correct("Pressed twice")).isZero();

        assertThat(rates.differences()).isEmpty();
        // 780 + 78 + 40 of the company's own currency.
        assertThat(receivable()).isEqualTo(Money.of("898", "HKD"));
        JournalEntry correction = ledger.entries(new EntryFilter(
                        null, null, null, null, EntryKind.CONVERSION, null, "slip of the comma", null, 10))
                .items()
                .getLast();
        assertThat(correction.bookingDate()).isEqualTo(DAY.plusDays(1));
        assertThat(correction.postings()).allMatch(posting -> posting.amount().isZero());

        rate("USD", DAY, "7.9");
        assertThat(rates.correct("The bank corrected it, too")).isEqualTo(1);
        // 790 + 78 + 40
        assertThat(receivable()).isEqualTo(Money.of("908", "HKD"));

        transaction.execute(status -> ledger.reverse(dear, "dear-undone", DAY.plusDays(4), "Undone"));
        transaction.execute(status -> ledger.reverse(waited, "waited-undone", DAY.plusDays(4), "Undone"));
        assertThat(receivable()).isEqualTo(Money.of("40", "HKD"));
        assertThat(rates.differences()).isEmpty();
        assertThat(ledger.verify(PrintedHeads.NONE).problems()).isEmpty();

        closedMonth();
    }

    /** Of a closed month the correction counts in the first open one; the closed figures stand. */
    private void closedMonth() {
        LocalDate april = LocalDate.of(2026, 4, 10);
        rate("EUR", april, "80");
        post("april", april, "EUR", "100");
        YearMonth month = YearMonth.of(2026, 4);
        ActingAs.user("anna", Role.FINANCE, () -> months.step(month, BookMonth.Action.CLOSE_REQUESTED, "All is in"));
        ActingAs.user("bert", Role.FINANCE, () -> months.step(month, BookMonth.Action.CLOSED, "Agreed"));
        rate("EUR", april, "8");

        assertThat(rates.correct("A slip in April")).isEqualTo(1);

        JournalEntry correction = ledger.entries(
                        new EntryFilter(null, null, null, null, EntryKind.CONVERSION, null, "slip in April", null, 10))
                .items()
                .getFirst();
        assertThat(correction.eventDate()).isEqualTo(april);
        assertThat(correction.bookingDate()).isEqualTo(LocalDate.of(2026, 5, 1));
        // 40 and 100 EUR at 8.
        assertThat(receivable()).isEqualTo(Money.of("840", "HKD"));
        assertThat(ledger.verify(PrintedHeads.NONE).problems()).isEmpty();
    }

    private Money receivable() {
        return analysis.inReportingCurrency(null).stream()
                .filter(line -> line.account() == ChartAccount.RECEIVABLE)
                .map(BookAnalysis.FunctionalLine::balance)
                .findFirst()
                .orElseThrow();
    }

    private void rate(String currency, LocalDate day, String rate) {
        rates.enter(currency, day, new BigDecimal(rate), "Example bank");
    }

    private EntryId post(String key, LocalDate day, String currency, String amount) {
        return transaction.execute(status -> ledger.post(new JournalDraft(
                key,
                day,
                EntryKind.RECOGNITION,
                "Entry " + key,
                null,
                false,
                List.of(
                        PostingDraft.debit(ChartAccount.RECEIVABLE, Money.of(amount, currency)),
                        PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of(amount, currency))))));
    }
}
