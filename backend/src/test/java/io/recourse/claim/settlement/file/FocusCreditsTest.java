package io.recourse.claim.settlement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FocusCreditsTest {

    private static final String HEADER = "ChargeCategory,BilledCost,BillingCurrency,BillingPeriodStart,ProviderName,"
            + "ChargeDescription,InvoiceId,Tags\n";

    @Test
    void only_negative_rows_of_the_category_credit_are_credits() {
        ReadFile file = read(HEADER + """
                Credit,-120.50,USD,2026-09-01T00:00:00Z,AWS,SLA credit CASE-1,INV-9,"{""claim"": ""CLM-000012""}"
                Usage,10.00,USD,2026-09-01T00:00:00Z,AWS,EC2,INV-9,
                credit,3.00,USD,2026-09-01T00:00:00Z,AWS,SLA credit taken back,INV-9,
                Credit,0,USD,2026-09-01T00:00:00Z,AWS,nothing,INV-9,
                """);

        assertThat(file.rows().getFirst().credit())
                .returns("AWS", ReadLine::supplier)
                .returns("INV-9", ReadLine::number)
                .returns(Money.of("120.50", "USD"), ReadLine::amount)
                .returns(LocalDate.of(2026, 9, 1), ReadLine::issuedOn)
                .returns("SLA credit CASE-1 · {\"claim\": \"CLM-000012\"}", ReadLine::text);
        assertThat(file.rows().subList(1, 4))
                .extracting(row -> Objects.requireNonNull(row.other()).key())
                .containsExactly("settlement.other.category", "settlement.other.takenBack", "settlement.other.zero");
    }

    @Test
    void a_cost_with_more_decimals_than_the_currency_is_rounded_once_and_told() {
        ReadRow row = read(HEADER + "Credit,-10.00512345,USD,2026-09-01,AWS,x,,\n")
                .rows()
                .getFirst();

        assertThat(row.credit())
                .returns(Money.of("10.01", "USD"), ReadLine::amount)
                .returns("FOCUS 2026-09", ReadLine::number);
        assertThat(row.remark()).extracting("key").isEqualTo("settlement.remark.rounded");
    }

    @Test
    void a_line_keeps_its_number_in_a_longer_export_and_twins_are_counted() {
        String row = "Credit,-1.00,USD,2026-09-01,AWS,same,INV-1,\n";
        List<String> first = lines(HEADER + row + row);
        List<String> second = lines(HEADER + "Credit,-7.00,USD,2026-09-01,AWS,earlier,INV-1,\n" + row + row);

        assertThat(first).doesNotHaveDuplicates();
        assertThat(second.subList(1, 3)).isEqualTo(first);
    }

    @Test
    void bad_rows_and_missing_columns_are_named() {
        ReadFile file = read(HEADER + """
                Credit,ten,USD,2026-09-01,AWS,x,,
                Credit,-1,XX,2026-09-01,AWS,x,,
                Credit,-1,USD,yesterday,AWS,x,,
                Credit,-1e99999,USD,2026-09-01,AWS,x,,
                ,-1,USD,2026-09-01,AWS,x,,
                Credit,-99999999999999999999,USD,2026-09-01,AWS,x,,
                Usage,99999999999999999999,USD,2026-09-01,AWS,x,,
                Credit,-1,USD,2026-09-01,AWS,x,,
                """);

        assertThat(file.rows().subList(0, 6))
                .extracting(row -> row.faults().getFirst().field())
                .containsExactly(
                        "BilledCost",
                        "BillingCurrency",
                        "BillingPeriodStart",
                        "BilledCost",
                        "ChargeCategory",
                        "BilledCost");
        assertThat(file.rows().get(6).other()).isNotNull();
        assertThat(file.rows().get(7).credit()).isNotNull();
        assertThatThrownBy(() -> read("ChargeCategory,BilledCost\nCredit,-1\n")).isInstanceOf(InvalidInput.class);
    }

    private static List<String> lines(String text) {
        return read(text).rows().stream()
                .map(row -> Objects.requireNonNull(row.credit()).line())
                .toList();
    }

    private static ReadFile read(String text) {
        return CreditFiles.read(SourceFormat.FOCUS, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, null);
    }
}
