package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: what the place is for, and the first thing to do. */
public class EmptyState extends Div {

    public EmptyState(String title, String text, Component... firstAction) {
        addClassName("rc-empty");
        add(new H2(title), new Paragraph(text));
        add(firstAction);
    }
}
