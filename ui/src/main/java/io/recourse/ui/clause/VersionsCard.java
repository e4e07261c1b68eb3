package io.recourse.ui.clause;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.contract.clause.Clause;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.ui.component.Badge;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.Tone;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.TermText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All versions of a clause, the newest first, each with what it changed. */
class VersionsCard extends SectionCard {

    /**
     * @param versions newest first
     * @param shown the version on the page
     */
    VersionsCard(Clause clause, List<ClauseVersion> versions, ClauseVersion shown, LocalDate today) {
        super(UiTexts.text("register.clause.versions"));
        OrderedList list = new OrderedList();
        list.addClassName("rc-history");
        for (int i = 0; i < versions.size(); i++) {
            ClauseVersion version = versions.get(i);
            ListItem item = new ListItem(line(clause, version, version.id().equals(shown.id()), today));
            if (version.amendment() != null) {
                item.add(new Paragraph(version.amendment()));
            }
            if (i + 1 < versions.size()) {
                item.add(difference(versions.get(i + 1), version));
            }
            list.add(item);
        }
        add(list);
    }

    private static Div line(Clause clause, ClauseVersion version, boolean shown, LocalDate today) {
        String name = UiTexts.text("register.clause.version", version.number());
        Component title =
                shown ? new Span(name) : Links.to("clauses/" + clause.id() + "?version=" + version.number(), name);
        title.addClassName("rc-history-action");
        Div line = new Div(title, new TermText(version.validity()), TermText.badge(version.validity(), today));
        if (version.isUsed()) {
            line.add(new Badge(Tone.INFO, UiTexts.text("register.clause.used")));
        }
        line.addClassName("rc-row");
        return line;
    }

    private static Component difference(ClauseVersion before, ClauseVersion after) {
        Map<String, String> old = VersionWords.of(before.terms());
        Map<String, String> fresh = VersionWords.of(after.terms());
        Set<String> labels = new LinkedHashSet<>(fresh.keySet());
        labels.addAll(old.keySet());
        labels.removeIf(label -> old.getOrDefault(label, "").equals(fresh.getOrDefault(label, "")));
        if (labels.isEmpty()) {
            return new Paragraph(UiTexts.text("register.clause.sameWords"));
        }
        DataTable table = new DataTable(
                UiTexts.text("register.history.changes"),
                UiTexts.text("register.history.field"),
                UiTexts.text("register.clause.version", before.number()),
                UiTexts.text("register.clause.version", after.number()));
        labels.forEach(label ->
                table.row(label, old.getOrDefault(label, Formats.NONE), fresh.getOrDefault(label, Formats.NONE)));
        Details details = new Details(
                UiTexts.text("register.clause.difference", Formats.current().number(labels.size())), table);
        details.setOpened(true);
        return details;
    }
}
