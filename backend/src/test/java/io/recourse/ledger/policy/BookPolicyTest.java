package io.recourse.ledger.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.BackendTest;
import io.recourse.TestClock;
import io.recourse.access.ActingAs;
import io.recourse.access.HongKongCompany;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.ledger.Ageing;
import io.recourse.ledger.BookAnalysis;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.PrintedHeads;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@BackendTest
@WithUser(Role.FINANCE)
class BookPolicyTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Autowired
    BookMonths months;

    @Autowired
    ExchangeRates rates;

    @Autowired
    RecognitionPolicies policies;

    @Autowired
    BookAnalysis analysis;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void reportInHongKongDollars() {
        HongKongCompany.enter(sql);
    }

    @Test
    void a_month_is_closed_and_reopened_by_two_people_and_late_entries_count_in_the_next() {
        as("anna", () -> months.step(JANUARY, BookMonth.Action.CLOSE_REQUESTED, "All is in"));
        assertThatThrownBy(() -> as("anna", () -> months.step(JANUARY, BookMonth.Action.CLOSED, "Agreed")))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.messageKey()).isEqualTo("ledger.refused.secondPerson"));
        as("bert", () -> months.step(JANUARY, BookMonth.Action.CLOSED, "Agreed"));

        var late = ledger.entry(post("late", LocalDate.of(2026, 1, 20), "HKD", "10", null));
        assertThat(late.eventDate()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(late.bookingDate()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThatThrownBy(() -> as("anna", () -> rates.revalue(JANUARY))).isInstanceOf(Conflict.class);

        as("anna", () -> months.step(JANUARY, BookMonth.Action.REOPEN_REQUESTED, "An invoice was missing"));
        as("bert", () -> months.step(JANUARY, BookMonth.Action.REOPENED, "Agreed"));
        assertThat(months.get(JANUARY).state()).isEqualTo(BookMonth.State.OPEN);
        assertThat(months.get(JANUARY).steps()).hasSize(4);
        assertThat(ledger.verify(PrintedHeads.NONE).problems()).isEmpty();
    }

    @Test
    void a_month_is_over_when_it_is_over_where_the_company_is() {
        YearMonth august = YearMonth.of(2026, 8);
        clock.set("2026-08-31T15:59:59Z");
        assertThat(months.list().getFirst().month()).isEqualTo(august);
        assertThatThrownBy(() -> months.step(august, BookMonth.Action.CLOSE_REQUESTED, "All is in"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rates.revalue(august)).isInstanceOf(InvalidInput.class);

        clock.set("2026-08-31T16:00:00Z");
        assertThat(months.list().getFirst().month()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(months.step(august, BookMonth.Action.CLOSE_REQUESTED, "All is in")
                        .state())
                .isEqualTo(BookMonth.State.CLOSING);
        rates.revalue(august);
    }

    @Test
    void a_month_that_has_not_ended_is_not_revalued_so_that_no_entry_lies_in_the_future() {
        assertThatThrownBy(() -> rates.revalue(YearMonth.of(2999, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rates.revalue(YearMonth.of(2026, 9))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void ageing_as_of_today_has_what_was_booked_today_where_the_company_is() {
        clock.set("2026-09-14T16:00:00Z");
        ClaimReference claim = new ClaimReference(UUID.randomUUID(), "CLM-000778", "Morning vendor");
        post("this-morning", LocalDate.of(2026, 9, 15), "CHF", "70", claim);
        assertThat(http.get().uri("/api/v1/ledger/export/ageing.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("CLM-000778");
    }

    @Test
    void a_rate_is_of_a_currency_that_can_be_counted_and_of_a_day_that_has_come() {
        for (String wrong : List.of("XXX", "XAU", "eur", "")) {
            invalid("currency", () -> rates.enter(wrong, LocalDate.of(2026, 9, 1), BigDecimal.ONE, "Example bank"));
        }
        invalid("day", () -> rates.enter("EUR", LocalDate.of(2026, 9, 16), BigDecimal.ONE, "Example bank"));
        invalid("day", () -> rates.enter("EUR", LocalDate.of(26, 9, 1), BigDecimal.ONE, "Example bank"));
        rates.enter("KWD", LocalDate.of(2026, 9, 15), new BigDecimal("30.0000"), "Example bank");
        assertThat(http.get().uri("/api/v1/ledger/rates"))
                .bodyJson()
                .extractingPath("$.items[0].rate")
                .isEqualTo("30");
    }

    @Test
    void a_currency_without_a_rate_is_named_when_a_month_is_revalued() {
        YearMonth march = YearMonth.of(2026, 3);
        post("no-rate", LocalDate.of(2026, 3, 10), "SEK", "100", null);
        assertThat(rates.revalue(march)).isZero();
        assertThat(rates.withoutRate(march)).containsExactly("SEK");
        assertThat(rates.withoutRate(march.minusMonths(1))).isEmpty();
        rates.enter("SEK", LocalDate.of(2026, 3, 10), new BigDecimal("0.75"), "Example bank");
        assertThat(rates.withoutRate(march)).isEmpty();
        assertThat(rates.withoutRate(march.plusMonths(1)))
                .as("a rate of another month is not taken")
                .containsExactly("SEK");
        assertThat(rates.revalue(march.plusMonths(1))).isZero();
    }

    @Test
    void who_closes_a_month_reads_what_is_open_and_what_that_means() {
        YearMonth may = YearMonth.of(2026, 5);
        post("waits", LocalDate.of(2026, 5, 10), "THB", "100", null);
        assertThat(matters(may))
                .contains("ledger.closing.waiting", "ledger.closing.notRevalued", "ledger.closing.earlier");
        rates.enter("THB", LocalDate.of(2026, 5, 10), new BigDecimal("0.22"), "Example bank");
        assertThat(months.open(may))
                .filteredOn(matter -> matter.key().equals("ledger.closing.waiting"))
                .noneSatisfy(matter -> assertThat(matter.arguments().get(1)).contains("THB"));
        rates.enter("THB", LocalDate.of(2026, 5, 31), new BigDecimal("0.23"), "Example bank");
        assertThat(notRevalued(may)).contains("THB");
        rates.revalue(may);
        assertThat(notRevalued(may)).doesNotContain("THB");
        assertThat(http.get().uri("/api/v1/ledger/months/2026-05/open"))
                .hasStatusOk()
                .bodyText()
                .contains("Earlier months still open");
    }

    @Test
    void what_waits_for_its_seal_is_told_to_whoever_closes() {
        List<Message> open = transaction.execute(status -> {
            ledger.post(new JournalDraft(
                    "unsealed",
                    LocalDate.of(2026, 6, 1),
                    EntryKind.RECOGNITION,
                    "Unsealed",
                    null,
                    false,
                    List.of(
                            PostingDraft.debit(ChartAccount.RECEIVABLE, Money.of("1", "HKD")),
                            PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of("1", "HKD")))));
            return months.open(YearMonth.of(2026, 6));
        });
        assertThat(open).extracting(Message::key).contains("ledger.closing.unsealed");
    }

    private List<String> matters(YearMonth month) {
        return months.open(month).stream().map(Message::key).toList();
    }

    private String notRevalued(YearMonth month) {
        return months.open(month).stream()
                .filter(matter -> matter.key().equals("ledger.closing.notRevalued"))
                .map(matter -> matter.arguments().getFirst())
                .findFirst()
                .orElse("");
    }

    @Test
    void two_rates_entered_at_once_are_two_revisions() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> entered = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                BigDecimal rate = new BigDecimal(i + 1);
                entered.add(both.submit(() ->
                        as("clerk", () -> rates.enter("NOK", LocalDate.of(2026, 9, 1), rate, "Example bank"))));
            }
            for (Future<?> one : entered) {
                one.get();
            }
        }
        assertThat(rates.list())
                .filteredOn(rate -> rate.currency().equals("NOK"))
                .extracting(ExchangeRate::revision)
                .containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }

    private static void invalid(String field, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo(field));
    }

    @Test
    void a_step_needs_a_reason_and_a_month_that_is_over() {
        assertThatThrownBy(() -> months.step(JANUARY, BookMonth.Action.CLOSE_REQUESTED, " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> months.step(YearMonth.of(2999, 1), BookMonth.Action.CLOSE_REQUESTED, "Early"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_reason_or_a_source_that_is_too_long_is_not_said_to_be_missing() {
        assertThat(faults(() -> months.step(JANUARY, BookMonth.Action.CLOSE_REQUESTED, "x".repeat(501))))
                .containsExactly("reason field.tooLong");
        assertThat(faults(() -> policies.decide(Recognition.ON_SUBMISSION, "x".repeat(501))))
                .containsExactly("reason field.tooLong");
        assertThat(faults(() -> rates.correct("x".repeat(401)))).containsExactly("reason field.tooLong");
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(faults(() -> rates.enter("USD", day, BigDecimal.ONE, "x".repeat(201))))
                .containsExactly("source field.tooLong");
        assertThat(faults(() -> rates.enter("USD", day, BigDecimal.ONE, " "))).containsExactly("source field.required");
    }

    private static List<String> faults(Runnable step) {
        return catchThrowableOfType(InvalidInput.class, step::run).errors().stream()
                .map(fault -> fault.field() + " " + fault.messageKey())
                .toList();
    }

    @Test
    void foreign_currency_is_converted_at_its_day_and_revalued_at_the_end_of_the_month() {
        post("before-rate", LocalDate.of(2025, 3, 10), "USD", "100", null);
        rates.enter("USD", LocalDate.of(2025, 3, 1), new BigDecimal("7.8"), "Example bank");
        post("after-rate", LocalDate.of(2025, 3, 11), "USD", "50", null);
        rates.enter("USD", LocalDate.of(2025, 3, 31), new BigDecimal("7.85"), "Example bank");

        assertThat(rates.revalue(YearMonth.of(2025, 3))).isEqualTo(1);
        assertThat(rates.revalue(YearMonth.of(2025, 3))).as("once is enough").isZero();

        assertThat(functional(LocalDate.of(2025, 3, 31), ChartAccount.RECEIVABLE))
                .isEqualTo(Money.of("1177.50", "HKD"));
        assertThat(functional(LocalDate.of(2025, 3, 31), ChartAccount.SLA_CREDITS))
                .isEqualTo(Money.of("-1170.00", "HKD"));
        assertThat(functional(LocalDate.of(2025, 3, 31), ChartAccount.EXCHANGE_DIFFERENCE))
                .isEqualTo(Money.of("-7.50", "HKD"));
        assertThat(ledger.verify(PrintedHeads.NONE).problems()).isEmpty();
        assertThatThrownBy(() -> rates.enter("HKD", LocalDate.of(2025, 3, 1), BigDecimal.ONE, "Example bank"))
                .isInstanceOf(InvalidInput.class);
        // What a revaluation posts is nothing in its own currency: the file has to say what it is in ours.
        assertThat(http.get().uri("/api/v1/ledger/export/journal.csv?from=2025-03-01&to=2025-03-31"))
                .bodyText()
                .contains(",\"HKD\",390.00\r\n", ",\"HKD\",7.50\r\n", ",\"HKD\",-7.50\r\n");
    }

    @Test
    void ageing_and_movement_follow_the_postings() {
        ClaimReference claim = new ClaimReference(UUID.randomUUID(), "CLM-000777", "=Vendor");
        post("aged", LocalDate.of(2024, 5, 2), "EUR", "70", claim);

        Ageing ageing = analysis.ageing(LocalDate.of(2024, 6, 10));
        assertThat(ageing.lines()).singleElement().satisfies(line -> {
            assertThat(line.open()).isEqualTo(Money.of("70", "EUR"));
            assertThat(line.days(ageing.asOf())).isEqualTo(39);
            assertThat(ageing.bucket(line)).isEqualTo(Ageing.Bucket.UP_TO_60);
        });
        assertThat(analysis.ageing(LocalDate.of(2024, 5, 1)).lines()).isEmpty();
        assertThat(analysis.byMonthAndVendor(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31))
                        .lines())
                .extracting(line -> line.month() + " " + line.vendorName() + " " + line.account() + " " + line.net())
                .containsExactly("2024-05 =Vendor RECEIVABLE EUR 70.00", "2024-05 =Vendor SLA_CREDITS EUR -70.00");
        String span = "?from=2024-05-01&to=2024-05-31";
        assertThat(http.get().uri("/api/v1/ledger/export/movement.csv" + span))
                .hasStatusOk()
                .bodyText()
                .contains("\"'=Vendor\"", "70.00");
        assertThat(http.get().uri("/api/v1/ledger/export/journal.journal" + span))
                .hasStatusOk()
                .bodyText()
                .contains("1310 Vendor credits receivable  70.00 EUR", "claim:CLM-000777");
        for (String file : List.of(
                "journal.xlsx" + span,
                "journal.csv" + span,
                "trial-balance.xlsx",
                "ageing.xlsx",
                "accounts/1310/EUR.xlsx")) {
            assertThat(http.get().uri("/api/v1/ledger/export/" + file)).as(file).hasStatusOk();
        }
        assertThat(http.get().uri("/api/v1/ledger/export/journal.exe")).hasStatus(400);
    }

    @Test
    void a_receivable_that_is_disputed_does_not_become_younger() {
        ClaimReference claim = new ClaimReference(UUID.randomUUID(), "CLM-000779", "Slow vendor");
        post("old", LocalDate.of(2023, 5, 2), "EUR", "70", claim);
        transaction.execute(status -> ledger.post(new JournalDraft(
                "disputed",
                LocalDate.of(2023, 8, 1),
                EntryKind.DISPUTE,
                "Disputed",
                claim,
                false,
                List.of(
                        PostingDraft.debit(ChartAccount.DISPUTED_RECEIVABLE, Money.of("70", "EUR")),
                        PostingDraft.credit(ChartAccount.RECEIVABLE, Money.of("70", "EUR"))))));

        Ageing ageing = analysis.ageing(LocalDate.of(2023, 8, 10));
        assertThat(ageing.lines())
                .singleElement()
                .returns(LocalDate.of(2023, 5, 2), Ageing.Line::since)
                .returns(Ageing.Bucket.OVER_90, ageing::bucket);
    }

    @ParameterizedTest
    @CsvSource({"30, UP_TO_30", "31, UP_TO_60", "60, UP_TO_60", "61, UP_TO_90", "90, UP_TO_90", "91, OVER_90"})
    void spans_of_age_end_with_their_last_day(long days, Ageing.Bucket bucket) {
        LocalDate day = LocalDate.of(2022, 1, 1);
        Ageing ageing = new Ageing(day.plusDays(days), List.of());
        assertThat(ageing.bucket(new Ageing.Line(
                        new ClaimReference(UUID.randomUUID(), "CLM-1", "V"),
                        ChartAccount.RECEIVABLE,
                        day,
                        Money.of("1", "EUR"))))
                .isEqualTo(bucket);
    }

    @Test
    void the_policy_is_decided_with_a_reason_and_by_finance() {
        assertThat(policies.inForce()).isEqualTo(Recognition.ON_APPROVAL);
        policies.decide(Recognition.ON_CREDIT_NOTE, "Auditors asked for it");
        policies.decide(Recognition.ON_APPROVAL, "And back");
        assertThat(policies.inForce()).isEqualTo(Recognition.ON_APPROVAL);
        assertThatThrownBy(() -> policies.decide(Recognition.ON_SUBMISSION, "")).isInstanceOf(InvalidInput.class);
        assertThat(http.get().uri("/api/v1/ledger/recognition").accept(MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.policy")
                .isEqualTo("ON_APPROVAL");
    }

    private Money functional(LocalDate day, ChartAccount account) {
        return analysis.inReportingCurrency(day).stream()
                .filter(line -> line.account() == account)
                .map(BookAnalysis.FunctionalLine::balance)
                .findFirst()
                .orElseThrow();
    }

    private static void as(String name, Runnable work) {
        ActingAs.user(name, Role.FINANCE, work);
    }

    private io.recourse.db.id.EntryId post(
            String key, LocalDate day, String currency, String amount, ClaimReference claim) {
        return transaction.execute(status -> ledger.post(new JournalDraft(
                key,
                day,
                EntryKind.RECOGNITION,
                "Entry " + key,
                claim,
                false,
                List.of(
                        PostingDraft.debit(ChartAccount.RECEIVABLE, Money.of(amount, currency)),
                        PostingDraft.credit(ChartAccount.SLA_CREDITS, Money.of(amount, currency))))));
    }
}
