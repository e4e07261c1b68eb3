package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link DataGrid}. Its text is what is exported and, unless a component is given, what is shown.
 *
 * @param <T> type of a row
 */
public final class DataColumn<T> {

    private final Grid.Column<T> column;
    private final String header;
    private final Function<T, String> text;
    private @Nullable Function<List<T>, String> total;
    private boolean wide;
    private boolean chosen = true;

    DataColumn(Grid<T> grid, String key, String header, Function<T, String> text) {
        this.header = header;
        this.text = text;
        // A text of its own direction: a period such as 2026-Q1 would be turned round inside Arabic.
        column = grid.addColumn(LitRenderer.<T>of("<span dir='auto'>${item.text}</span>")
                        .withProperty("text", text::apply))
                .setKey(key)
                .setHeader(header)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        column.setTooltipGenerator(text::apply);
    }

    /** Shows a component instead of the text: a badge, a link. */
    public DataColumn<T> component(Function<T, ? extends Component> component) {
        column.setRenderer(new ComponentRenderer<>(component::apply));
        column.setTooltipGenerator(row -> null);
        return this;
    }

    /** Shows the text as a link to a location inside the application (no leading slash). */
    public DataColumn<T> link(Function<T, String> path) {
        return component(row -> Links.to(path.apply(row), text.apply(row)));
    }

    /** Figures: aligned at the end, in one piece, left to right. */
    public DataColumn<T> figures() {
        column.setTextAlign(ColumnTextAlign.END);
        column.setRenderer(new ComponentRenderer<Span, T>(row -> new FigureText(text.apply(row))));
        return this;
    }

    /** End alignment only, for columns with components. */
    public DataColumn<T> atEnd() {
        column.setTextAlign(ColumnTextAlign.END);
        return this;
    }

    /** Lets readers sort by this value; rows without one come last. */
    public <U extends Comparable<? super U>> DataColumn<T> sortBy(Function<T, @Nullable U> value) {
        Comparator<@Nullable U> nullsLast = Comparator.nullsLast(Comparator.naturalOrder());
        return sortable((one, other) -> nullsLast.compare(value.apply(one), value.apply(other)));
    }

    /** Lets readers sort in this order. */
    public DataColumn<T> sortable(Comparator<T> order) {
        column.setComparator(order).setSortable(true);
        return this;
    }

    /** Lets readers sort by the text as it is shown. */
    public DataColumn<T> sortByText() {
        return sortable(Comparator.comparing(text));
    }

    /** Takes the width that is left; give it to the column with the longest words. */
    public DataColumn<T> grow() {
        column.setFlexGrow(1);
        return this;
    }

    /** A fixed width instead of that of the content, for example {@code 9rem}. */
    public DataColumn<T> width(String width) {
        column.setAutoWidth(false).setWidth(width);
        return this;
    }

    /** Left out below 800 px (unless the grid shows cards there). */
    public DataColumn<T> wide() {
        wide = true;
        return this;
    }

    /** Hidden until the reader chooses it. */
    public DataColumn<T> optional() {
        chosen = false;
        column.setVisible(false);
        return this;
    }

    /** The figure of the total row, from the rows that are shown. */
    public DataColumn<T> total(Function<List<T>, String> sum) {
        total = sum;
        return this;
    }

    Grid.Column<T> column() {
        return column;
    }

    String header() {
        return header;
    }

    String textOf(T row) {
        return text.apply(row);
    }

    boolean isChosen() {
        return chosen;
    }

    void choose(boolean shown) {
        chosen = shown;
    }

    void fit(boolean narrow, boolean cards) {
        column.setVisible(chosen && !(narrow && (cards || wide)));
    }

    boolean showTotal(List<T> rows) {
        if (total == null) {
            return false;
        }
        column.setFooter(new FigureText(total.apply(rows)));
        return true;
    }
}
