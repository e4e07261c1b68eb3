package io.recourse.ui.component;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;

/** Menu of a grid's columns; checked ones are shown. */
class ColumnChoice<T> extends MenuBar {

    ColumnChoice(List<DataColumn<T>> columns, Runnable refit) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        MenuItem root = addItem(Icons.of("columns"));
        root.add(UiTexts.text("component.grid.columns"));
        for (DataColumn<T> column : columns) {
            MenuItem item = root.getSubMenu().addItem(column.header());
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setChecked(column.isChosen());
            item.addClickListener(event -> {
                column.choose(item.isChecked());
                refit.run();
            });
        }
    }
}
