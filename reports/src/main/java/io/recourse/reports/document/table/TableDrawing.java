package io.recourse.reports.document.table;

import io.recourse.reports.document.Alignment;
import io.recourse.reports.document.Canvas;
import io.recourse.reports.document.Lines;
import io.recourse.reports.document.Palette;
import io.recourse.reports.document.Place;
import io.recourse.reports.document.Tag;
import io.recourse.reports.document.text.TextLine;
import java.util.List;

/** Draws the parts of a measured table. Lines and backgrounds are artifacts, each cell is a node. */
final class TableDrawing {

    private final TableLayout table;

    TableDrawing(TableLayout table) {
        this.table = table;
    }

    void header(Place place, Tag head) {
        Tag row = head.child("TR");
        for (int column = 0; column < table.columns().size(); column++) {
            Tag cell = row.child("TH").scope("Column");
            int number = column;
            place.canvas().tagged(cell, () -> headerText(place, number));
        }
        place.canvas().artifact(() -> headerLine(place));
    }

    /** The header on a further page; readers know it already, so it is decoration there. */
    void repeatHeader(Place place) {
        place.canvas().artifact(() -> {
            for (int column = 0; column < table.columns().size(); column++) {
                headerText(place, column);
            }
            headerLine(place);
        });
    }

    void row(Place place, Tag body, TableLayout.MeasuredRow row) {
        background(place, row);
        Tag line = body.child("TR");
        if (row.kind() == Row.Kind.GROUP) {
            Tag cell = line.child("TH").scope("Row").span(table.columns().size());
            draw(place, row, 0, place.at(place.left(), place.top(), place.width()), cell);
            return;
        }
        float offset = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            float width = table.widths()[column];
            Tag cell = column == 0 ? line.child("TH").scope("Row") : line.child("TD");
            draw(place, row, column, place.at(place.inline(offset, width), place.top(), width), cell);
            offset += width;
        }
    }

    private void draw(Place place, TableLayout.MeasuredRow row, int column, Place box, Tag tag) {
        List<TextLine> lines = row.lines().get(column);
        if (lines.isEmpty()) {
            return;
        }
        Cell cell = row.cells().get(column);
        float marker = cell.marker().width();
        float inner = box.width() - 2 * TableLayout.PADDING - marker;
        Place text = box.at(box.inline(TableLayout.PADDING + marker, inner), box.top() - TableLayout.ABOVE, inner);
        Canvas canvas = place.canvas();
        if (marker > 0) {
            float middle = text.top() - lines.getFirst().leading() / 2;
            float left = box.inline(TableLayout.PADDING, 7);
            canvas.artifact(() -> cell.marker().draw(canvas, cell.tone(), left, middle));
        }
        Alignment alignment = row.kind() == Row.Kind.GROUP
                ? Alignment.START
                : table.columns().get(column).alignment();
        canvas.tagged(tag, () -> Lines.draw(text, lines, alignment));
    }

    private void headerText(Place place, int column) {
        float offset = 0;
        for (int before = 0; before < column; before++) {
            offset += table.widths()[before];
        }
        float width = table.widths()[column] - 2 * TableLayout.PADDING;
        List<TextLine> lines = table.header().get(column);
        // Short headers stand on the line, beside longer ones.
        float top = place.top() - table.headerHeight() + TableLayout.ABOVE + Lines.height(lines);
        Place text = place.at(place.inline(offset + TableLayout.PADDING, width), top, width);
        Lines.draw(text, lines, table.columns().get(column).alignment());
    }

    private void headerLine(Place place) {
        float bottom = place.top() - table.headerHeight();
        place.canvas().line(Palette.ACCENT, 0.9f, place.left(), bottom, place.right(), bottom);
    }

    private static void background(Place place, TableLayout.MeasuredRow row) {
        float bottom = place.top() - row.height();
        place.canvas().artifact(() -> {
            switch (row.kind()) {
                case GROUP ->
                    place.canvas().fill(Palette.ACCENT_SOFT, place.left(), bottom, place.width(), row.height());
                case TOTAL ->
                    place.canvas().line(Palette.INK, 0.7f, place.left(), place.top(), place.right(), place.top());
                case PLAIN -> {}
            }
            place.canvas().line(Palette.RULE, 0.4f, place.left(), bottom, place.right(), bottom);
        });
    }
}
