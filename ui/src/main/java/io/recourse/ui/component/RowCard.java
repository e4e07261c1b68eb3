package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of a list on a narrow screen: title and figure above, the rest below. */
public class RowCard extends Div {

    public RowCard(Component title, Component side) {
        addClassName("rc-row-card");
        title.addClassName("rc-row-card-title");
        side.addClassName("rc-row-card-side");
        add(title, side);
    }

    /** The line below, in smaller type. */
    public RowCard rest(Component... components) {
        Div rest = new Div(components);
        rest.addClassNames("rc-row-card-rest", "rc-row");
        add(rest);
        return this;
    }

    public RowCard rest(String text) {
        return rest(new Span(text));
    }
}
