package io.recourse.ledger.statement;

import static io.recourse.ledger.ChartAccount.ACCOUNTS_PAYABLE;
import static io.recourse.ledger.ChartAccount.QUANTITIES_HELD;
import static io.recourse.ledger.ChartAccount.RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.EntryKind;
import io.recourse.ledger.JournalDraft;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.PostingDraft;
import io.recourse.ledger.TrialBalance;
import io.recourse.ledger.statement.Statement.Span;
import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of money between any two days: opening, lines, closing. */
@BackendTest
@WithUser(Role.FINANCE)
class MoneyStatementTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 15);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 2);

    @Autowired
    Statements statements;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void book() {
        post("agreed", MARCH, RECEIVABLE, ACCOUNTS_PAYABLE, "700.00", "SGD");
        post("other", APRIL, RECEIVABLE, ACCOUNTS_PAYABLE, "1000", "JPY");
        post("arrived", MAY, ACCOUNTS_PAYABLE, RECEIVABLE, "250.50", "SGD");
        // Written last, happened before.
        post("late", APRIL, RECEIVABLE, ACCOUNTS_PAYABLE, "300.00", "SGD");
    }

    @Test
    void lines_of_a_span_stand_between_its_opening_and_its_closing() {
        Statement<Money> all = of(Span.ALL);
        assertThat(all.opening()).isEqualTo(sgd("0"));
        assertThat(all.lines())
                .extracting(line -> line.bookingDate() + " " + line.amount() + " " + line.balance())
                .containsExactly(
                        "2026-03-31 SGD 700.00 SGD 700.00",
                        "2026-04-15 SGD 300.00 SGD 1000.00",
                        "2026-05-02 SGD -250.50 SGD 749.50");
        assertThat(all.closing()).isEqualTo(sgd("749.50"));
        assertThat(statements.currencies(RECEIVABLE)).contains("JPY", "SGD");

        Statement<Money> april = of(new Span(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        assertThat(april.opening()).isEqualTo(sgd("700.00"));
        assertThat(april.debit()).isEqualTo(sgd("300.00"));
        assertThat(april.credit()).isEqualTo(sgd("0"));
        assertThat(april.closing()).isEqualTo(sgd("1000.00"));
        assertThat(april.lines()).singleElement().satisfies(line -> {
            assertThat(line.balance()).isEqualTo(sgd("1000.00"));
            assertThat(line.claim().number()).isEqualTo("CLM-000042");
        });
        assertThat(of(new Span(LocalDate.of(2026, 4, 16), LocalDate.of(2026, 4, 30))))
                .as("a span in which nothing was booked")
                .returns(sgd("1000.00"), Statement::opening)
                .returns(sgd("1000.00"), Statement::closing)
                .returns(List.of(), Statement::lines);
    }

    @Test
    void each_closing_is_the_next_opening_and_what_the_trial_balance_says_as_of_the_day() {
        for (LocalDate day = MARCH.minusDays(1); day.isBefore(MAY.plusDays(2)); day = day.plusDays(1)) {
            assertThat(of(new Span(null, day)).closing())
                    .as("on " + day)
                    .isEqualTo(of(new Span(day.plusDays(1), null)).opening())
                    .isEqualTo(trialBalance(day));
        }
        assertThat(of(Span.ALL).closing()).isEqualTo(trialBalance(null));
    }

    @Test
    void parts_follow_one_another_without_gap() {
        Statement<Money> first = statements.money(RECEIVABLE, "SGD", Span.ALL, null, 2);
        assertThat(first.more()).isTrue();
        Statement<Money> rest = statements.money(
                RECEIVABLE, "SGD", Span.ALL, Statement.Place.of(first.lines().getLast()), 2);
        assertThat(rest.more()).isFalse();
        assertThat(rest.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.balance()).isEqualTo(sgd("749.50")));
    }

    @Test
    void an_account_of_days_a_span_backwards_and_readers_without_books_are_refused() {
        assertThatThrownBy(() -> statements.money(QUANTITIES_HELD, "SGD", Span.ALL, null, 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> statements.money(RECEIVABLE, "sgd", Span.ALL, null, 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> of(new Span(MAY, MARCH))).isInstanceOf(InvalidInput.class);
        assertThat(statements.money(RECEIVABLE, "XAF", Span.ALL, null, 1).lines())
                .isEmpty();
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> of(Span.ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void programs_read_it_and_fetch_it_as_a_file() {
        assertThat(http.get().uri("/api/v1/ledger/statements/1310/SGD?from=2026-04-01&to=2026-05-31&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"account": "1310", "currency": "SGD", "from": "2026-04-01", "to": "2026-05-31",
                         "opening": {"amount": "700.00", "currency": "SGD"},
                         "closing": {"amount": "749.50", "currency": "SGD"},
                         "items": [{"amount": {"amount": "300.00", "currency": "SGD"},
                                    "balance": {"amount": "1000.00", "currency": "SGD"}, "bookingDate": "2026-04-15"}]}""")
                .extractingPath("$.nextCursor")
                .isNotNull();
        assertThat(http.get().uri("/api/v1/ledger/statements/1310/SGD?from=2026-05-01&to=2026-04-01"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/statements/9220/SGD")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/statements/0000/SGD")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/export/accounts/1310/SGD.csv?from=2026-04-01&to=2026-04-30"))
                .hasStatusOk()
                .bodyText()
                .contains("Opening balance", "700.00", "2026-04-15", "CLM-000042", "Closing balance", "1000.00")
                .doesNotContain("2026-05-02", "2026-03-31,");
        assertThat(http.get().uri("/api/v1/ledger/export/accounts/1310/JPY.xlsx"))
                .hasStatusOk();
    }

    private Statement<Money> of(Span span) {
        return statements.money(RECEIVABLE, "SGD", span, null, 100);
    }

    private Money trialBalance(@Nullable LocalDate day) {
        return ledger.trialBalance(day).lines().stream()
                .filter(line -> line.account() == RECEIVABLE
                        && line.currency().getCurrencyCode().equals("SGD"))
                .map(TrialBalance.Line::balance)
                .findFirst()
                .orElse(sgd("0"));
    }

    private void post(
            String key, LocalDate day, ChartAccount debit, ChartAccount credit, String amount, String currency) {
        Money money = Money.of(amount, currency);
        transaction.execute(status -> ledger.post(new JournalDraft(
                "money-statement-" + key,
                day,
                EntryKind.SETTLEMENT,
                "From the statement test",
                new ClaimReference(new UUID(4, 2), "CLM-000042", "Vendor"),
                false,
                List.of(PostingDraft.debit(debit, money), PostingDraft.credit(credit, money)))));
    }

    private static Money sgd(String amount) {
        return Money.of(amount, "SGD");
    }
}
