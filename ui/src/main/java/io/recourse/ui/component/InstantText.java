package io.recourse.ui.component;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.ZoneId;

/** An instant in a zone, to the minute; the tooltip gives the zone and the same instant in UTC to the second. */
@Tag("time")
public class InstantText extends HtmlComponent {

    public InstantText(Instant instant, ZoneId zone) {
        addClassName("rc-date");
        getElement().setText(Formats.current().instant(instant, zone));
        getElement().setAttribute("datetime", instant.toString());
        getElement().setAttribute("title", UiTexts.beside(zone.getId(), instant + " (UTC)"));
    }
}
