package io.recourse.ui.component;

import com.vaadin.flow.component.html.Span;

/** The shape of a tone alone, without words: only beside a text that says the same. */
public class Mark extends Span {

    public Mark(Tone tone) {
        addClassName("rc-mark");
        getElement().setAttribute("data-tone", tone.token());
        getElement().setAttribute("aria-hidden", "true");
    }
}
