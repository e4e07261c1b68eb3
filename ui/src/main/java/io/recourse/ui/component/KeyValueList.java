package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** Facts about one thing: name and value, in reading order. */
public class KeyValueList extends DescriptionList {

    public KeyValueList() {
        addClassName("rc-facts");
    }

    /** A fact; null or blank is written as a dash, so that a reader sees that it is not known. */
    public KeyValueList fact(String name, @Nullable String value) {
        return fact(name, new DirectedText(value == null || value.isBlank() ? Formats.NONE : value));
    }

    public KeyValueList fact(String name, Component... value) {
        add(new Term(name));
        Description description = new Description();
        description.add(value);
        add(description);
        return this;
    }
}
