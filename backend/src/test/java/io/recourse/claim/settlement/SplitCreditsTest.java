package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.claim.settlement.charge.ChargeLines;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.money.Money;
import io.recourse.text.Conflict;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One credit that a billing export spreads over resources and days is one credit, rounded once. */
@BackendTest
class SplitCreditsTest extends SettlementFixture {

    @Autowired
    ChargeLines charges;

    @Autowired
    ServiceRegister services;

    @Test
    void the_rows_of_a_credit_are_summed_before_they_are_rounded() {
        // 31 days at 0.335: 10.385, half up 10.39. Rounded day by day it would be 31 x 0.34 = 10.54.
        ImportedFile file = focus("INV-1", days(1, 31, "-0.335", "SLA credit CASE-1"));

        assertThat(file).returns(1, ImportedFile::taken).returns(30, ImportedFile::other);
        assertThat(credits())
                .singleElement()
                .returns(hkd("10.39"), Credit::amount)
                .returns("INV-1", Credit::number)
                .returns(LocalDate.of(2026, 8, 1), Credit::serviceFrom)
                .returns(LocalDate.of(2026, 8, 31), Credit::serviceTo)
                .satisfies(credit -> assertThat(credit.text()).contains("SLA credit CASE-1"));
        assertThat(exactSum()).isEqualByComparingTo("10.385");
    }

