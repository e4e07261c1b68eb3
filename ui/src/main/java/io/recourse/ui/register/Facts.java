package io.recourse.ui.register;

import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Names and values of the facts that the audit trail keeps, as people read them. */
final class Facts {

    /** Facts that only machines compare: ids that never change. */
    static final Set<String> HIDDEN = Set.of("vendorId", "contractId");

    private static final Set<String> DAYS = Set.of("firstDay", "lastDay");
    private static final Set<String> CHOICES = Set.of("metric", "periodKind", "remedy");

    private Facts() {}

    static String name(String field) {
        return UiTexts.text("register.fact." + field);
    }

    /** True if this class has words for the fact. */
    static boolean isKnown(String field) {
        return DAYS.contains(field) || CHOICES.contains(field);
    }

    static String value(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Formats.NONE;
        }
        String text = value.asString();
        if (DAYS.contains(field)) {
            return Formats.current().date(LocalDate.parse(text));
        }
        if (CHOICES.contains(field)) {
            return UiTexts.text("register.clause." + field + "." + text);
        }
        if (value.isBoolean()) {
            return UiTexts.text(value.asBoolean() ? "register.yes" : "register.no");
        }
        return text;
    }
}
