package io.recourse.assessment.change;

import io.recourse.assessment.AssessedItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which tickets, and which incidents with users, came, went or are judged otherwise. */
final class ItemChange {

    private ItemChange() {}

    /** Adds a cause for each; false if there is none. Items that are only sums, such as days, are not told. */
    static boolean tell(List<AssessedItem> before, List<AssessedItem> after, Causes causes) {
        Map<String, AssessedItem> gone = named(before);
        boolean any = false;
        for (Map.Entry<String, AssessedItem> one : named(after).entrySet()) {
            AssessedItem then = gone.remove(one.getKey());
            AssessedItem now = one.getValue();
            if (then == null || !then.equals(now)) {
                causes.add(then == null ? Reason.Kind.ITEM_ADDED : Reason.Kind.ITEM_CHANGED, words(now));
                any = true;
            }
        }
        gone.values().forEach(item -> causes.add(Reason.Kind.ITEM_WITHDRAWN, words(item)));
        return any || !gone.isEmpty();
    }

    private static Map<String, AssessedItem> named(List<AssessedItem> items) {
        Map<String, AssessedItem> named = new LinkedHashMap<>();
        for (AssessedItem item : items) {
            if (item.kind() == AssessedItem.Kind.TICKET || item.kind() == AssessedItem.Kind.USERS) {
                named.put(item.label(), item);
            }
        }
        return named;
    }

    private static String words(AssessedItem item) {
        return item.title() == null ? item.label() : item.label() + " " + item.title();
    }
}
