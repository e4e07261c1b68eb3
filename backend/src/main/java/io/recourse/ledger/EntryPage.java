package io.recourse.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, newest first.
 *
 * @param nextCursor what to ask for to read on; null at the end
 */
public record EntryPage(List<JournalEntry> items, @Nullable String nextCursor) {

    public EntryPage {
        items = List.copyOf(items);
    }
}
