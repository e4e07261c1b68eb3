package io.recourse.ui.measurement;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.assessment.Attribution;
import io.recourse.contract.terms.State;
import io.recourse.measurement.StateSpan;
import io.recourse.measurement.Timeline;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;
import java.util.Objects;

/** Everything but UP that the sources said, with the way to the incident at the source. */
class OutagesCard extends SectionCard {

    OutagesCard(TimelinePeriod shown, List<Timeline> bySource) {
        super(UiTexts.text("timeline.outages", shown.title()));
        boolean any = false;
        DataTable table = new DataTable(
                UiTexts.text("timeline.outages", shown.title()),
                UiTexts.text("component.interval.from", shown.zone().getId()),
                UiTexts.text("component.interval.to", shown.zone().getId()),
                ">" + UiTexts.text("component.interval.length"),
                UiTexts.text("timeline.state"),
                UiTexts.text("timeline.source"),
                UiTexts.text("timeline.incident"));
        Formats formats = Formats.current();
        for (Timeline timeline : bySource) {
            for (StateSpan span : timeline.spans()) {
                if (span.state() != State.UP) {
                    any = true;
                    table.row(
                            new FigureText(formats.exact(span.span().from(), shown.zone())),
                            new FigureText(formats.exact(span.span().to(), shown.zone())),
                            formats.duration(span.span().duration()),
                            state(span),
                            timeline.source().name(),
                            Incidents.of(span.record()));
                }
            }
        }
        if (any) {
            add(table);
            flush();
        } else {
            Paragraph none = new Paragraph(UiTexts.text("timeline.outages.none"));
            none.addClassName("rc-quiet");
            add(none);
        }
        bySource.stream()
                .map(timeline -> timeline.source().attribution())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(attribution -> {
                    Paragraph credit = new Paragraph(UiTexts.text("timeline.attributionLine", attribution));
                    credit.addClassNames("rc-quiet", "rc-small");
                    add(credit);
                });
    }

    private static Badge state(StateSpan span) {
        Attribution attribution = Attribution.of(span.state());
        String text = span.covered() || span.record() != null
                ? UiTexts.text("timeline.state." + span.state())
                : UiTexts.text("timeline.state.notWatched");
        return new Badge(Attributions.tone(attribution), text);
    }
}
