package io.recourse.ledger.export;

import io.recourse.text.Formulas;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet as CSV (UTF-8 with byte order mark) or XLSX, row by row. What somebody typed never becomes a formula.
 */
final class SheetFiles {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String LINE_END = "\r\n";

    private SheetFiles() {}

    static void csv(OutputStream file, Sheet sheet) {
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            text.write(BYTE_ORDER_MARK);
            line(text, sheet.headers());
            sheet.filler().accept(cells -> line(text, Arrays.asList(cells)));
            text.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void line(Writer text, List<? extends @Nullable Object> cells) {
        try {
            text.write(cells.stream().map(SheetFiles::csvCell).collect(Collectors.joining(",")));
            text.write(LINE_END);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Numbers are bare; text is quoted, and kept as text by an apostrophe where a spreadsheet would calculate. */
    static String csvCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> '"' + Formulas.neutral(cell.toString()).replace("\"", "\"\"") + '"';
        };
    }

    /** The same input gives the same rows; numbers and days are typed, text is text. */
    static void xlsx(OutputStream file, Sheet... sheets) {
        try (Workbook workbook = new Workbook(file, "Recourse", "1.0")) {
            workbook.properties().setTitle(sheets[0].name());
            for (Sheet sheet : sheets) {
                WorkbookPages pages = new WorkbookPages(workbook, sheet);
                sheet.filler().accept(pages);
                pages.finish();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
