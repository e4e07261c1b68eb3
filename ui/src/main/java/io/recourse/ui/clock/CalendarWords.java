package io.recourse.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.calendar.CalendarDate;
import io.recourse.claim.calendar.DateKind;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.Mark;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days of the calendar are put in words and colours. */
final class CalendarWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private CalendarWords() {}

    static Tone tone(DateKind kind) {
        return switch (kind) {
            case EARLIEST -> Tone.INFO;
            case NOTICE_BY, SEND_BY, LAST_DAY, OFFER_UNTIL -> Tone.AT_RISK;
            case MISSED -> Tone.MISSED;
            case CONTRACT_END -> Tone.EXCLUDED;
        };
    }

    static String kind(CalendarDate date) {
        return UiTexts.text(date.kind().messageKey());
    }

    /** The hour, where the contract counts hours; empty otherwise. */
    static String hour(CalendarDate date) {
        return date.until() == null
                ? ""
                : UiTexts.text(
                        "calendar.until",
                        UiTexts.isolated(HOUR.format(date.until().atZone(date.zone()))),
                        UiTexts.isolated(date.zone().getId()));
    }

    /** All there is to say, for the tooltip and for those who hear the page. */
    static String sentence(CalendarDate date) {
        return kind(date) + ": "
                + UiTexts.beside(
                        date.subject().name(),
                        date.subject().vendorName(),
                        date.subject().about(),
                        Formats.current().date(date.day()),
                        hour(date));
    }

    /** A day's entry in a cell of the month: shape, kind and name, leading to what it is about. */
    static Component entry(CalendarDate date) {
        Span kind = new Span(kind(date));
        kind.addClassName("rc-calendar-kind");
        Span name = new Span(date.subject().name());
        name.addClassName("rc-own-direction");
        Anchor link = Links.to(date.subject().path(), new Mark(tone(date.kind())), kind, name);
        link.addClassName("rc-calendar-entry");
        link.getElement().setAttribute("data-tone", tone(date.kind()).token());
        link.getElement().setAttribute("title", sentence(date));
        link.getElement().setAttribute("aria-label", sentence(date));
        return link;
    }
}
