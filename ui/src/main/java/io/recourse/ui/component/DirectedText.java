package io.recourse.ui.component;

import com.vaadin.flow.component.html.Span;

/**
 * A text that people or vendors wrote, in the direction of its own letters: the full stop of an English sentence stays
 * at its end on an Arabic page. A text that holds letters read from the right is left to the page, because sentences of
 * the page may begin with a name in Latin letters.
 */
public class DirectedText extends Span {

    public DirectedText(String text) {
        super(text);
        setClassName("rc-own-direction", UiTexts.isOnlyFromTheLeft(text));
    }
}
