package io.recourse.ui.measurement;

import io.recourse.assessment.AssessedInterval;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.Attribution;
import io.recourse.measurement.StateSpan;
import io.recourse.time.Interval;
import io.recourse.ui.component.IntervalChart;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The period as a line of coloured spans: as each clause charged it, and as each source saw it. */
class ChartCard extends SectionCard {

    ChartCard(TimelinePeriod shown, List<Lane> lanes, List<Assessment> assessments, AssessmentService service) {
        super(UiTexts.text("timeline.chart", shown.title()));
        Interval time = shown.interval();
        List<IntervalChart.Span> spans = new ArrayList<>();
        for (Assessment assessment : assessments) {
            String row = assessments.size() == 1
                    ? UiTexts.text("timeline.chart.charged")
                    : assessment.subject().clauseTitle() + " " + assessment.period();
            for (AssessedInterval span : service.intervals(assessment.id())) {
                span.interval()
                        .intersection(time)
                        .ifPresent(part ->
                                spans.add(span(row, part, span.attribution(), "assessments/" + assessment.id())));
            }
        }
        for (Lane lane : lanes) {
            for (StateSpan span : lane.timeline().spans()) {
                spans.add(span(lane.name(), span.span(), Attribution.of(span.state()), null));
            }
        }
        add(
                Attributions.legend(),
                IntervalChart.of(
                        UiTexts.text("timeline.chart", shown.title()), time.from(), time.to(), shown.zone(), spans));
    }

    private static IntervalChart.Span span(String row, Interval span, Attribution attribution, @Nullable String path) {
        return new IntervalChart.Span(
                row, span.from(), span.to(), Attributions.tone(attribution), Attributions.text(attribution), path);
    }
}
