package io.recourse.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the shapes and colours of a drawing mean. */
public class Legend extends UnorderedList {

    public Legend() {
        addClassName("rc-legend");
    }

    public Legend entry(Tone tone, String text) {
        add(new ListItem(new Mark(tone), new Span(text)));
        return this;
    }
}
