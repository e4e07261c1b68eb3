package io.recourse.ui.measurement;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.assessment.Assessment;
import io.recourse.assessment.AssessmentService;
import io.recourse.assessment.SourceFigure;
import io.recourse.ui.assessment.FigureWords;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.PercentText;
import io.recourse.ui.component.PeriodText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** What the clauses made of the period: the figure that counts, and beside it what other sources would give. */
class FiguresCard extends SectionCard {

    FiguresCard(List<Assessment> assessments, AssessmentService service, String agreedSource) {
        super(UiTexts.text("timeline.figures"));
        if (assessments.isEmpty()) {
            Paragraph none = new Paragraph(UiTexts.text("timeline.figures.none"));
            none.addClassName("rc-quiet");
            add(none);
            return;
        }
        Formats formats = Formats.current();
        DataTable table = new DataTable(
                UiTexts.text("timeline.figures"),
                UiTexts.text("timeline.clause"),
                UiTexts.text("timeline.period"),
                UiTexts.text("timeline.measuredBy"),
                ">" + UiTexts.text("timeline.availability"),
                ">" + UiTexts.text("timeline.commitment"),
                ">" + UiTexts.text("timeline.down"),
                UiTexts.text("timeline.verdict"));
        for (Assessment one : assessments) {
            String commitment = FigureWords.promise(one.figure());
            table.row(
                    one.subject().clauseTitle(),
                    PeriodText.of(one.period()),
                    UiTexts.text("timeline.figures.counts", agreedSource),
                    Links.to("assessments/" + one.id(), FigureWords.value(one.figure())),
                    commitment,
                    one.figure().isTime() ? formats.duration(one.figure().downTime()) : Formats.NONE,
                    Badge.verdict(one.figure().met()));
            for (SourceFigure other : service.otherSources(one)) {
                table.row(
                        "",
                        "",
                        other.sourceName(),
                        new PercentText(other.availability()),
                        commitment,
                        formats.duration(other.down()),
                        Badge.verdict(other.met()));
            }
        }
        add(table);
        flush();
    }
}
