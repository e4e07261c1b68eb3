package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** Links inside the application, which do not reload it. */
public final class Links {

    private Links() {}

    /** A link to a location such as {@code claims/42?tab=ledger}, without leading slash. */
    public static Anchor to(String path, String text) {
        Anchor anchor = empty(path);
        anchor.setText(text);
        anchor.addClassName("rc-own-direction");
        return anchor;
    }

    /** The same around components, for example a figure. */
    public static Anchor to(String path, Component... content) {
        Anchor anchor = empty(path);
        anchor.add(content);
        return anchor;
    }

    private static Anchor empty(String path) {
        Anchor anchor = new Anchor();
        anchor.setHref(path);
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }
}
