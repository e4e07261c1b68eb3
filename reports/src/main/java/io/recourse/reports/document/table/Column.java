package io.recourse.reports.document.table;

import io.recourse.reports.document.Alignment;

/**
 * A column of a table.
 *
 * @param title header
 * @param alignment where its cells stand
 * @param stretch share of the room that is left over; 0 for a column that is as wide as its content
 * @param wraps whether cells may be broken into lines
 */
public record Column(String title, Alignment alignment, float stretch, boolean wraps) {

    /** Words, broken into lines where needed. */
    public static Column text(String title) {
        return new Column(title, Alignment.START, 1, true);
    }

    /** Words that stay on one line. */
    public static Column brief(String title) {
        return new Column(title, Alignment.START, 0.25f, false);
    }

    /** Figures, units below units. */
    public static Column number(String title) {
        return new Column(title, Alignment.NUMERIC, 0.15f, false);
    }
}
