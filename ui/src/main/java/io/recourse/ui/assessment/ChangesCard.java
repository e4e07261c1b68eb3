package io.recourse.ui.assessment;

import io.recourse.assessment.Assessment;
import io.recourse.assessment.Figure;
import io.recourse.assessment.change.Reason;
import io.recourse.assessment.change.RevisionChange;
import io.recourse.time.Interval;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the figure changed from each revision to the next: what, when, and by how much downtime and money. */
class ChangesCard extends SectionCard {

    private final Formats formats = Formats.current();

    ChangesCard(List<RevisionChange> changes) {
        super(UiTexts.text("assessment.why"));
        DataTable table = new DataTable(
                UiTexts.text("assessment.why"),
                ">" + UiTexts.text("assessment.revision"),
                UiTexts.text("assessment.changed"),
                UiTexts.text("assessment.why.time"),
                ">" + UiTexts.text("assessment.why.down"),
                ">" + UiTexts.text("assessment.why.credit"));
        changes.forEach(change -> add(table, change));
        add(table);
    }

    /** Whether there is anything to say. */
    static boolean explains(List<RevisionChange> changes) {
        return changes.size() > 1;
    }

    private void add(DataTable table, RevisionChange change) {
        Assessment before = change.before();
        if (before == null) {
            return;
        }
        Assessment now = change.revision();
        String money = formats.money(before.entitlement().credit()) + " → "
                + formats.money(now.entitlement().credit());
        boolean alone = change.reasons().size() == 1;
        boolean first = true;
        for (Reason reason : change.reasons()) {
            table.row(
                    first ? Integer.toString(now.revision()) : "",
                    UiTexts.sentence(reason.text()),
                    time(reason.time(), now),
                    alone ? whole(change) : difference(reason.downMillis()),
                    alone ? UiTexts.isolated(money) : "");
            first = false;
        }
        if (!alone) {
            table.row("", UiTexts.text("assessment.why.together"), "", whole(change), UiTexts.isolated(money));
        }
    }

    /** Of the whole change, in the unit of the figure. */
    private String whole(RevisionChange change) {
        Figure figure = change.revision().figure();
        return figure.unit() == Figure.Unit.MILLISECOND
                ? difference(change.down())
                : UiTexts.isolated(sign(change.down())
                        + FigureWords.amount(figure, Math.abs(change.down())).getText());
    }

    private String time(@Nullable Interval time, Assessment now) {
        return time == null
                ? ""
                : UiTexts.isolated(
                        formats.instant(time.from(), now.zone()) + " – " + formats.instant(time.to(), now.zone()));
    }

    private String difference(@Nullable Long millis) {
        if (millis == null) {
            return "";
        }
        return UiTexts.isolated(sign(millis) + formats.exactDuration(Duration.ofMillis(Math.abs(millis))));
    }

    private static String sign(long amount) {
        return amount < 0 ? "−" : amount > 0 ? "+" : "";
    }
}
