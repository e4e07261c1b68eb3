package io.recourse.reports.document.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param kind what sort of row
 * @param cells one for each column; a group has a single cell
 */
public record Row(Kind kind, List<Cell> cells) {

    /** What sort of row. */
    public enum Kind {
        PLAIN,
        /** Heading over the rows below it, across all columns. */
        GROUP,
        /** Sum of the rows above it. */
        TOTAL
    }

    public static Row of(Cell... cells) {
        return new Row(Kind.PLAIN, List.of(cells));
    }

    public static Row group(String title) {
        return new Row(Kind.GROUP, List.of(Cell.strong(title)));
    }

    public static Row total(Cell... cells) {
        return new Row(Kind.TOTAL, List.of(cells));
    }
}
