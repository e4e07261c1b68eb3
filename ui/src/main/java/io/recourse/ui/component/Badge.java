package io.recourse.ui.component;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A state in one or two words, with the shape and colour of its tone. */
public class Badge extends Span {

    public Badge(Tone tone, String text) {
        addClassName("rc-badge");
        getElement().setAttribute("data-tone", tone.token());
        add(new Mark(tone), new Span(text));
    }

    /** Met, missed, or (null) not to be judged because nothing was counted. */
    public static Badge verdict(@Nullable Boolean met) {
        if (met == null) {
            return new Badge(Tone.UNKNOWN, UiTexts.text("component.verdict.none"));
        }
        return met
                ? new Badge(Tone.MET, UiTexts.text("component.verdict.met"))
                : new Badge(Tone.MISSED, UiTexts.text("component.verdict.missed"));
    }
}