    @Test
    void rows_below_a_cent_are_lost_neither_alone_nor_together() {
        // 25 resources at 0.004 are 0.10; each by itself rounds to nothing.
        focus("INV-1", days(1, 25, "-0.004", "SLA credit CASE-2"));

        assertThat(credits()).singleElement().returns(hkd("0.10"), Credit::amount);
        assertThatThrownBy(() -> focus("INV-2", days(1, 1, "-0.004", "another")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_correction_within_the_invoice_lowers_the_credit_and_words_and_currencies_part_credits() {
        String rows = row("INV-1", "-100.00", "HKD", 3, "SLA credit CASE-3")
                + row("INV-1", "30.00", "HKD", 4, "SLA credit CASE-3")
                + row("INV-1", "-5.00", "USD", 4, "SLA credit CASE-3")
                + row("INV-1", "-7.00", "HKD", 4, "SLA credit CASE-4")
                + row("INV-2", "9.00", "HKD", 4, "SLA credit CASE-5");
        ImportedFile file = focus(rows);

        assertThat(file).returns(3, ImportedFile::taken).returns(1, ImportedFile::other);
        assertThat(file.rejections())
                .as("what takes from a credit of before is kept until a person decides")
                .singleElement()
                .satisfies(row -> assertThat(row.faults().getFirst().message().in(Locale.ENGLISH))
                        .contains("by 9.00 HKD"));
        assertThat(credits())
                .extracting(credit -> credit.amount().toString())
                .containsExactlyInAnyOrder("HKD 70.00", "USD 5.00", "HKD 7.00");
    }

    @Test
    void a_longer_export_brings_what_its_new_rows_add_to_the_sum() {
        // 10 x 0.335 = 3.35; 31 x 0.335 = 10.385, so the rest is 10.39 - 3.35 = 7.04 (21 x 0.335 alone is 7.035).
        focus("INV-1", days(1, 10, "-0.335", "SLA credit CASE-6"));
        ImportedFile longer = focus("INV-1", days(1, 31, "-0.335", "SLA credit CASE-6"));

        assertThat(longer).returns(10, ImportedFile::known).returns(1, ImportedFile::taken);
        assertThat(credits())
                .extracting(credit -> credit.amount().toString())
                .containsExactlyInAnyOrder("HKD 3.35", "HKD 7.04");
        String again = days(1, 31, "-0.335", "SLA credit CASE-6");
        assertThatThrownBy(() -> focus("INV-1", again)).isInstanceOf(Conflict.class);
        // Three days more at 0.335 sum to 11.39: 34 x 0.335 = 11.39 exactly.
        String more = again + days(1, 3, "-0.335", "SLA credit CASE-6").replace("res-", "more-");
        focus("INV-1", more);
        assertThat(total()).isEqualTo(hkd("11.39"));
    }

    @Test
    void an_invoice_that_gets_its_number_later_brings_its_credits_once() {
        focus("", days(1, 5, "-1.00", "SLA credit CASE-7"));
        assertThatThrownBy(() -> focus("INV-7", days(1, 5, "-1.00", "SLA credit CASE-7")))
                .isInstanceOf(Conflict.class);
        ImportedFile last = focus("INV-7", days(1, 6, "-1.00", "SLA credit CASE-7"));

        assertThat(last).returns(5, ImportedFile::known).returns(1, ImportedFile::taken);
        assertThat(total()).isEqualTo(hkd("6.00"));
        assertThatThrownBy(() -> focus("", days(1, 6, "-1.00", "SLA credit CASE-7")))
                .as("an older export, taken in last")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void two_invoices_that_say_the_same_are_two_credits() {
        focus("INV-9", days(1, 1, "-1.00", "SLA credit CASE-8"));
        focus("INV-10", days(1, 1, "-1.00", "SLA credit CASE-8"));

        assertThat(total()).isEqualTo(hkd("2.00"));
    }

    @Test
    void what_was_taken_back_can_be_taken_in_again() {
        ImportedFile file = focus("INV-1", days(1, 3, "-0.335", "SLA credit CASE-8"));
        asFinance(() -> imports.undo(file.id()));

        // 3 x 0.335 = 1.005, half up 1.01.
        focus("INV-1", days(1, 3, "-0.335", "SLA credit CASE-8"));
        assertThat(total()).isEqualTo(hkd("1.01"));
    }

    @Test
    void charges_below_a_cent_are_kept_and_their_sum_is_rounded_once() {
        // 300 x 0.0042 = 1.26; rounded row by row nothing would be left.
        String rows = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> row("INV-1", "0.0042", "HKD", 1, "Requests")
                        .replace("Credit,Correction", "Usage,")
                        .replace("res-1", "call-" + number))
                .collect(Collectors.joining());
        ImportedFile file = focus(rows.replace("INV-1", ""));
        assertThat(file).returns(300, ImportedFile::charges);
        assertThatThrownBy(() -> focus(rows)).as("its invoice was written").isInstanceOf(Conflict.class);

        BoughtService service = ActingAs.role(
                Role.VENDOR_MANAGER,
                () -> services.create(new ServiceDraft(contract.id(), "Requests", "requests-" + contract.id(), null)));
        LocalDate first = LocalDate.of(2026, 8, 1);
        assertThat(ChargeLine.sums(asFinance(() -> charges.chargeLinesOf(service.id(), null, first, first))))
                .containsExactly(hkd("1.26"));
    }

    private ImportedFile focus(String invoice, String rows) {
        return focus(rows.replace("?", invoice));
    }

    private ImportedFile focus(String rows) {
        String text =
                "InvoiceId,ChargeCategory,ChargeClass,BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,"
                        + "ChargePeriodStart,ChargePeriodEnd,ChargeDescription,ResourceId,x_Team\n" + rows;
        return asFinance(() -> imports.commit(new CreditImport(
                SourceFormat.FOCUS,
                contract.vendorId(),
                "export.csv",
                text.getBytes(StandardCharsets.UTF_8),
                FileEncoding.UTF_8,
                null)));
    }

    /** A row for each day of August, each of another resource. */
    private static String days(int first, int last, String cost, String words) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(day -> row("?", cost, "HKD", day, words))
                .collect(Collectors.joining());
    }

    private static String row(String invoice, String cost, String currency, int day, String words) {
        String from = LocalDate.of(2026, 8, day) + "T00:00:00Z";
        String to = LocalDate.of(2026, 8, day).plusDays(1) + "T00:00:00Z";
        boolean corrects = !cost.startsWith("-");
        return String.join(
                        ",",
                        invoice,
                        "Credit",
                        corrects ? "Correction" : "",
                        cost,
                        "0",
                        currency,
                        "2026-08-01T00:00:00Z",
                        from,
                        to,
                        words,
                        "res-" + day,
                        "team " + day)
                + "\n";
    }

    private List<Credit> credits() {
        return asFinance(() -> settlement.list(new CreditFilter(Set.of(), contract.vendorId())).stream()
                .map(FoundCredit::credit)
                .toList());
    }

    private Money total() {
        return credits().stream().map(Credit::amount).reduce(Money::plus).orElseThrow();
    }

    private BigDecimal exactSum() {
        return sql.fetchSingle("""
                        SELECT sum(part.exact) FROM claim.settlement_part part
                        JOIN claim.settlement_line line ON line.id = part.settlement_line_id
                        WHERE line.vendor_id = ?""", contract.vendorId().value()).into(BigDecimal.class);
    }
}
