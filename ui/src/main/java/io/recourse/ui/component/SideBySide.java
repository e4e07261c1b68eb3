package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** Components side by side in one line, each in its own direction, as {@link UiTexts#beside} joins texts. */
public class SideBySide extends Span {

    public SideBySide(Component first, Component second) {
        for (Component part : new Component[] {first, second}) {
            part.getElement().setAttribute("dir", "auto");
        }
        add(first, new Span(UiTexts.SEPARATOR), second);
    }
}
