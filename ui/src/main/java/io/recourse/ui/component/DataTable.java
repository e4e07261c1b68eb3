package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.BitSet;

/**
 * A small, complete table without paging: a breakdown, the data behind a chart. Reads and prints as it stands. On a phone
 * a row of more than {@value #BESIDE_ON_A_PHONE} columns is a list of names and values, so that nothing lies out of sight.
 */
public class DataTable extends Div {

    private static final int BESIDE_ON_A_PHONE = 3;

    private final NativeTable table = new NativeTable();
    private final String[] names;
    private final BitSet figures = new BitSet();
    private final BitSet wide = new BitSet();
    private final NativeTableRow head;

    /** Headers in order; a header that begins with {@code >} is of a column of figures. */
    public DataTable(String caption, String... headers) {
        addClassName("rc-table-frame");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        table.addClassName("rc-table");
        head = table.getHead().addRow();
        head.getElement().setAttribute("role", "row");
        names = headers.clone();
        for (int column = 0; column < headers.length; column++) {
            boolean figure = headers[column].startsWith(">");
            figures.set(column, figure);
            names[column] = headers[column].substring(figure ? 1 : 0);
            NativeTableHeaderCell cell = new NativeTableHeaderCell(names[column]);
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            cell.setClassName("rc-number", figure);
            head.add(cell);
        }
        // Laid out as a list, a table would no longer be told as one to those who listen.
        table.getElement().setAttribute("role", "table");
        add(table);
        stackIfWide();
    }

    /** Leaves these columns, counted from 0, away on a phone; what they say must stand where a row's link leads. */
    public DataTable onlyWhereWide(int... columns) {
        for (int column : columns) {
            wide.set(column);
            head.getChildren().toList().get(column).getElement().getClassList().add("rc-where-wide");
        }
        stackIfWide();
        return this;
    }

    /** Makes each row a list of names and values on a phone, whatever the number of columns: one of them holds long texts. */
    public DataTable asListOnAPhone() {
        table.addClassName("rc-stacks");
        return this;
    }

    private void stackIfWide() {
        table.setClassName("rc-stacks", names.length - wide.cardinality() > BESIDE_ON_A_PHONE);
    }

    /** A row; a String is a text, or a figure in a column of figures; a Component stands as it is. */
    public DataTable row(Object... cells) {
        fill(table.getBody().addRow(), cells);
        return this;
    }

    /** The total below all rows. */
    public DataTable total(Object... cells) {
        fill(table.getFoot().addRow(), cells);
        return this;
    }

    private void fill(NativeTableRow row, Object... cells) {
        row.getElement().setAttribute("role", "row");
        for (int column = 0; column < cells.length; column++) {
            NativeTableCell cell = new NativeTableCell();
            boolean figure = figures.get(column);
            cell.setClassName("rc-number", figure);
            cell.setClassName("rc-where-wide", wide.get(column));
            cell.setClassName("rc-blank", "".equals(cells[column]));
            cell.getElement().setAttribute("role", "cell").setAttribute("data-name", names[column]);
            cell.add(component(cells[column], figure));
            row.add(cell);
        }
    }

    private static Component component(Object cell, boolean figure) {
        if (cell instanceof Component component) {
            return component;
        }
        return figure ? new FigureText(cell.toString()) : new DirectedText(cell.toString());
    }
}
