package io.recourse.ledger.export;

import io.recourse.ledger.export.Sheet.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one sheet to pages of a workbook and lets go of them at once; what does not fit on a page goes on on
 * another one, under the same headers.
 */
final class WorkbookPages implements Rows {

    /** Rows of a page in every spreadsheet program, the headers among them. */
    private static final int MOST_ROWS = 1_048_576;

    /** The first rows tell how wide the columns are. */
    private static final int TELLING = 1_000;

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final int WIDEST = 60;
    private static final int USUAL = 8;

    private final Workbook workbook;
    private final Sheet sheet;
    private final int mostRows;
    private final List<List<@Nullable Object>> waiting = new ArrayList<>();
    private @Nullable Worksheet page;
    private int pages;
    private int row;

    WorkbookPages(Workbook workbook, Sheet sheet) {
        this(workbook, sheet, MOST_ROWS);
    }

    WorkbookPages(Workbook workbook, Sheet sheet, int mostRows) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.mostRows = mostRows;
    }

    @Override
    public void row(@Nullable Object... cells) {
        waiting.add(new ArrayList<>(Arrays.asList(cells)));
        if (waiting.size() == TELLING) {
            write();
        }
    }

    /** Writes what still waits; an empty sheet has its headers. */
    void finish() {
        write();
        if (page == null) {
            page = begin();
        }
        close(page);
    }

    private void write() {
        for (List<@Nullable Object> cells : waiting) {
            if (page == null) {
                page = begin();
            } else if (row == mostRows) {
                close(page);
                page = begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                write(page, row, column, cells.get(column));
            }
            row++;
        }
        if (page != null) {
            flush(page);
        }
        waiting.clear();
    }

    private Worksheet begin() {
        pages++;
        Worksheet next = workbook.newWorksheet(pages == 1 ? sheet.name() : sheet.name() + " " + pages);
        for (int column = 0; column < sheet.headers().size(); column++) {
            next.inlineString(0, column, sheet.headers().get(column));
            next.style(0, column).bold().set();
            next.width(column, width(column));
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    private static void flush(Worksheet page) {
        try {
            page.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void close(Worksheet page) {
        try {
            page.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
                // In the cell itself: a table of all texts of a workbook would have to stay in memory.
                page.inlineString(
                        row, column, NOT_IN_XML.matcher(cell.toString()).replaceAll("\uFFFD"));
        }
    }

    private static String format(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private int width(int column) {
        return Math.min(
                WIDEST,
                2
                        + Math.max(
                                sheet.headers().get(column).length(),
                                waiting.stream()
                                        .map(cells -> cells.get(column))
                                        .mapToInt(cell -> cell == null
                                                ? 0
                                                : cell.toString().length())
                                        .max()
                                        .orElse(USUAL)));
    }
}
