package io.recourse.claim.settlement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document says its total several times: what does not agree is not taken, what concerns only payment is. */
class UblTotalsTest {

    private static final String PEPPOL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <ubl:%1$s xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:%1$s-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2 http://127.0.0.1:1/x.xsd">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>Snippet1</cbc:ID><cbc:IssueDate>2026-08-31</cbc:IssueDate>
              %2$s
              <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>
              <cbc:BuyerReference>CASE-1</cbc:BuyerReference>
              <cac:AdditionalDocumentReference><cbc:ID>img5</cbc:ID><cac:Attachment>
                <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="a.pdf">%3$s</cbc:EmbeddedDocumentBinaryObject>
              </cac:Attachment></cac:AdditionalDocumentReference>
              <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
                <cbc:RegistrationName>Supplier Oy</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
              <cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>
                <cbc:AllowanceChargeReason>Insurance</cbc:AllowanceChargeReason>
                <cbc:Amount currencyID="EUR">25.00</cbc:Amount></cac:AllowanceCharge>
              <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">331.25</cbc:TaxAmount>
                <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">1325</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">331.25</cbc:TaxAmount></cac:TaxSubtotal>
                <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">0</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>
              <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">3312.50</cbc:TaxAmount></cac:TaxTotal>
              <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">%4$s</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="EUR">%5$s</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="EUR">1656.25</cbc:TaxInclusiveAmount>
                <cbc:ChargeTotalAmount currencyID="EUR">25</cbc:ChargeTotalAmount>
                <cbc:PrepaidAmount currencyID="EUR">1000</cbc:PrepaidAmount>
                <cbc:PayableRoundingAmount currencyID="EUR">-0.25</cbc:PayableRoundingAmount>
                <cbc:PayableAmount currencyID="EUR">656</cbc:PayableAmount></cac:LegalMonetaryTotal>
              <cac:%6$s><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="%7$s">%8$s</cbc:LineExtensionAmount>
                <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">7</cbc:Amount></cac:AllowanceCharge>
                <cac:Item><cbc:Name>Credit for CASE-1</cbc:Name><cac:ClassifiedTaxCategory><cbc:Percent>25.0</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">500</cbc:PriceAmount>
                  <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">1</cbc:Amount></cac:AllowanceCharge></cac:Price>
              </cac:%6$s>
            </ubl:%1$s>
            """;

    @Test
    void a_peppol_credit_note_with_charge_prepayment_rounding_and_attachment_is_read() {
        ReadFile file = read(creditNote("1300.00", "1325.00", "EUR", "1300.00"));

        assertThat(file.rows().getFirst().credit())
                .returns(Money.of("1300", "EUR"), ReadLine::amount)
                .returns("Supplier Oy", ReadLine::supplier)
                .returns("CASE-1", ReadLine::reference)
                .returns(true, ReadLine::taxed);
        assertThat(file.rows().get(1).credit()).returns(Money.of("25", "EUR"), ReadLine::amount);
    }

    @Test
    void lines_that_contain_tax_do_not_make_the_total_without_tax() {
        // 1625.00 with 25 % tax; without it 1300.00, and with the charge 1325.00.
        refused("settlement.ubl.totalWithoutTax", creditNote("1625.00", "1325.00", "EUR", "1625.00"));
        refused("settlement.ubl.total", creditNote("1300.00", "1325.00", "EUR", "1625.00"));
    }

    @Test
    void a_line_in_another_currency_than_its_document_is_not_taken() {
        ReadFile file = read(creditNote("1300.00", "1325.00", "SEK", "1300.00"));

        assertThat(file.rows().getFirst().faults())
                .singleElement()
                .extracting(fault -> fault.message().in(Locale.ENGLISH))
                .asString()
                .contains("1300.00 SEK", "EUR");
    }

    @Test
    void a_credit_note_below_zero_is_asked_not_taken_for_a_charge() {
        refused("settlement.ubl.belowZero", creditNote("-1300.00", "-1275.00", "EUR", "-1300.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"})
    void an_invoice_by_syntax_that_is_a_credit_note_by_its_code_gives_credits(String code) {
        ReadFile file = read(document(
                "Invoice",
                "<cbc:InvoiceTypeCode>" + code + "</cbc:InvoiceTypeCode>",
                "1300.00",
                "1325.00",
                "EUR",
                "1300.00"));

        assertThat(Objects.requireNonNull(file.rows().getFirst().credit()).kind())
                .isEqualTo(DocumentKind.CREDIT_NOTE);
    }

    @Test
    void a_corrective_invoice_gives_what_its_lines_take_off() {
        ReadFile file = read(document(
                "Invoice",
                "<cbc:InvoiceTypeCode>384</cbc:InvoiceTypeCode>",
                "-1300.00",
                "-1275.00",
                "EUR",
                "-1300.00"));

        assertThat(file.rows().getFirst().credit()).returns(Money.of("1300", "EUR"), ReadLine::amount);
        assertThat(file.rows().get(1).charge()).isNotNull();
    }

    private static String creditNote(String lines, String withoutTax, String currency, String line) {
        String code = "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>";
        return document("CreditNote", code, lines, withoutTax, currency, line);
    }

    private static String document(
            String root, String code, String lines, String withoutTax, String currency, String line) {
        // A megabyte of attachment: larger than any buffer of the parser.
        String attachment = "QUJD".repeat(250_000);
        return PEPPOL.formatted(root, code, attachment, lines, withoutTax, root + "Line", currency, line);
    }

    private static ReadFile read(String text) {
        return CreditFiles.read(SourceFormat.UBL, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, null);
    }

    private static void refused(String key, String text) {
        assertThatThrownBy(() -> read(text))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().getFirst().messageKey())
                .isEqualTo(key);
    }
}
