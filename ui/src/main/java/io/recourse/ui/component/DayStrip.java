package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cell a day, oldest first in reading direction: how a service was charged on it, and how badly. */
@Tag("figure")
public class DayStrip extends HtmlContainer {

    /** Smallest part of a cell that is drawn, so that one bad minute is not invisible. */
    private static final int LEAST_FILL_PERCENT = 12;

    private static final int WHOLE = 100;

    /**
     * A day.
     *
     * @param tone the worst charge of the day
     * @param share how much of the day had that charge, 0..1
     * @param text in words, for example {@code Down 42 min}
     * @param path where the day's details are, or null
     */
    public record Day(
            LocalDate date,
            Tone tone,
            double share,
            String text,
            @Nullable String path) {}

    public DayStrip(String description, List<Day> days) {
        addClassName("rc-chart-frame");
        getElement().setAttribute("aria-label", description);
        Formats formats = Formats.current();
        UnorderedList strip = new UnorderedList();
        strip.addClassName("rc-days");
        DataTable table =
                new DataTable(description, UiTexts.text("component.day"), UiTexts.text("component.interval.what"));
        for (Day day : days) {
            String sentence = formats.date(day.date()) + ": " + day.text();
            strip.add(new ListItem(cell(day, sentence)));
            table.row(formats.date(day.date()), day.text());
        }
        add(strip);
        if (!days.isEmpty()) {
            Div scale = new Div(
                    new Span(formats.date(days.getFirst().date())),
                    new Span(formats.date(days.getLast().date())));
            scale.addClassName("rc-days-scale");
            add(scale);
        }
        add(new NativeDetails(UiTexts.text("component.chart.table"), table));
    }

    private static Component cell(Day day, String sentence) {
        HtmlContainer cell = day.path() == null ? new Span() : Links.to(day.path(), new Span[0]);
        cell.addClassName("rc-day");
        cell.getElement().setAttribute("data-tone", day.tone().token());
        cell.getElement().setAttribute("title", sentence);
        boolean whole = day.tone() == Tone.MET || day.tone() == Tone.UNKNOWN || day.tone() == Tone.EXCLUDED;
        int fill = whole ? WHOLE : (int) Math.max(LEAST_FILL_PERCENT, Math.round(day.share() * WHOLE));
        cell.getStyle().set("--fill", fill + "%");
        Span words = new Span(sentence);
        words.addClassName("rc-visually-hidden");
        cell.add(words);
        return cell;
    }
}
