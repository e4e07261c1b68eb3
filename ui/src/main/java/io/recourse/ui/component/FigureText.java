package io.recourse.ui.component;

import com.vaadin.flow.component.html.Span;
import java.text.Bidi;

/**
 * A figure that keeps its order inside text of any direction and is not broken: left to right, unless it holds words
 * that read from the right, such as the units of a duration in Arabic.
 */
public class FigureText extends Span {

    public FigureText(String figure) {
        super(figure);
        boolean wordsFromTheRight = Bidi.requiresBidi(figure.toCharArray(), 0, figure.length());
        addClassName(wordsFromTheRight ? "rc-phrase" : "rc-figure");
    }
}
