package io.recourse.ledger.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written to a file, row by row as it is read. Cells are text, whole numbers, decimals, days, or null for an
 * empty cell.
 *
 * @param name of the file and the sheet, without extension
 * @param filler gives every row, in order, whenever the table is written
 */
record Sheet(String name, List<String> headers, Consumer<Rows> filler) {

    Sheet {
        headers = List.copyOf(headers);
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Rows {
        void row(@Nullable Object... cells);
    }
}
