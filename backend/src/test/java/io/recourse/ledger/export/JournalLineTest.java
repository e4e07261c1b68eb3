package io.recourse.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.ledger.ChartAccount;
import io.recourse.ledger.Posting;
import io.recourse.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines whose worth in the reporting currency cannot stand beside their amount. */
class JournalLineTest {

    @Test
    void the_rest_of_an_entry_stands_below_an_account_where_its_sign_is_not_that_of_the_amount() {
        assertThat(lines("-1", "VND", "0.04")).containsExactly("-1 VND @@ HKD 0.00", "VND in HKD 0.04");
    }

    @Test
    void what_rounding_adds_to_a_line_in_the_reporting_currency_stands_below_its_account() {
        assertThat(lines("5.00", "HKD", "5.01")).containsExactly("5.00 HKD", "HKD in HKD 0.01");
        assertThat(lines("5.00", "HKD", "5.00")).containsExactly("5.00 HKD");
    }

    @Test
    void a_revaluation_has_no_amount_and_an_amount_worth_less_than_a_coin_no_cost() {
        assertThat(lines("0", "USD", "-7.50")).containsExactly("USD in HKD -7.50");
        assertThat(lines("1", "VND", "0.00")).containsExactly("1 VND @@ HKD 0.00");
        assertThat(lines("-100.01", "USD", "-780.08")).containsExactly("-100.01 USD @@ HKD 780.08");
    }

    private static List<String> lines(String amount, String currency, String worth) {
        Money booked = Money.of(amount, currency);
        return JournalLine.of(
                        List.of(new Posting(ChartAccount.RECEIVABLE, booked, booked)), List.of(Money.of(worth, "HKD")))
                .stream()
                .map(line -> line.of() == null
                        ? line.amount().toDecimal().toPlainString() + " "
                                + line.amount().currencyCode() + (line.cost() == null ? "" : " @@ " + line.cost())
                        : line.of() + " in " + line.amount())
                .toList();
    }
}
