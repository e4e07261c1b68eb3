package io.recourse.ui.clock;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.calendar.CalendarDate;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.UiTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A month as a table of weeks; the week begins where the company is used to, and runs with the reading direction. */
class MonthGrid extends Div {

    private static final int WEEK = 7;
    private static final int MOST_IN_A_DAY = 4;

    private final Set<DayOfWeek> weekend;
    private final LocalDate today;
    private final String listPath;

    /**
     * @param first day with which a week begins
     * @param listPath where all entries of the month stand in a list
     */
    MonthGrid(
            YearMonth month,
            List<CalendarDate> dates,
            DayOfWeek first,
            Set<DayOfWeek> weekend,
            LocalDate today,
            String listPath) {
        this.weekend = weekend;
        this.today = today;
        this.listPath = listPath;
        addClassName("rc-calendar-frame");
        NativeTable table = new NativeTable();
        table.addClassName("rc-calendar");
        String caption = Formats.current().month(month);
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = table.getHead().addRow();
        for (int i = 0; i < WEEK; i++) {
            DayOfWeek day = first.plus(i);
            NativeTableHeaderCell cell = new NativeTableHeaderCell(
                    day.getDisplayName(TextStyle.SHORT, UiTexts.language().formatLocale()));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement()
                    .setAttribute(
                            "abbr",
                            day.getDisplayName(
                                    TextStyle.FULL, UiTexts.language().formatLocale()));
            head.add(cell);
        }
        Map<LocalDate, List<CalendarDate>> byDay = dates.stream().collect(Collectors.groupingBy(CalendarDate::day));
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(first));
        while (!day.isAfter(month.atEndOfMonth())) {
            NativeTableRow week = table.getBody().addRow();
            for (int i = 0; i < WEEK; i++) {
                week.add(cell(day, YearMonth.from(day).equals(month), byDay.getOrDefault(day, List.of())));
                day = day.plusDays(1);
            }
        }
        add(table);
    }

    private NativeTableCell cell(LocalDate day, boolean inMonth, List<CalendarDate> dates) {
        NativeTableCell cell = new NativeTableCell();
        cell.setClassName("rc-calendar-outside", !inMonth);
        cell.setClassName("rc-calendar-off", weekend.contains(day.getDayOfWeek()));
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("rc-calendar-number");
        number.getElement().setAttribute("aria-label", Formats.current().date(day));
        if (day.equals(today)) {
            cell.addClassName("rc-calendar-today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        cell.add(number);
        dates.stream().limit(MOST_IN_A_DAY).map(CalendarWords::entry).forEach(cell::add);
        if (dates.size() > MOST_IN_A_DAY) {
            Anchor more = Links.to(
                    listPath, UiTexts.text("calendar.more", Formats.current().number(dates.size() - MOST_IN_A_DAY)));
            more.addClassName("rc-calendar-more");
            cell.add(more);
        }
        return cell;
    }
}
