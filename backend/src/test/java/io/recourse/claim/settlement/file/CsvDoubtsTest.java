package io.recourse.claim.settlement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.recourse.money.Money;
import io.recourse.text.InvalidInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet leaves in doubt is asked, never guessed. */
class CsvDoubtsTest {

    private static final List<String> HEADER = List.of("Number", "Date", "Amount", "Currency", "Description");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "€ 100.00|EUR|EUR 100.00",
                "€ 100.00|USD|-",
                "£5|GBP|GBP 5.00",
                "£5|USD|-",
                "¥ 1000|JPY|JPY 1000",
                "¥ 1000|CNY|CNY 1000.00",
                "¥ 1000|HKD|-",
                "$ 7|HKD|HKD 7.00",
                "$ 7|EUR|-",
                "US$7.50|USD|USD 7.50",
                "HK$7.50|USD|-",
                "USD 7.50|USD|USD 7.50",
                "7.50 usd|USD|USD 7.50",
                "(USD 7.50)|USD|USD 7.50",
                "7.50 EUR|USD|-",
                "EUR 7.50||EUR 7.50",
                "7.50||USD 7.50",
                "1234.50 XX|USD|-"
            })
    void a_currency_beside_an_amount_is_that_of_the_row_or_the_row_is_refused(
            String written, String column, String expected) {
        ReadRow row = only(DecimalStyle.POINT, "\"" + written + "\"," + (column == null ? "" : column));

        assertThat(row.credit() == null ? null : row.credit().amount().toString())
                .isEqualTo(expected);
        assertThat(row.faults()).hasSize(expected == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "POINT|١٬٢٣٤٫٥٠|USD 1234.50",
                "COMMA|١٬٢٣٤٫٥٠|USD 1234.50",
                "POINT|۱۲۳٫۴|USD 123.40",
                "POINT|\u200f-٧٫٥٠|USD 7.50",
                "POINT|１，２３４．５０|USD 1234.50",
                "COMMA|1'234,50|USD 1234.50",
                "POINT|٧,٥٠|-"
            })
    void digits_of_other_scripts_are_read(DecimalStyle style, String written, String expected) {
        ReadRow row = only(style, "\"" + written + "\",USD");

        assertThat(row.credit() == null ? null : row.credit().amount().toString())
                .isEqualTo(expected);
    }

    @Test
    void days_in_digits_of_other_scripts_are_read() {
        assertThat(DateStyle.DAY_MONTH_SLASH.read("٣١/٠٣/٢٠٢٦")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(DateStyle.CHINESE.read("２０２６年3月31日")).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Thousands of a German file read as a point, or one with three decimals: a thousandfold apart.
                "POINT|1.000|USD|-",
                "COMMA|12,500|EUR|-",
                "POINT|1.500|JPY|-",
                "POINT|1.000|KWD|KWD 1.000",
                "POINT|1,500|KWD|-",
                "COMMA|1,500|KWD|KWD 1.500",
                "POINT|1,500|USD|USD 1500.00",
                "POINT|0.500|USD|USD 0.50",
                "POINT|1234.500|USD|USD 1234.50",
                "POINT|1,500,000|KWD|KWD 1500000.000"
            })
    void an_amount_that_may_be_a_thousand_times_another_is_asked(
            DecimalStyle style, String written, String currency, String expected) {
        ReadRow row = only(style, "\"" + written + "\"," + currency);

        assertThat(row.credit() == null ? null : row.credit().amount().toString())
                .isEqualTo(expected);
        if (expected == null) {
            assertThat(row.faults())
                    .singleElement()
                    .extracting(fault -> fault.message().key())
                    .isIn("settlement.row.doubtful", "settlement.row.amountUnfit");
        }
    }

    @Test
    void another_amount_of_the_file_can_settle_the_doubt() {
        ReadFile file = read(
                mapping(DecimalStyle.POINT, DateStyle.ISO), "C-1,2026-08-31,1.000,USD,", "C-2,2026-08-31,99.5,USD,");

        assertThat(file.rows())
                .extracting(row -> Objects.requireNonNull(row.credit()).amount())
                .containsExactly(Money.of("1.00", "USD"), Money.of("99.50", "USD"));
    }

    @Test
    void a_file_with_days_of_the_other_order_is_refused_although_most_could_be_read() {
        CsvMapping mapping = mapping(DecimalStyle.POINT, DateStyle.DAY_MONTH_SLASH);

        assertThatThrownBy(() ->
                        read(mapping, "C-1,03/04/2026,10,USD,", "C-2,05/04/2026,20,USD,", "C-3,03/25/2026,30,USD,"))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().getFirst())
                .returns("date", InvalidInput.FieldError::field)
                .extracting(error -> error.message(Locale.ENGLISH))
                .asString()
                .contains("03/25/2026", "line 4");
        assertThat(read(mapping, "C-1,03/04/2026,10,USD,", "C-2,33/04/2026,20,USD,")
                        .rows()
                        .get(1)
                        .faults())
                .as("a day that exists in no order is a fault of its row")
                .hasSize(1);
    }

    @Test
    void two_rows_that_say_the_same_are_two_credits_and_said_to_be_alike() {
        ReadFile file = read(
                mapping(DecimalStyle.POINT, DateStyle.ISO),
                "C-1,2026-08-31,10,USD,x",
                "C-1,2026-08-31,10,USD,y",
                "C-1,2026-08-31,10,USD,x");

        assertThat(file.rows()).allMatch(row -> row.credit() != null);
        assertThat(file.rows().get(1).remark()).isNull();
        assertThat(Objects.requireNonNull(file.rows().get(2).remark()).in(Locale.ENGLISH))
                .contains("line 2");
    }

    @Test
    void files_of_arabic_systems_and_in_utf_16_are_read_when_that_is_stated() {
        String text = "Number,Date,Amount,Currency,Description\nC-1,2026-08-31,10,SAR,رصيد\n";
        CsvMapping mapping = mapping(DecimalStyle.POINT, DateStyle.ISO);

        assertThat(read(mapping, text.getBytes(Charset.forName("windows-1256")), FileEncoding.WINDOWS_1256))
                .returns("رصيد", ReadLine::text);
        assertThat(read(mapping, text.getBytes(StandardCharsets.UTF_16), FileEncoding.UTF_16))
                .returns("رصيد", ReadLine::text);
        assertThat(read(mapping, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), FileEncoding.UTF_16))
                .returns("رصيد", ReadLine::text);
        assertThatThrownBy(() -> CreditFiles.header(text.getBytes(StandardCharsets.UTF_16), FileEncoding.UTF_8))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CreditFiles.header(text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_16))
                .isInstanceOf(InvalidInput.class);
    }

    private static ReadLine read(CsvMapping mapping, byte[] content, FileEncoding encoding) {
        return Objects.requireNonNull(CreditFiles.read(SourceFormat.CSV, content, encoding, mapping)
                .rows()
                .getFirst()
                .credit());
    }

    private static ReadRow only(DecimalStyle style, String amountAndCurrency) {
        return read(mapping(style, DateStyle.ISO), "C-1,2026-08-31," + amountAndCurrency + ",")
                .rows()
                .getFirst();
    }

    private static CsvMapping mapping(DecimalStyle decimal, DateStyle date) {
        CsvMapping usual = CsvMapping.suggestedBy(HEADER, "USD");
        return new CsvMapping(
                usual.columns(), decimal, date, SignRule.ALL_ARE_CREDITS, "USD", DocumentKind.CREDIT_NOTE, false);
    }

    private static ReadFile read(CsvMapping mapping, String... rows) {
        String text = String.join(",", HEADER) + "\n" + String.join("\n", rows) + "\n";
        return CreditFiles.read(SourceFormat.CSV, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, mapping);
    }
}
