package io.recourse.ledger.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written to a file. Cells are text, whole numbers, decimals, days, or null for an empty cell.
 *
 * @param name of the file and the sheet, without extension
 */
record Sheet(String name, List<String> headers, List<List<@Nullable Object>> rows) {

    Sheet(String name, List<String> headers) {
        this(name, List.copyOf(headers), new ArrayList<>());
    }

    void row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
    }
}
