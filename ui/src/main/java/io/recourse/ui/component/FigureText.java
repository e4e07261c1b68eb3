package io.recourse.ui.component;

import com.vaadin.flow.component.html.Span;

/** A figure that keeps its order (left to right, no line break) inside text of any direction. */
public class FigureText extends Span {

    public FigureText(String figure) {
        super(figure);
        addClassName("rc-figure");
    }
}
