package io.recourse.claim.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BackendTest;
import io.recourse.access.ActingAs;
import io.recourse.access.Role;
import io.recourse.claim.settlement.charge.ChargeLine;
import io.recourse.claim.settlement.charge.ChargeLines;
import io.recourse.claim.settlement.file.CsvMapping;
import io.recourse.claim.settlement.file.FileEncoding;
import io.recourse.claim.settlement.file.SignRule;
import io.recourse.claim.settlement.file.SourceFormat;
import io.recourse.claim.settlement.intake.CreditImport;
import io.recourse.claim.settlement.intake.ImportedFile;
import io.recourse.contract.service.BoughtService;
import io.recourse.contract.service.ServiceDraft;
import io.recourse.contract.service.ServiceRegister;
import io.recourse.text.Conflict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Charges of imported invoices, kept beside the credits and found by what they are for. */
@BackendTest
class ChargeLinesTest extends SettlementFixture {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    @Autowired
    ChargeLines charges;

    @Autowired
    ServiceRegister services;

    @Test
    void an_invoice_of_charges_alone_is_kept_and_found_by_service_account_and_time() {
        BoughtService chat = service("Chat Premium");
        ImportedFile file = focus(
                "INV-8,Usage,1000.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,chat-premium,acc-1",
                "INV-8,Purchase,200.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Chat Premium,acc-2",
                "INV-8,Usage,70.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Chat,acc-1",
                "INV-7,Usage,900.00,HKD,2026-07-01,2026-07-01T00:00:00Z,2026-08-01T00:00:00Z,Chat Premium,acc-1",
                "INV-8,Tax,50.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Chat Premium,acc-1",
                "INV-8,Usage,0.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Chat Premium,acc-1");

        assertThat(file).returns(0, ImportedFile::taken).returns(4, ImportedFile::charges);
        assertThat(lines(chat, "acc-1"))
                .singleElement()
                .returns(hkd("1000.00"), ChargeLine::amount)
                .returns("INV-8", ChargeLine::number)
                .returns(LAST, ChargeLine::to)
                .returns(file.sha256(), ChargeLine::fileSha256);
        assertThat(lines(chat, null)).extracting(ChargeLine::amount).containsExactly(hkd("1000.00"), hkd("200.00"));
        assertThat(lines(chat, "acc-9")).isEmpty();
    }

    @Test
    void the_same_file_again_adds_nothing_and_what_was_taken_back_does_not_count() {
        BoughtService chat = service("Mail Basic");
        String row = "INV-1,Usage,10.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Mail Basic,acc-1";
        String more = "INV-1,Usage,12.00,HKD,2026-08-01,2026-08-01T00:00:00Z,2026-09-01T00:00:00Z,Mail Basic,acc-1";
        ImportedFile file = focus(row);
        assertThatThrownBy(() -> focus(row)).isInstanceOf(Conflict.class);
        assertThat(focus(row, more)).returns(1, ImportedFile::charges);
        asFinance(() -> imports.undo(file.id()));
        assertThat(lines(chat, "acc-1")).extracting(ChargeLine::amount).containsExactly(hkd("12.00"));
        assertThat(focus(row)).returns(1, ImportedFile::charges);
        assertThat(lines(chat, "acc-1")).hasSize(2);
        assertThatThrownBy(() -> sql.execute("DELETE FROM claim.settlement_charge"))
                .hasStackTraceContaining("never deleted");
        assertThatThrownBy(() -> sql.execute("UPDATE claim.settlement_charge SET amount_minor = 1"))
                .hasStackTraceContaining("settlement_charge");
    }

    @Test
    void charges_of_a_spreadsheet_and_of_an_electronic_invoice_are_kept_beside_its_credits() {
        BoughtService chat = service("Voice Lines");
        ImportedFile sheet = importCsv("""
                Number,Date,Amount,Description,Service,Account,From,To
                INV-2,2026-09-02,-500.00,August,Voice Lines,acc-1,2026-08-01,2026-08-31
                INV-2,2026-09-02,40.00,SLA credit,,,,
                """);
        assertThat(sheet).returns(1, ImportedFile::taken).returns(1, ImportedFile::charges);
        ImportedFile invoice = commit(SourceFormat.UBL, """
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                    xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
                    xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
                  <b:ID>INV-3</b:ID><b:IssueDate>2026-09-03</b:IssueDate>
                  <b:DocumentCurrencyCode>HKD</b:DocumentCurrencyCode>
                  <a:InvoicePeriod><b:StartDate>2026-08-01</b:StartDate><b:EndDate>2026-08-31</b:EndDate></a:InvoicePeriod>
                  <a:AccountingCustomerParty><b:SupplierAssignedAccountID>acc-1</b:SupplierAssignedAccountID></a:AccountingCustomerParty>
                  <a:InvoiceLine><b:ID>1</b:ID><b:LineExtensionAmount currencyID="HKD">750.00</b:LineExtensionAmount>
                    <a:Item><b:Name>Voice lines, 30 seats</b:Name></a:Item></a:InvoiceLine>
                </Invoice>""");
        assertThat(invoice).returns(0, ImportedFile::taken).returns(1, ImportedFile::charges);
        assertThat(lines(chat, "acc-1"))
                .extracting(line -> line.number() + " " + line.amount() + " " + line.account())
                .containsExactly("INV-2 HKD 500.00 acc-1", "INV-3 HKD 750.00 acc-1");
    }

    /** Positive amounts are credits, negative ones charges. */
    private ImportedFile importCsv(String text) {
        CsvMapping usual = asFinance(
                () -> imports.mapping(contract.vendorId(), text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8));
        return commit(
                SourceFormat.CSV,
                text,
                new CsvMapping(
                        usual.columns(),
                        usual.decimal(),
                        usual.date(),
                        SignRule.POSITIVE_IS_CREDIT,
                        usual.currency(),
                        usual.kind(),
                        false));
    }

    private ImportedFile focus(String... rows) {
        return commit(
                SourceFormat.FOCUS,
                "InvoiceId,ChargeCategory,BilledCost,BillingCurrency,BillingPeriodStart,ChargePeriodStart,"
                        + "ChargePeriodEnd,ServiceName,BillingAccountId\n" + String.join("\n", rows));
    }

    private ImportedFile commit(SourceFormat format, String text) {
        return commit(format, text, null);
    }

    private ImportedFile commit(SourceFormat format, String text, @Nullable CsvMapping mapping) {
        return asFinance(() -> imports.commit(new CreditImport(
                format,
                contract.vendorId(),
                "invoice",
                text.getBytes(StandardCharsets.UTF_8),
                FileEncoding.UTF_8,
                mapping)));
    }

    private BoughtService service(String name) {
        String code = "s-" + UUID.randomUUID().toString().substring(0, 8);
        return ActingAs.role(
                Role.VENDOR_MANAGER, () -> services.create(new ServiceDraft(contract.id(), name, code, null)));
    }

    private List<ChargeLine> lines(BoughtService service, @Nullable String account) {
        return ActingAs.role(Role.AUDITOR, () -> charges.chargeLinesOf(service.id(), account, FIRST, LAST));
    }
}
