package io.recourse.ui.clock;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.claim.calendar.CalendarDate;
import io.recourse.ui.claim.ClaimTexts;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days of a month on which something is, one below the other: for narrow windows, and for those who prefer it. */
class DayList extends Div {

    DayList(List<CalendarDate> dates) {
        addClassName("rc-calendar-list");
        Map<LocalDate, List<CalendarDate>> byDay =
                dates.stream().collect(Collectors.groupingBy(CalendarDate::day, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, some) -> add(day(day, some)));
    }

    private static Section day(LocalDate day, List<CalendarDate> dates) {
        String weekday = day.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, UiTexts.language().formatLocale());
        UnorderedList list = new UnorderedList();
        dates.forEach(date -> list.add(item(date)));
        return new Section(new H2(UiTexts.beside(weekday, Formats.current().date(day))), list);
    }

    private static ListItem item(CalendarDate date) {
        CalendarDate.Subject subject = date.subject();
        Div line = new Div(
                new Badge(CalendarWords.tone(date.kind()), CalendarWords.kind(date)),
                Links.to(subject.path(), subject.name()),
                new Span(subject.vendorName()));
        line.addClassName("rc-row");
        Span about = new Span(subject.about());
        about.addClassNames("rc-quiet", "rc-own-direction");
        Div rest = new Div(about);
        rest.addClassName("rc-row");
        if (subject.standing() != null) {
            rest.add(ClaimTexts.status(subject.standing()));
        }
        String hour = CalendarWords.hour(date);
        if (!hour.isEmpty()) {
            rest.add(new Span(hour));
        }
        if (!date.roles().isEmpty()) {
            Span turn = new Span(UiTexts.text("clock.turn", ReminderWords.roles(date.roles())));
            turn.addClassName("rc-quiet");
            rest.add(turn);
        }
        return new ListItem(line, rest);
    }
}
