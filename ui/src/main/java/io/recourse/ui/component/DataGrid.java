package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list: sorted by its headers, filtered, with column choice, total row, number of rows and an export that equals the
 * screen. Below 800 px each row is a card, if {@link #card} is given; else columns marked wide are left out.
 *
 * @param <T> type of a row
 */
public class DataGrid<T> extends Div {

    private final Grid<T> grid = new Grid<>();
    private final List<DataColumn<T>> columns = new ArrayList<>();
    private final String label;
    private final Function<T, ?> identity;
    private final Span count = new Span();
    private final Div tools = new Div();
    private ListDataProvider<T> rows = new ListDataProvider<>(List.of());
    private Predicate<T> filter = row -> true;
    private Grid.@Nullable Column<T> cards;
    private boolean narrow;

    /** An empty list; the identity tells rows apart (an id), also after they were loaded anew. */
    public DataGrid(String label, Function<T, ?> identity) {
        this.label = label;
        this.identity = identity;
        addClassName("rc-grid-frame");
        grid.addClassName("rc-grid");
        grid.setAriaLabel(label);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setColumnReorderingAllowed(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Div foot = new Div(count, tools);
        foot.addClassName("rc-grid-foot");
        count.getElement().setAttribute("role", "status");
        tools.addClassName("rc-grid-tools");
        add(grid, foot);
        NarrowWindow.watch(this, nowNarrow -> {
            narrow = nowNarrow;
            fit();
        });
        setRows(List.of());
    }

    /** Adds a column; the key is its name in exports and tests. */
    public DataColumn<T> column(String key, String header, Function<T, String> text) {
        DataColumn<T> column = new DataColumn<>(grid, key, header, text);
        columns.add(column);
        return column;
    }

    /** How a row looks below 800 px, usually a {@link RowCard}. */
    public DataGrid<T> card(Function<T, ? extends Component> card) {
        cards = grid.addColumn(new ComponentRenderer<>(card::apply))
                .setKey("rc-card")
                .setHeader(label)
                .setFlexGrow(1);
        cards.setVisible(false);
        return this;
    }

    /** Opens a location (no leading slash) when a row is clicked. Give one column a link too, for the keyboard. */
    public DataGrid<T> opens(Function<T, String> path) {
        grid.setPartNameGenerator(row -> "rc-clickable");
        grid.addItemClickListener(event -> getUI().ifPresent(ui -> ui.navigate(path.apply(event.getItem()))));
        return this;
    }

    /** As tall as its rows; for short lists inside a card. */
    public DataGrid<T> allRows() {
        grid.setAllRowsVisible(true);
        return this;
    }

    /** Adds column choice and export to the foot; the name is the file's, without ending. */
    public DataGrid<T> tools(String exportName) {
        tools.removeAll();
        tools.add(
                new ColumnChoice<>(columns, this::fit), CsvExport.button(exportName, this::shownColumns, this::shown));
        return this;
    }

    public void setRows(Collection<T> items) {
        rows = new IdentityRows<>(items, identity);
        rows.setFilter(filter::test);
        grid.setItems(rows);
        refreshFoot();
    }

    /** Shows only the rows that pass. */
    public void filter(Predicate<T> passes) {
        filter = passes;
        rows.setFilter(passes::test);
        refreshFoot();
    }

    /** The rows that are shown, in the order of the screen. */
    public List<T> shown() {
        return grid.getListDataView().getItems().toList();
    }

    /** The grid itself, for what this class does not offer (selection, details). */
    public Grid<T> grid() {
        return grid;
    }

    private List<DataColumn<T>> shownColumns() {
        return columns.stream().filter(DataColumn::isChosen).toList();
    }

    private void refreshFoot() {
        List<T> shown = shown();
        int all = rows.getItems().size();
        Formats formats = Formats.current();
        count.setText(
                shown.size() == all
                        ? UiTexts.text("component.grid.rows", formats.number(all))
                        : UiTexts.text("component.grid.rowsOf", formats.number(shown.size()), formats.number(all)));
        grid.setEmptyStateText(UiTexts.text(all == 0 ? "component.grid.none" : "component.grid.noneShown"));
        boolean totals = false;
        for (DataColumn<T> column : columns) {
            totals |= column.showTotal(shown);
        }
        if (totals) {
            columns.getFirst().column().setFooter(UiTexts.text("component.grid.total"));
        }
    }

    private void fit() {
        columns.forEach(column -> column.fit(narrow, cards != null));
        if (cards != null) {
            cards.setVisible(narrow);
        }
    }
}
