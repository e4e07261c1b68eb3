package io.recourse.reports.document.table;

import io.recourse.reports.document.Styles;
import io.recourse.reports.document.text.Span;
import io.recourse.reports.document.text.TextLayout;
import java.util.List;

/** Shares the width of a table among its columns by what they hold. */
final class ColumnWidths {

    private static final float SHARE_OF_LONGEST_TEXT = 0.55f;

    private ColumnWidths() {}

    static float[] of(Table table, TextLayout layout, float width) {
        int count = table.columns().size();
        float[] least = new float[count];
        float[] wanted = new float[count];
        for (int column = 0; column < count; column++) {
            measure(table, layout, column, least, wanted);
            wanted[column] = Math.min(wanted[column], Math.max(least[column], width * SHARE_OF_LONGEST_TEXT));
        }
        float sumWanted = sum(wanted);
        if (sumWanted <= width) {
            return stretch(table.columns(), wanted, width - sumWanted);
        }
        float sumLeast = sum(least);
        float[] widths = new float[count];
        float part = sumLeast >= width ? 0 : (width - sumLeast) / (sumWanted - sumLeast);
        float squeeze = sumLeast > width ? width / sumLeast : 1;
        for (int column = 0; column < count; column++) {
            widths[column] = (least[column] + part * (wanted[column] - least[column])) * squeeze;
        }
        return widths;
    }

    private static void measure(Table table, TextLayout layout, int column, float[] least, float[] wanted) {
        Column definition = table.columns().get(column);
        List<Span> title = Span.of(definition.title(), Styles.LABEL);
        float smallest = layout.widestWord(title);
        float natural = Math.min(layout.naturalWidth(title), smallest * 2.2f);
        for (Row row : table.rows()) {
            if (row.kind() == Row.Kind.GROUP) {
                continue;
            }
            Cell cell = row.cells().get(column);
            List<Span> spans = cell.spans(row.kind() == Row.Kind.TOTAL);
            float whole = layout.naturalWidth(spans) + cell.marker().width();
            natural = Math.max(natural, whole);
            smallest = Math.max(
                    smallest,
                    definition.wraps()
                            ? layout.widestWord(spans) + cell.marker().width()
                            : whole);
        }
        least[column] = smallest + 2 * TableLayout.PADDING;
        wanted[column] = Math.max(natural, smallest) + 2 * TableLayout.PADDING;
    }

    private static float[] stretch(List<Column> columns, float[] wanted, float room) {
        float shares = 0;
        for (Column column : columns) {
            shares += column.stretch();
        }
        float[] widths = new float[wanted.length];
        for (int column = 0; column < widths.length; column++) {
            float share = shares == 0 ? 1f / widths.length : columns.get(column).stretch() / shares;
            widths[column] = wanted[column] + room * share;
        }
        return widths;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
