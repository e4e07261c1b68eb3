package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** One figure that matters, its name and a line of context; the whole tile leads to what the figure came from. */
public class StatTile extends Anchor {

    /**
     * @param path where the figure comes from, inside the application and without leading slash
     * @param value usually a {@link FigureText}
     */
    public StatTile(String label, Component value, String path) {
        addClassName("rc-tile");
        setHref(path);
        getElement().setAttribute("router-link", true);
        Span name = new Span(label);
        name.addClassName("rc-tile-label");
        Span figure = new Span(value);
        figure.addClassName("rc-tile-value");
        add(name, figure);
    }

    public StatTile(String label, String value, String path) {
        this(label, new FigureText(value), path);
    }

    /** What the figure is to be compared with. */
    public StatTile note(String text) {
        return note(new Span(text));
    }

    public StatTile note(Component component) {
        Span note = new Span(component);
        note.addClassName("rc-tile-note");
        add(note);
        return this;
    }

    /** Colours the figure; say the same in the note, colour alone is not enough. */
    public StatTile tone(Tone tone) {
        getElement().setAttribute("data-tone", tone.token());
        return this;
    }
}
