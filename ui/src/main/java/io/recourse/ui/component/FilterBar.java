package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Search and filters above a list; wraps on narrow screens. */
public class FilterBar extends Div {

    private final Div end = new Div();

    public FilterBar(Component... filters) {
        addClassName("rc-filter-bar");
        getElement().setAttribute("role", "search");
        end.addClassName("rc-filter-end");
        add(filters);
    }

    /** A search field in front; the listener gets the trimmed text a moment after typing stopped. */
    public TextField search(String placeholder, Consumer<String> listener) {
        TextField field = new TextField();
        field.addClassName("rc-filter-search");
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(Icons.of("search"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> listener.accept(event.getValue().trim()));
        field.addKeyDownListener(Key.ESCAPE, event -> field.clear());
        addComponentAsFirst(field);
        return field;
    }

    /** Adds at the far end: export, column choice. */
    public FilterBar end(Component... components) {
        end.add(components);
        add(end);
        return this;
    }
}
