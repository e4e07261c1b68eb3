package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of a page. */
public class SectionCard extends Section {

    private final Div head = new Div();
    private final Div actions = new Div();

    public SectionCard(String title, Component... content) {
        addClassName("rc-card");
        head.addClassName("rc-card-head");
        actions.addClassName("rc-card-actions");
        head.add(new H2(title));
        add(head);
        add(content);
    }

    /** Links and buttons at the end of the title. */
    public SectionCard actions(Component... components) {
        actions.add(components);
        head.add(actions);
        return this;
    }

    /** Lets a grid or table reach the card's edges. */
    public SectionCard flush() {
        addClassName("rc-card-flush");
        return this;
    }
}
