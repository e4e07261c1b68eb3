package io.recourse.ui.ledger;

import com.vaadin.flow.component.Component;
import io.recourse.db.id.EntryId;

/** A link to an entry from pages beside the books; plain words for readers whose roles do not open them. */
public final class EntryLink {

    private EntryLink() {}

    public static Component of(EntryId entry, String text) {
        return LedgerLinks.entry(entry, text);
    }
}
