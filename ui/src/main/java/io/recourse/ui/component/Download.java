package io.recourse.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A link to a file of the API, which the browser's session opens too. */
public final class Download {

    private Download() {}

    /** A link with the sign of a download. */
    public static Anchor of(String address, String text) {
        Anchor anchor = new Anchor();
        anchor.setHref(address);
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        anchor.add(Icons.of("download"), new Span(text));
        anchor.addClassName("rc-tool-link");
        return anchor;
    }
}
