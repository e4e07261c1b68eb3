package io.recourse.claim.settlement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import io.recourse.text.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UblCreditsTest {

    private static final String NAMESPACES = " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:%s-2\""
            + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    private static final String HEAD = """
            <cbc:ID>CN-77</cbc:ID><cbc:IssueDate>2026-08-31</cbc:IssueDate>%s
            <cbc:Note>Regarding CASE-58810244</cbc:Note>
            <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
            <cac:InvoicePeriod><cbc:StartDate>2026-07-01</cbc:StartDate><cbc:EndDate>2026-07-31</cbc:EndDate></cac:InvoicePeriod>
            <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Vendor GmbH</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>
            """;

    @Test
    void a_credit_note_gives_its_lines_with_tax_and_words() {
        ReadFile file = read(creditNote("""
                <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount></cac:TaxTotal>
                <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>
                """ + line("CreditNoteLine", "1", "100.00", "SLA credit July")));

        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().credit())
                .isEqualTo(new ReadLine(
                        "Vendor GmbH",
                        DocumentKind.CREDIT_NOTE,
                        "CN-77",
                        "1",
                        LocalDate.of(2026, 8, 31),
                        Money.of("100", "EUR"),
                        Money.of("19", "EUR"),
                        true,
                        "SLA credit July",
                        null,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 7, 31),
                        "Regarding CASE-58810244"));
    }

    @Test
    void of_an_invoice_negative_lines_and_allowances_are_credits() {
        ReadFile file = read(invoice(
                "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
                allowance("false", "12.50", "SLA credit")
                        + allowance("true", "3.00", "Delivery")
                        + line("InvoiceLine", "1", "500.00", "Licences")
                        + line("InvoiceLine", "2", "-40.00", "Service credit")));

        assertThat(file.rows())
                .extracting(row -> row.credit() == null
                        ? Objects.requireNonNull(row.other()).key()
                        : row.credit().line() + " " + row.credit().amount())
                .containsExactly("settlement.other.charge", "2 EUR 40.00", "AC-1 EUR 12.50", "settlement.other.charge");
    }

    @Test
    void a_charge_is_no_credit_however_xml_writes_true() {
        ReadFile file = read(invoice(
                "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
                allowance("1", "3.00", "Delivery")
                        + allowance("0", "12.50", "SLA credit")
                        + allowance("yes", "7.00", "Unknown")));

        assertThat(file.rows().getFirst().credit()).isNull();
        assertThat(file.rows().get(1).credit()).returns(Money.of("12.50", "EUR"), ReadLine::amount);
        assertThat(file.rows().get(2).faults()).hasSize(1);
    }

    @Test
    void an_invoice_of_the_credit_note_type_is_a_credit_note() {
        ReadFile file = read(
                invoice("<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>", line("InvoiceLine", "1", "40.00", "Credit")));

        assertThat(file.rows().getFirst().credit())
                .returns(DocumentKind.CREDIT_NOTE, ReadLine::kind)
                .returns(Money.of("40", "EUR"), ReadLine::amount);
    }

    @Test
    void tax_is_that_of_the_currency_of_the_document_where_it_is_told_twice() {
        ReadFile file = read(creditNote("""
                <cac:TaxTotal><cbc:TaxAmount currencyID="GBP">16.40</cbc:TaxAmount></cac:TaxTotal>
                <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount></cac:TaxTotal>
                """ + line("CreditNoteLine", "1", "100.00", "SLA credit July")));
        assertThat(file.rows().getFirst().credit()).returns(Money.of("19", "EUR"), ReadLine::tax);

        file = read(creditNote("""
                <cac:TaxTotal><cbc:TaxAmount currencyID="GBP">16.40</cbc:TaxAmount></cac:TaxTotal>
                """ + line("CreditNoteLine", "1", "100.00", "SLA credit July")));
        assertThat(file.rows().getFirst().credit()).returns(null, ReadLine::tax);
    }

    @Test
    void what_a_credit_note_takes_off_again_is_said_at_its_credits() {
        ReadFile file = read(creditNote(allowance("false", "10.00", "Early payment")
                + line("CreditNoteLine", "1", "100.00", "SLA credit July")));

        assertThat(file.rows().getFirst().credit()).returns(Money.of("100", "EUR"), ReadLine::amount);
        assertThat(file.rows().getFirst().remark())
                .isEqualTo(Message.of("settlement.remark.takenOff", "AC-1: EUR 10.00"));
        assertThat(file.rows().get(1).charge()).isNotNull();
    }

    @Test
    void a_bad_line_stays_out_and_lines_that_do_not_sum_refuse_the_whole() {
        ReadFile file = read(creditNote(line("CreditNoteLine", "1", "1.005", "too fine")
                + line("CreditNoteLine", "2", "ten", "no number")
                + line("CreditNoteLine", "3", "7.00", "good")
                + line("CreditNoteLine", "3", "7.00", "twice")));

        assertThat(file.rows()).extracting(row -> row.faults().size()).containsExactly(1, 1, 0, 1);
        refused("settlement.ubl.total", creditNote("""
                <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">99.00</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>
                """ + line("CreditNoteLine", "1", "100.00", "x")));
    }

    @Test
    void a_billion_laughs_an_external_entity_and_an_include_read_nothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret-content");
        String laughs = """
                <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">
                <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]><lolz>&lol3;</lolz>""";
        String external = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + creditNote(line("CreditNoteLine", "1", "1.00", "&e;"));
        String parameter = "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\"><x/>";
        String include = creditNote(line(
                "CreditNoteLine",
                "1",
                "1.00",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri()
                        + "\" parse=\"text\"/>"));

        refused("settlement.ubl.documentType", laughs);
        refused("settlement.ubl.documentType", external);
        refused("settlement.ubl.documentType", parameter);
        refused("settlement.ubl.include", include);
        assertThatThrownBy(() -> CreditFiles.read(
                        SourceFormat.UBL, laughs.getBytes(StandardCharsets.UTF_16), FileEncoding.UTF_8, null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void broken_deep_and_other_documents_are_refused() {
        refused("settlement.ubl.broken", "<CreditNote");
        refused("settlement.ubl.broken", "");
        refused("settlement.ubl.broken", "<a>".repeat(100) + "</a>".repeat(100));
        refused("settlement.ubl.otherDocument", "<html/>");
        refused("settlement.ubl.otherDocument", "<CreditNote xmlns=\"urn:other\"/>");
        refused("settlement.ubl.elementUnfit", "<CreditNote" + NAMESPACES.formatted("CreditNote") + "/>");
    }

    @Test
    void the_encoding_is_that_of_the_xml_itself() {
        String text =
                "<?xml version=\"1.0\" encoding=\"GBK\"?>" + creditNote(line("CreditNoteLine", "1", "1.00", "赔付"));

        ReadFile file =
                CreditFiles.read(SourceFormat.UBL, text.getBytes(Charset.forName("GBK")), FileEncoding.UTF_8, null);

        assertThat(file.rows().getFirst().credit()).returns("赔付", ReadLine::text);
    }

    private static String creditNote(String body) {
        return "<CreditNote" + NAMESPACES.formatted("CreditNote") + ">" + HEAD.formatted("") + body + "</CreditNote>";
    }

    private static String invoice(String typeCode, String body) {
        return "<Invoice" + NAMESPACES.formatted("Invoice") + ">" + HEAD.formatted(typeCode) + body + "</Invoice>";
    }

    private static String line(String element, String id, String amount, String name) {
        return """
                <cac:%1$s><cbc:ID>%2$s</cbc:ID><cbc:LineExtensionAmount currencyID="EUR">%3$s</cbc:LineExtensionAmount>\
                <cac:Item><cbc:Name>%4$s</cbc:Name></cac:Item></cac:%1$s>""".formatted(element, id, amount, name);
    }

    private static String allowance(String charge, String amount, String reason) {
        return """
                <cac:AllowanceCharge><cbc:ChargeIndicator>%s</cbc:ChargeIndicator>\
                <cbc:AllowanceChargeReason>%s</cbc:AllowanceChargeReason>\
                <cbc:Amount currencyID="EUR">%s</cbc:Amount></cac:AllowanceCharge>""".formatted(charge, reason, amount);
    }

    private static ReadFile read(String text) {
        return CreditFiles.read(SourceFormat.UBL, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, null);
    }

    private static void refused(String key, String text) {
        if (text.isEmpty()) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInput.class);
            return;
        }
        assertThatThrownBy(() -> read(text))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> List.of(invalid.errors().getFirst().messageKey()))
                .isEqualTo(List.of(key));
    }
}
