package io.recourse.ui.claim.paper;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.recourse.claim.paper.PaperReading;
import io.recourse.ui.component.AuditWords;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.List;

/** Who wrote and read privileged papers, for lawyers and auditors: that it was read, never what it says. */
class ReadingsList extends Div {

    private final transient ZoneId zone;
    private final UnorderedList list = new UnorderedList();
    private final Details details = new Details();

    ReadingsList(ZoneId zone) {
        this.zone = zone;
        list.addClassName("rc-timeline");
        details.add(list);
        add(details);
    }

    void show(List<PaperReading> readings) {
        setVisible(!readings.isEmpty());
        details.setSummaryText(UiTexts.text("papers.readings", readings.size()));
        list.removeAll();
        for (PaperReading reading : readings) {
            Div line = PaperItem.row(
                    new InstantText(reading.at(), zone),
                    new Span(reading.reader()),
                    new Span(AuditWords.action(reading.action())));
            list.add(new ListItem(line));
        }
    }
}
