package io.recourse.ui.measurement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.assessment.Attribution;
import io.recourse.contract.terms.State;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timeline;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Longest;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything but UP that each source said, with the way to the incident there; the agreed source stands open. */
class OutagesCard extends SectionCard {

    OutagesCard(TimelinePeriod shown, List<Timeline> bySource) {
        super(UiTexts.text("timeline.outages", shown.title()));
        boolean agreed = true;
        for (Timeline timeline : bySource) {
            NativeDetails details = new NativeDetails(timeline.source().name(), content(shown, timeline));
            details.setOpen(agreed);
            add(details);
            agreed = false;
            String attribution = timeline.source().attribution();
            if (attribution != null) {
                add(quiet(UiTexts.text("timeline.attributionLine", attribution)));
            }
        }
    }

    private static Component content(TimelinePeriod shown, Timeline timeline) {
        List<StateSpan> notable = timeline.spans().stream()
                .filter(span -> span.state() != State.UP)
                .toList();
        if (notable.isEmpty()) {
            return quiet(UiTexts.text("timeline.outages.none"));
        }
        Formats formats = Formats.current();
        boolean byComponent = notable.stream().anyMatch(span -> component(span) != null);
        List<String> columns = new ArrayList<>(List.of(
                UiTexts.text("component.interval.from", shown.zone().getId()),
                UiTexts.text("component.interval.to", shown.zone().getId()),
                ">" + UiTexts.text("component.interval.length"),
                UiTexts.text("timeline.state"),
                UiTexts.text("timeline.incident")));
        if (byComponent) {
            columns.add(UiTexts.text("timeline.component"));
        }
        DataTable table = new DataTable(timeline.source().name(), columns.toArray(String[]::new));
        Longest<StateSpan> longest = Longest.of(notable, span -> span.span().duration());
        for (StateSpan span : longest.shown()) {
            List<Object> cells = new ArrayList<>(List.of(
                    new FigureText(formats.exact(span.span().from(), shown.zone())),
                    new FigureText(formats.exact(span.span().to(), shown.zone())),
                    formats.duration(span.span().duration()),
                    state(span),
                    Incidents.wide(Incidents.of(span.record()))));
            if (byComponent) {
                cells.add(Objects.requireNonNullElse(component(span), UiTexts.text("timeline.component.all")));
            }
            table.row(cells.toArray());
        }
        Div content = new Div(table);
        longest.note().ifPresent(content::add);
        return content;
    }

    private static @Nullable String component(StateSpan span) {
        return span.record() == null ? null : span.record().component();
    }

    private static Badge state(StateSpan span) {
        Attribution attribution = Attribution.of(span.state());
        String text = span.covered() || span.record() != null
                ? UiTexts.text("timeline.state." + span.state())
                : UiTexts.text("timeline.state.notWatched");
        return new Badge(Attributions.tone(attribution), text);
    }

    private static Paragraph quiet(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("rc-quiet", "rc-small");
        return line;
    }
}
