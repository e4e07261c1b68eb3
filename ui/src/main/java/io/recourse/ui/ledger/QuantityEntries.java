package io.recourse.ui.ledger;

import io.recourse.ledger.JournalEntry;
import io.recourse.ledger.QuantityPosting;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.util.Comparator;
import java.util.List;

/** How days, points or units of a claim moved in the books, oldest first: never a sum of money. */
public class QuantityEntries extends DataTable {

    /** Shows each line of the entries; entries of money are left out. */
    public QuantityEntries(List<JournalEntry> entries) {
        super(
                UiTexts.text("ledger.quantities"),
                UiTexts.text("ledger.bookingDate"),
                UiTexts.text("ledger.account"),
                ">" + UiTexts.text("ledger.debit"),
                ">" + UiTexts.text("ledger.credit"));
        entries.stream()
                .sorted(Comparator.comparingLong(JournalEntry::sequence))
                .forEach(entry -> entry.quantities().forEach(posting -> line(entry, posting)));
    }

    private void line(JournalEntry entry, QuantityPosting posting) {
        row(
                LedgerLinks.entry(entry.id(), Formats.current().date(entry.bookingDate())),
                LedgerLinks.quantities(posting.account(), posting.amount().unit()),
                posting.isDebit() ? QuantityTexts.text(posting.amount()) : "",
                posting.isDebit() ? "" : QuantityTexts.text(posting.amount().negated()));
    }
}
