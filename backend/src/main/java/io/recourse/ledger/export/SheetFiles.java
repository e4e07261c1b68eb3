package io.recourse.ledger.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as CSV (UTF-8 with byte order mark) or XLSX. What somebody typed never becomes a formula. */
final class SheetFiles {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[\\s\\p{Cc}]*[=+\\-@＝＋－＠\t\r].*", Pattern.DOTALL);
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int WIDEST = 60;

    private SheetFiles() {}

    static byte[] csv(Sheet sheet) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        line(file, sheet.headers());
        sheet.rows().forEach(row -> line(file, row));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder file, List<? extends @Nullable Object> cells) {
        file.append(cells.stream().map(SheetFiles::csvCell).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    /** Numbers are bare; text is quoted, and kept as text by an apostrophe where a spreadsheet would calculate. */
    static String csvCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> '"' + neutral(cell.toString()).replace("\"", "\"\"") + '"';
        };
    }

    static String neutral(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The same input gives the same rows; numbers and days are typed, text is text. */
    static byte[] xlsx(Instant made, Sheet... sheets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Recourse", "1.0")) {
            workbook.properties().setTitle(sheets[0].name());
            for (Sheet sheet : sheets) {
                fill(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("In memory, at " + made, e);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet page, Sheet sheet) {
        for (int column = 0; column < sheet.headers().size(); column++) {
            page.value(0, column, sheet.headers().get(column));
            page.style(0, column).bold().set();
            page.width(column, width(sheet, column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<@Nullable Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(page, row + 1, column, cells.get(column));
            }
        }
        page.freezePane(0, 1);
    }

    private static void write(Worksheet page, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> {
                page.value(row, column, number);
                page.style(row, column).format(format(number.scale())).set();
            }
            case Number number -> page.value(row, column, number);
            case LocalDate day -> {
                page.value(row, column, day);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
            default ->
                page.value(row, column, NOT_IN_XML.matcher(cell.toString()).replaceAll("\uFFFD"));
        }
    }

    private static String format(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static int width(Sheet sheet, int column) {
        return Math.min(
                WIDEST,
                2
                        + Math.max(
                                sheet.headers().get(column).length(),
                                sheet.rows().stream()
                                        .limit(1_000)
                                        .map(row -> row.get(column))
                                        .mapToInt(cell -> cell == null
                                                ? 0
                                                : cell.toString().length())
                                        .max()
                                        .orElse(8)));
    }
}
