package io.recourse.ui.holiday;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.contract.calendar.HolidayCalendar;
import io.recourse.contract.calendar.HolidayCalendars;
import io.recourse.contract.calendar.HolidayYear;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;

/** One calendar with its years, latest first; says of this year and the next if they are not known. */
class CalendarCard extends SectionCard {

    private final transient HolidayCalendars calendars;
    private final transient HolidayCalendar calendar;
    private final boolean mayEnter;
    private final transient Runnable afterwards;

    CalendarCard(
            HolidayCalendars calendars, HolidayCalendar calendar, int thisYear, boolean mayEnter, Runnable afterwards) {
        super(calendar.name() + " (" + calendar.code() + ")");
        this.calendars = calendars;
        this.calendar = calendar;
        this.mayEnter = mayEnter;
        this.afterwards = afterwards;
        Locale locale = UiTexts.language().locale();
        String weekend = calendar.weekend().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .collect(Collectors.joining(UiTexts.text("holiday.and")));
        add(quiet(UiTexts.text("holiday.weekend", weekend.isEmpty() ? Formats.NONE : weekend)));
        for (int year = thisYear; year <= thisYear + 1; year++) {
            if (!isKnown(year)) {
                add(unknown(year));
            }
        }
        for (HolidayYear year : calendar.years().reversed()) {
            String title = UiTexts.text(
                    "holiday.ofYear",
                    Integer.toString(year.year()),
                    Integer.toString(year.days().size()));
            add(new NativeDetails(title, content(year)));
        }
        if (mayEnter) {
            int next = calendar.years().isEmpty()
                    ? thisYear
                    : calendar.years().getLast().year() + 1;
            actions(new Button(
                    UiTexts.text("holiday.enter"),
                    event -> new YearEditor(calendars, calendar, null, next, entered -> afterwards.run()).open()));
        }
    }

    private boolean isKnown(int year) {
        return calendar.years().stream().anyMatch(known -> known.year() == year);
    }

    private Component content(HolidayYear year) {
        Formats formats = Formats.current();
        Locale locale = UiTexts.language().locale();
        DataTable table = new DataTable(
                calendar.name() + " " + year.year(),
                UiTexts.text("component.day"),
                UiTexts.text("holiday.weekday"),
                UiTexts.text("holiday.occasion"),
                UiTexts.text("holiday.kind"));
        for (HolidayYear.Holiday one : year.days()) {
            DayOfWeek day = one.day().getDayOfWeek();
            table.row(
                    new FigureText(formats.date(one.day())),
                    day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                    one.name(),
                    UiTexts.text(one.working() ? "holiday.worked" : "holiday.off"));
        }
        Div content = new Div(table, quiet(UiTexts.text("holiday.asOf", year.source(), formats.date(year.asOf()))));
        if (year.changedBy() != null) {
            content.add(quiet(UiTexts.text("holiday.changedBy", year.changedBy(), year.revision())));
        }
        if (mayEnter) {
            Button correct = new Button(
                    UiTexts.text("holiday.correct"),
                    event ->
                            new YearEditor(calendars, calendar, year, year.year(), entered -> afterwards.run()).open());
            correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
            content.add(correct);
        }
        return content;
    }

    private static Paragraph unknown(int year) {
        Paragraph notice = new Paragraph(UiTexts.text("holiday.unknown", Integer.toString(year)));
        notice.addClassName("rc-notice");
        notice.getElement().setAttribute("data-tone", Tone.AT_RISK.token());
        return notice;
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("rc-quiet", "rc-small");
        return line;
    }
}
