package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.measurement.RecordedInterval;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a span to the incident behind it. */
public final class Incidents {

    private Incidents() {}

    /** Gives words in a table room enough to be read on a narrow screen, where the table scrolls. */
    public static Component wide(Component words) {
        Div room = new Div(words);
        room.getStyle().set("min-width", "11rem");
        return room;
    }

    /** Title, severity and page of the incident as the source gives them. */
    public static Component of(@Nullable RecordedInterval record) {
        if (record == null) {
            return new Span(Formats.NONE);
        }
        List<String> words = new ArrayList<>();
        if (record.title() != null) {
            words.add(record.title());
        }
        if (record.severity() != null) {
            words.add(record.severity());
        }
        String text = words.isEmpty() ? Formats.NONE : UiTexts.beside(words.toArray(String[]::new));
        if (record.referenceUrl() == null) {
            return new Span(text);
        }
        Anchor page = new Anchor(record.referenceUrl(), words.isEmpty() ? record.referenceUrl() : text);
        page.setTarget("_blank");
        page.getElement().setAttribute("rel", "noopener noreferrer");
        page.getElement().setAttribute("dir", "auto");
        return page;
    }
}
