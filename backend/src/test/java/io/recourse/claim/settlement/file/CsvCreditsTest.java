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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCreditsTest {

    private static final CsvMapping MAPPING = CsvMapping.suggestedBy(
            List.of("Number", "Date", "Amount", "Currency", "Description", "Reference", "Tax"), "USD");

    @Test
    void columns_are_suggested_by_their_usual_names() {
        CsvMapping chinese = CsvMapping.suggestedBy(List.of("单据号", "日期", "金额", "备注", "whatever"), "CNY");

        assertThat(chinese.columns())
                .isEqualTo(Map.of(
                        CsvField.NUMBER, "单据号",
                        CsvField.ISSUED_ON, "日期",
                        CsvField.AMOUNT, "金额",
                        CsvField.TEXT, "备注"));
        assertThat(chinese.currency()).isEqualTo("CNY");
        assertThat(MAPPING.currency()).isNull();
    }

    @Test
    void a_row_is_read_and_a_bad_one_stays_out_with_its_reasons() {
        ReadFile file = read(MAPPING, """
                Number,Date,Amount,Currency,Description,Reference,Tax
                CN-1,2026-08-31,"1,234.50",USD,SLA credit,CASE-7,74.07
                CN-2,31/08/2026,12.345,USD,,,
                CN-3,2026-08-31,12.345,USD,,,
                ,,,,,,
                CN-4,2026-08-31,0,USD,,,
                CN-5,2026-08-31
                """);

        assertThat(file.rows().get(0).credit())
                .isEqualTo(new ReadLine(
                        null,
                        DocumentKind.CREDIT_NOTE,
                        "CN-1",
                        "1",
                        LocalDate.of(2026, 8, 31),
                        Money.of("1234.50", "USD"),
                        Money.of("74.07", "USD"),
                        true,
                        "SLA credit",
                        "CASE-7",
                        null,
                        null,
                        null));
        assertThat(file.rows().get(1).faults())
                .extracting(fault -> fault.field() + " " + fault.message().key())
                .containsExactly("ISSUED_ON settlement.row.date");
        assertThat(keys(file.rows().get(2))).containsExactly("settlement.row.amountUnfit");
        assertThat(file.rows().get(3).other()).extracting("key").isEqualTo("settlement.other.blank");
        assertThat(file.rows().get(4).other()).extracting("key").isEqualTo("settlement.other.zero");
        assertThat(keys(file.rows().get(5))).containsExactly("import.row.fields");
        assertThat(file.rows()).extracting(ReadRow::position).containsExactly(2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT|1,234.50|1234.50",
                "POINT|(99.10)|-99.10",
                "POINT|99.10-|-99.10",
                "POINT|−5|-5",
                "POINT|$ 1'000|1000",
                "COMMA|1.234,50|1234.50",
                "COMMA|€ 1 234,5|1234.5",
                "POINT|1.234,50|",
                "COMMA|1,234.50|",
                "POINT|1,23|",
                "POINT|12,34.5|",
                "POINT|1e9|",
                "POINT|=1+1|",
                "POINT|1.2.3|"
            })
    void amounts_are_read_strictly_in_the_stated_style(DecimalStyle style, String written, String expected) {
        assertThat(style.read(written)).isEqualTo(expected == null ? null : new java.math.BigDecimal(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO, 2026-03-04, 2026-03-04",
        "ISO, 2026-03-04T10:00:00Z, 2026-03-04",
        "ISO, 2026-02-30,",
        "DAY_MONTH_SLASH, 03/04/2026, 2026-04-03",
        "MONTH_DAY_SLASH, 03/04/2026, 2026-03-04",
        "MONTH_DAY_SLASH, 31/03/2026,",
        "DAY_MONTH_DOT, 31.3.2026, 2026-03-31",
        "DAY_NAMED_MONTH, 31-mar-2026, 2026-03-31",
        "COMPACT, 20260331, 2026-03-31",
        "CHINESE, 2026年3月31日, 2026-03-31",
        "YEAR_MONTH_SLASH, 0026/03/31,"
    })
    void days_are_read_strictly_in_the_stated_style(DateStyle style, String written, String expected) {
        assertThat(style.read(written)).isEqualTo(expected == null ? null : LocalDate.parse(expected));
    }

    @Test
    void the_sign_rule_says_which_rows_are_credits() {
        String rows = "Number,Date,Amount,Currency\nI-1,2026-08-31,100,USD\nI-1,2026-08-31,-40,USD\n";

        assertThat(amounts(rows, SignRule.NEGATIVE_IS_CREDIT)).containsExactly("USD 40.00");
        assertThat(amounts(rows, SignRule.POSITIVE_IS_CREDIT)).containsExactly("USD 100.00");
        assertThat(amounts(rows.replace("-40", "40"), SignRule.ALL_ARE_CREDITS))
                .containsExactly("USD 100.00", "USD 40.00");
    }

    @Test
    void a_file_of_both_signs_is_no_file_of_credits_only_and_the_rows_are_named() {
        String rows =
                "Number,Date,Amount,Currency\nC-1,2026-08-31,-100,USD\nC-2,2026-08-31,(40),USD\n\nC-3,2026-08-31,7,USD\n";

        assertThatThrownBy(() -> amounts(rows, SignRule.ALL_ARE_CREDITS))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().getFirst())
                .returns("sign", InvalidInput.FieldError::field)
                .returns("settlement.mapping.somePositive", InvalidInput.FieldError::messageKey)
                .extracting(error -> error.message(Locale.ENGLISH))
                .asString()
                .contains("lines 5");
        assertThat(amounts(rows.replace(",7,", ",,"), SignRule.ALL_ARE_CREDITS))
                .as("what is unreadable is told with its row")
                .containsExactly("USD 100.00", "USD 40.00");
    }

    @Test
    void tax_is_taken_off_where_amounts_contain_it() {
        CsvMapping gross = new CsvMapping(
                MAPPING.columns(),
                DecimalStyle.POINT,
                DateStyle.ISO,
                SignRule.NEGATIVE_IS_CREDIT,
                null,
                DocumentKind.INVOICE,
                true);
        ReadFile file = read(gross, """
                Number;Date;Amount;Currency;Description;Reference;Tax
                I-1;2026-08-31;-106.00;USD;;;-6.00
                """);

        assertThat(file.rows().getFirst().credit())
                .returns(Money.of("100", "USD"), ReadLine::amount)
                .returns(Money.of("6", "USD"), ReadLine::tax);
        assertThat(keys(read(
                                gross,
                                "Number;Date;Amount;Currency;Description;Reference;Tax\n"
                                        + "I-1;2026-08-31;-5.00;USD;;;-10.00\n")
                        .rows()
                        .getFirst()))
                .as("it would come out as a charge of 5.00")
                .containsExactly("settlement.row.taxTooMuch");
    }

    @Test
    void a_file_of_another_encoding_is_refused_until_its_encoding_is_stated() {
        byte[] gbk = "单据号,日期,金额\n贷-1,2026-08-31,10\n".getBytes(Charset.forName("GBK"));
        CsvMapping mapping = CsvMapping.suggestedBy(List.of("单据号", "日期", "金额"), "CNY");

        refused("import.file.notUtf8", () -> CreditFiles.header(gbk, FileEncoding.UTF_8));
        assertThat(CreditFiles.read(SourceFormat.CSV, gbk, FileEncoding.GB18030, mapping)
                        .rows()
                        .getFirst()
                        .credit())
                .returns("贷-1", ReadLine::number);
        byte[] marked =
                ("\ufeff" + "Number,Date,Amount,Currency\nä,2026-08-31,10,EUR\n").getBytes(StandardCharsets.UTF_8);
        assertThat(CreditFiles.header(marked, FileEncoding.UTF_8)).startsWith("Number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\ufeff\"sep=;\"\n", "\n\n"})
    void a_line_by_which_a_spreadsheet_tells_its_separator_is_no_header(String before) {
        String rows =
                before + "Number;Date;Amount;Currency;Description\nC-1;31.08.2026;1.234,50;EUR;\"two\nlines; one\"\n";
        CsvMapping mapping = new CsvMapping(
                CsvMapping.suggestedBy(List.of("Number", "Date", "Amount", "Currency", "Description"), "EUR")
                        .columns(),
                DecimalStyle.COMMA,
                DateStyle.DAY_MONTH_DOT,
                SignRule.ALL_ARE_CREDITS,
                null,
                DocumentKind.CREDIT_NOTE,
                false);

        assertThat(CreditFiles.header(rows.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8))
                .startsWith("Number", "Date");
        ReadRow row = read(mapping, rows).rows().getFirst();
        assertThat(row.position()).isEqualTo(before.startsWith("\n") ? 4 : 3);
        assertThat(row.credit()).returns(Money.of("1234.50", "EUR"), ReadLine::amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just one column\n1\n", "a,b\n\"open,1\n", "PK\u0003\u0004"})
    void what_is_no_table_is_refused_as_a_whole(String content) {
        assertThatThrownBy(() -> CreditFiles.header(content.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void too_many_rows_or_bytes_are_refused() {
        refused(
                "import.file.tooManyRows",
                () -> CreditFiles.header("a,b\n".repeat(50_002).getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8));
        refused(
                "import.file.tooLarge",
                () -> CreditFiles.header(new byte[CreditFiles.MAXIMUM_BYTES + 1], FileEncoding.UTF_8));
    }

    @Test
    void a_mapping_that_does_not_fit_the_header_is_refused_field_by_field() {
        CsvMapping mapping = new CsvMapping(
                Map.of(CsvField.NUMBER, "No", CsvField.AMOUNT, "Twice", CsvField.TEXT, "Text", CsvField.LINE, "Text"),
                DecimalStyle.POINT,
                DateStyle.ISO,
                SignRule.ALL_ARE_CREDITS,
                "XXX",
                DocumentKind.CREDIT_NOTE,
                true);

        assertThatThrownBy(() -> read(mapping, "Twice,Twice,Text\n1,2,3\n"))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().stream()
                        .map(error -> error.field() + " " + error.messageKey())
                        .toList())
                .isEqualTo(List.of(
                        "columns.NUMBER settlement.mapping.unknownColumn",
                        "columns.LINE settlement.mapping.takenTwice",
                        "columns.ISSUED_ON field.required",
                        "columns.AMOUNT settlement.mapping.columnTwice",
                        "columns.TEXT settlement.mapping.takenTwice",
                        "currency field.currency",
                        "columns.TAX settlement.mapping.taxColumn"));
    }

    private static List<String> amounts(String rows, SignRule sign) {
        CsvMapping base = CsvMapping.suggestedBy(List.of("Number", "Date", "Amount", "Currency"), "USD");
        CsvMapping mapping =
                new CsvMapping(base.columns(), base.decimal(), base.date(), sign, null, DocumentKind.INVOICE, false);
        return read(mapping, rows).rows().stream()
                .filter(row -> row.credit() != null)
                .map(row -> String.valueOf(row.credit().amount()))
                .toList();
    }

    private static List<String> keys(ReadRow row) {
        return row.faults().stream().map(fault -> fault.message().key()).toList();
    }

    private static ReadFile read(CsvMapping mapping, String text) {
        return CreditFiles.read(SourceFormat.CSV, text.getBytes(StandardCharsets.UTF_8), FileEncoding.UTF_8, mapping);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(InvalidInput.class))
                .extracting(invalid -> invalid.errors().getFirst().messageKey())
                .isEqualTo(key);
    }
}
