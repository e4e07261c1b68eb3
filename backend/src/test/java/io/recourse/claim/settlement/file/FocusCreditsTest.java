package io.recourse.claim.settlement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

        ReadPart part = Objects.requireNonNull(file.rows().getFirst().part());
        assertThat(ReadPart.together(List.of(part), Money.of("120.50", "USD")))
                .returns("AWS", ReadLine::supplier)
                .returns("INV-9", ReadLine::number)
                .returns(LocalDate.of(2026, 9, 1), ReadLine::issuedOn)
                .returns("SLA credit CASE-1 · {\"claim\": \"CLM-000012\"}", ReadLine::text);
        assertThat(part.exact()).isEqualByComparingTo("120.50");
        assertThat(file.rows().get(2).part()).returns(new BigDecimal("-3.00"), ReadPart::exact);
        assertThat(List.of(file.rows().get(1), file.rows().get(3)))
                .extracting(row -> Objects.requireNonNull(row.other()).key())
                .containsExactly("settlement.other.category", "settlement.other.zero");
    }

    @Test
    void a_cost_with_more_decimals_than_the_currency_keeps_them_and_a_month_stands_in_for_its_invoice() {
        ReadPart part = Objects.requireNonNull(read(HEADER + "Credit,-10.00512345,USD,2026-09-01,AWS,x,,\n")
                .rows()
                .getFirst()
                .part());

        assertThat(part).returns("FOCUS 2026-09", ReadPart::number).returns(false, ReadPart::hasInvoice);
        assertThat(part.exact()).isEqualByComparingTo("10.00512345");
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
    void what_lowers_the_bill_without_being_a_credit_is_said() {
        ReadFile file = read(HEADER + "Adjustment,-500.00,USD,2026-09-01,AWS,SLA refund,INV-1,\n");

        assertThat(Objects.requireNonNull(file.rows().getFirst().other()).in(Locale.ENGLISH))
                .contains("Adjustment", "-500.00 USD");
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
        assertThat(file.rows().get(7).part()).isNotNull();
        assertThatThrownBy(() -> read("ChargeCategory,BilledCost\nCredit,-1\n")).isInstanceOf(InvalidInput.class);
    }

    private static List<String> lines(String text) {
        return read(text).rows().stream()
                .map(row -> Objects.requireNonNull(row.part()).line())
                .toList();
    }

    private static ReadFile read(String text) {
        return CreditFiles.read(SourceFormat.FOCUS, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, null);
    }
}
