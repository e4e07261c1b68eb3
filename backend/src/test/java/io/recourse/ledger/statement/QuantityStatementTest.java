package io.recourse.ledger.statement;

import static io.recourse.ledger.ChartAccount.QUANTITIES_AGREED;
import static io.recourse.ledger.ChartAccount.QUANTITIES_CONTRA;
import static io.recourse.ledger.ChartAccount.QUANTITIES_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.access.WithUser;
import io.recourse.db.id.EntryId;
import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.ClaimReference;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Quantity;
import io.recourse.ledger.QuantityDraft;
import io.recourse.ledger.statement.Statement.Span;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of days and points line by line, as of any day. */
@BackendTest
@WithUser(Role.FINANCE)
class QuantityStatementTest {

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
        post("held", MARCH, QUANTITIES_HELD, QUANTITIES_CONTRA, "7", "DAYS");
        post("points", APRIL, QUANTITIES_HELD, QUANTITIES_CONTRA, "100", "点数, \"2026\"");
        post("used", MAY, QUANTITIES_CONTRA, QUANTITIES_HELD, "2.5", "DAYS");
        // Written last, happened before.
        post("late", APRIL, QUANTITIES_HELD, QUANTITIES_AGREED, "3", "DAYS");
    }

    @Test
    void lines_stand_in_the_order_of_their_days_with_the_balance_after_each() {
        Statement<Quantity> all = of("DAYS", Span.ALL);
        assertThat(all.opening().isZero()).isTrue();
        assertThat(all.lines())
                .extracting(line -> line.bookingDate() + " " + line.amount().amount() + " "
                        + line.balance().amount())
                .containsExactly("2026-03-31 7 7", "2026-04-15 3 10", "2026-05-02 -2.5 7.5");
        assertThat(all.debit().amount()).isEqualByComparingTo("10");
        assertThat(all.credit().amount()).isEqualByComparingTo("2.5");
        assertThat(all.closing()).isEqualTo(days("7.5"));
        assertThat(all.lines().getFirst().claim().number()).isEqualTo("CLM-000042");
        assertThat(statements.units(QUANTITIES_HELD)).containsExactly("DAYS", "点数, \"2026\"");
    }

    @Test
    void the_opening_is_the_closing_of_the_day_before() {
        Statement<Quantity> april = of("DAYS", new Span(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        assertThat(april.opening()).isEqualTo(days("7"));
        assertThat(april.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.balance()).isEqualTo(days("10")));
        assertThat(april.closing()).isEqualTo(days("10"));
        for (LocalDate day = MARCH.minusDays(1); day.isBefore(MAY.plusDays(2)); day = day.plusDays(1)) {
            assertThat(of("DAYS", new Span(day.plusDays(1), null)).opening())
                    .as("on " + day)
                    .isEqualTo(of("DAYS", new Span(null, day)).closing())
                    .isEqualTo(trialBalance(day));
        }
    }

    @Test
    void parts_follow_one_another_without_gap() {
        Statement<Quantity> first = statements.quantity(QUANTITIES_HELD, "DAYS", Span.ALL, null, 2);
        assertThat(first.more()).isTrue();
        assertThat(first.closing()).as("of all").isEqualTo(days("7.5"));
        Statement<Quantity> rest = statements.quantity(
                QUANTITIES_HELD,
                "DAYS",
                Span.ALL,
                Statement.Place.of(first.lines().getLast()),
                2);
        assertThat(rest.more()).isFalse();
        assertThat(rest.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.balance()).isEqualTo(days("7.5")));
    }

    @Test
    void an_account_of_money_a_span_backwards_and_readers_without_books_are_refused() {
        assertThatThrownBy(() -> statements.quantity(ChartAccount.RECEIVABLE, "DAYS", Span.ALL, null, 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> of("DAYS", new Span(MAY, MARCH))).isInstanceOf(InvalidInput.class);
        assertThat(of("NOBODY", Span.ALL).lines()).isEmpty();
        assertThatThrownBy(() -> ActingAs.role(Role.LEGAL, () -> of("DAYS", Span.ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void programs_read_it_and_fetch_it_as_a_file() {
        String address = "/api/v1/ledger/quantities/9220?unit=DAYS&from=2026-04-01&limit=1";
        assertThat(http.get().uri(address))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"account\": \"9220\", \"unit\": \"DAYS\", \"opening\": \"7\", \"closing\": \"7.5\", \"items\": "
                                + "[{\"amount\": \"3\", \"balance\": \"10\", \"bookingDate\": \"2026-04-15\"}]}");
        assertThat(http.get().uri("/api/v1/ledger/quantities/1310?unit=DAYS")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/quantities/9220")).hasStatus(400);
        assertThat(http.get().uri("/api/v1/ledger/export/quantities/9220.csv?unit=DAYS&to=2026-04-30"))
                .hasStatusOk()
                .bodyText()
                .contains("Opening balance", "2026-04-15", "CLM-000042", "Closing balance")
                .doesNotContain("2026-05-02");
        assertThat(http.get().uri("/api/v1/ledger/export/quantities/9220.xlsx?unit={unit}", "点数, \"2026\""))
                .hasStatusOk();
    }

    private Statement<Quantity> of(String unit, Span span) {
        return statements.quantity(QUANTITIES_HELD, unit, span, null, 100);
    }

    private Quantity trialBalance(@Nullable LocalDate day) {
        return ledger.quantities(day).stream()
                .filter(line -> line.account() == QUANTITIES_HELD
                        && line.balance().unit().equals("DAYS"))
                .map(line -> line.balance())
                .findFirst()
                .orElse(days("0"));
    }

    private EntryId post(
            String key, LocalDate day, ChartAccount debit, ChartAccount credit, String amount, String unit) {
        ClaimReference claim = new ClaimReference(new UUID(4, 2), "CLM-000042", "Vendor");
        return transaction.execute(status -> ledger.postQuantity(new QuantityDraft(
                key,
                day,
                "From the statement test",
                claim,
                false,
                debit,
                credit,
                new Quantity(new BigDecimal(amount), unit))));
    }

    private static Quantity days(String amount) {
        return new Quantity(new BigDecimal(amount), "DAYS");
    }
}
