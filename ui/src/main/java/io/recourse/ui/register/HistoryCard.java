package io.recourse.ui.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.AuditEntry;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.InstantText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done to a record: who, when, and what it said before and after. */
public class HistoryCard extends SectionCard {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN_AT_ONCE = 8;

    private final transient FactWords words;

    /**
     * @param entries newest first
     * @param zone in which times are shown
     */
    public HistoryCard(List<AuditEntry> entries, ZoneId zone) {
        this(entries, zone, (field, text) -> text);
    }

    /** The same, with words for facts that are kept as machines read them. */
    public HistoryCard(List<AuditEntry> entries, ZoneId zone, FactWords words) {
        super(UiTexts.text("register.history"));
        this.words = words;
        if (entries.isEmpty()) {
            add(new Paragraph(UiTexts.text("register.history.none")));
            return;
        }
        add(list(entries.subList(0, Math.min(SHOWN_AT_ONCE, entries.size())), zone));
        if (entries.size() > SHOWN_AT_ONCE) {
            List<AuditEntry> earlier = entries.subList(SHOWN_AT_ONCE, entries.size());
            add(new Details(
                    UiTexts.text("register.history.earlier", Formats.current().number(earlier.size())),
                    list(earlier, zone)));
        }
    }

    private OrderedList list(List<AuditEntry> entries, ZoneId zone) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-history");
        entries.forEach(entry -> list.add(item(entry, zone)));
        return list;
    }

    private ListItem item(AuditEntry entry, ZoneId zone) {
        Span action = new Span(UiTexts.text("register.action." + entry.action()));
        action.addClassName("rc-history-action");
        Span actor = new Span(entry.actor());
        Div line = new Div(action, actor, new InstantText(entry.at(), zone));
        line.addClassName("rc-row");
        ListItem item = new ListItem(line);
        JsonNode detail = JSON.readTree(entry.detail());
        if (detail.has("before") || detail.has("after")) {
            item.add(changes(detail.path("before"), detail.path("after")));
        }
        return item;
    }

    private Component changes(JsonNode before, JsonNode after) {
        Set<String> fields = new LinkedHashSet<>();
        before.propertyNames().forEach(fields::add);
        after.propertyNames().forEach(fields::add);
        fields.removeAll(Facts.HIDDEN);
        DataTable table = new DataTable(
                UiTexts.text("register.history.changes"),
                UiTexts.text("register.history.field"),
                UiTexts.text("register.history.before"),
                UiTexts.text("register.history.after"));
        fields.forEach(field -> table.row(Facts.name(field), said(field, before), said(field, after)));
        Details details = new Details(
                UiTexts.text("register.history.fields", Formats.current().number(fields.size())), table);
        details.addClassName("rc-history-changes");
        return details;
    }

    private String said(String field, JsonNode facts) {
        JsonNode value = facts.path(field);
        return value.isString() && !Facts.isKnown(field)
                ? words.of(field, value.asString())
                : Facts.value(field, value);
    }
}
