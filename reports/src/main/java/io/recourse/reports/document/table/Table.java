package io.recourse.reports.document.table;

import io.recourse.reports.document.DocumentWriter;
import io.recourse.reports.document.Flowing;
import io.recourse.reports.document.Page;
import io.recourse.reports.document.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * A table across the text column. The header returns on each page; the first cell of a row names the row.
 *
 * @param summary one sentence for people who cannot see the table
 * @param columns from where reading begins
 * @param rows from top to bottom
 * @param leastRowHeight in points, 0 for as high as the content
 */
public record Table(String summary, List<Column> columns, List<Row> rows, float leastRowHeight) implements Flowing {

    private static final int ROWS_THAT_STAY_WITH_HEADER = 2;

    public static Table of(String summary, List<Column> columns, List<Row> rows) {
        return new Table(summary, columns, rows, 0);
    }

    /** Height of header and first rows, which are not to be torn apart from a heading above. */
    public float beginning(DocumentWriter writer) {
        TableLayout measured = TableLayout.of(this, writer.layout(), Page.WIDTH);
        return measured.headerHeight() + beginning(measured);
    }

    @Override
    public void flow(DocumentWriter writer) {
        TableLayout measured = TableLayout.of(this, writer.layout(), Page.WIDTH);
        writer.need(measured.headerHeight() + beginning(measured));
        Tag table = writer.section().child("Table").summary(summary);
        TableDrawing drawing = new TableDrawing(measured);
        drawing.header(writer.place(), table.child("THead"));
        writer.advance(measured.headerHeight());
        Tag body = table.child("TBody");
        List<TableLayout.MeasuredRow> measuredRows = measured.rows();
        for (int index = 0; index < measuredRows.size(); index++) {
            TableLayout.MeasuredRow row = measuredRows.get(index);
            if (writer.remaining() < row.height() + following(measuredRows, index)) {
                writer.newPage();
                drawing.repeatHeader(writer.place());
                writer.advance(measured.headerHeight());
            }
            drawing.row(writer.place(), body, row);
            writer.advance(row.height());
        }
    }

    private static float beginning(TableLayout measured) {
        float height = 0;
        for (TableLayout.MeasuredRow row :
                measured.rows().stream().limit(ROWS_THAT_STAY_WITH_HEADER).toList()) {
            height += row.height();
        }
        return height;
    }

    /** A group stays with its first row, and the last row before a total with the total. */
    private static float following(List<TableLayout.MeasuredRow> rows, int index) {
        if (index + 1 >= rows.size()) {
            return 0;
        }
        TableLayout.MeasuredRow next = rows.get(index + 1);
        boolean together = rows.get(index).kind() == Row.Kind.GROUP || next.kind() == Row.Kind.TOTAL;
        return together ? next.height() : 0;
    }

    /** The same table with another row at its end. */
    public Table plus(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new Table(summary, columns, List.copyOf(more), leastRowHeight);
    }
}
