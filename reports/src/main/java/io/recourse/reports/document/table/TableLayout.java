package io.recourse.reports.document.table;

import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import io.recourse.reports.document.text.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Widths and heights of a table.
 *
 * @param layout language and direction
 * @param columns the table's columns
 * @param widths of the columns in points
 * @param header lines of each header cell
 * @param rows measured rows
 */
record TableLayout(
        TextLayout layout, List<Column> columns, float[] widths, List<List<TextLine>> header, List<MeasuredRow> rows) {

    static final float PADDING = 4;
    static final float ABOVE = 3.4f;

    /**
     * A row with its lines.
     *
     * @param kind what sort of row
     * @param cells the row's cells
     * @param lines lines of each cell
     * @param height in points
     */
    record MeasuredRow(Row.Kind kind, List<Cell> cells, List<List<TextLine>> lines, float height) {}

    static TableLayout of(Table table, TextLayout layout, float width) {
        float[] widths = ColumnWidths.of(table, layout, width);
        List<List<TextLine>> header = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String title = table.columns().get(column).title();
            header.add(layout.lines(Span.of(title, Styles.LABEL), widths[column] - 2 * PADDING));
        }
        List<MeasuredRow> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(measure(row, layout, widths, width, table.leastRowHeight()));
        }
        return new TableLayout(layout, table.columns(), widths, header, rows);
    }

    private static MeasuredRow measure(Row row, TextLayout layout, float[] widths, float width, float least) {
        List<List<TextLine>> lines = new ArrayList<>();
        float height = least;
        for (int index = 0; index < row.cells().size(); index++) {
            Cell cell = row.cells().get(index);
            float room = row.kind() == Row.Kind.GROUP ? width : widths[index];
            boolean bold = row.kind() == Row.Kind.TOTAL;
            List<TextLine> broken = layout.lines(
                    cell.spans(bold), room - 2 * PADDING - cell.marker().width());
            lines.add(broken);
            height = Math.max(height, Lines.height(broken) + 2 * ABOVE);
        }
        return new MeasuredRow(row.kind(), row.cells(), lines, height);
    }

    float headerHeight() {
        float height = 0;
        for (List<TextLine> lines : header) {
            height = Math.max(height, Lines.height(lines));
        }
        return height + 2 * ABOVE;
    }
}
