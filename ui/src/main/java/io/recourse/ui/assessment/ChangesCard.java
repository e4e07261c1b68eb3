package io.recourse.ui.assessment;

import io.recourse.assessment.Assessment;
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
        boolean first = true;
        for (Reason reason : change.reasons()) {
            table.row(
                    first ? Integer.toString(now.revision()) : "",
                    UiTexts.sentence(reason.text()),
                    time(reason.time(), now),
                    difference(reason.downMillis()),
                    first ? UiTexts.isolated(money) : "");
            first = false;
        }
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
        String sign = millis < 0 ? "−" : millis > 0 ? "+" : "";
        return UiTexts.isolated(sign + formats.exactDuration(Duration.ofMillis(Math.abs(millis))));
    }
}
