package io.recourse.ui.assessment;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.assessment.SourceFigure;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.PercentText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** What the same clause would give by other sources: shown beside the figure, never claimed. */
class OtherSourcesCard extends SectionCard {

    OtherSourcesCard(AssessmentDetail detail) {
        super(UiTexts.text("assessment.others"));
        setVisible(!detail.others().isEmpty());
        add(new Paragraph(UiTexts.text("assessment.others.text")));
        DataTable table = new DataTable(
                UiTexts.text("assessment.others"),
                UiTexts.text("timeline.source"),
                ">" + UiTexts.text("timeline.availability"),
                ">" + UiTexts.text("timeline.down"),
                UiTexts.text("timeline.verdict"));
        for (SourceFigure other : detail.others()) {
            table.row(
                    other.sourceName(),
                    new PercentText(other.availability()),
                    Formats.current().duration(other.down()),
                    Badge.verdict(other.met()));
        }
        add(table);
    }
}
