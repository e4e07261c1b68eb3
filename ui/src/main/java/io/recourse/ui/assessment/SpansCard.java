package io.recourse.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.Attribution;
import io.recourse.assessment.ExplainedInterval;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.FigureText;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.IntervalChart;
import io.recourse.ui.component.Longest;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.measurement.Attributions;
import io.recourse.ui.measurement.Incidents;
import java.util.List;

/** The whole period as it was charged, and each span that is not simply up with its reason and its evidence. */
class SpansCard extends SectionCard {

    SpansCard(AssessmentDetail detail) {
        super(UiTexts.text("assessment.spans"));
        Assessment one = detail.assessment();
        List<IntervalChart.Span> spans = detail.intervals().stream()
                .map(ExplainedInterval::assessed)
                .map(span -> new IntervalChart.Span(
                        one.subject().serviceName(),
                        span.interval().from(),
                        span.interval().to(),
                        Attributions.tone(span.attribution()),
                        Attributions.text(span.attribution()),
                        null))
                .toList();
        add(
                Attributions.legend(),
                IntervalChart.of(
                        UiTexts.text("assessment.spans"),
                        one.interval().from(),
                        one.interval().to(),
                        one.zone(),
                        spans));
        List<ExplainedInterval> notable = detail.intervals().stream()
                .filter(span -> span.assessed().attribution() != Attribution.UP)
                .toList();
        if (notable.isEmpty()) {
            add(new Paragraph(UiTexts.text("assessment.spans.allUp")));
        } else {
            Longest<ExplainedInterval> longest =
                    Longest.of(notable, span -> span.assessed().interval().duration());
            add(table(one, longest.shown()));
            longest.note().ifPresent(this::add);
        }
    }

    private static DataTable table(Assessment one, List<ExplainedInterval> notable) {
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("assessment.spans"),
                UiTexts.text("component.interval.from", one.zone().getId()),
                UiTexts.text("component.interval.to", one.zone().getId()),
                ">" + UiTexts.text("component.interval.length"),
                UiTexts.text("component.interval.what"),
                UiTexts.text("assessment.because"),
                UiTexts.text("timeline.incident"));
        for (ExplainedInterval explained : notable) {
            AssessedInterval span = explained.assessed();
            table.row(
                    new FigureText(formats.exact(span.interval().from(), one.zone())),
                    new FigureText(formats.exact(span.interval().to(), one.zone())),
                    formats.duration(span.interval().duration()),
                    new Badge(Attributions.tone(span.attribution()), Attributions.text(span.attribution())),
                    Incidents.wide(new Span(UiTexts.text(span.because()))),
                    evidence(explained));
        }
        return table;
    }

    private static Component evidence(ExplainedInterval explained) {
        Div evidence = new Div();
        explained.records().forEach(record -> evidence.add(new Div(Incidents.of(record))));
        explained
                .exclusions()
                .forEach(exclusion -> evidence.add(new Div(UiTexts.text(
                        "assessment.exclusion",
                        UiTexts.text("exclusion.kind." + exclusion.kind()),
                        UiTexts.text("exclusion.status." + exclusion.status())))));
        if (evidence.getComponentCount() == 0) {
            evidence.setText(Formats.NONE);
        }
        return Incidents.wide(evidence);
    }
}
