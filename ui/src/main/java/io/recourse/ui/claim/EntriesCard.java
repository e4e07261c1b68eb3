package io.recourse.ui.claim;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.claim.ClaimDetails;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.ledger.QuantityEntries;
import io.recourse.ui.ledger.TAccounts;

/** The claim in the books, as T-accounts. */
class EntriesCard extends SectionCard {

    EntriesCard(ClaimDetails details) {
        super(UiTexts.text("claims.ledger"));
        if (details.entries().isEmpty()) {
            add(new Paragraph(UiTexts.text("claims.ledger.none")));
        } else if (!details.claim().isMonetary()) {
            add(new Paragraph(UiTexts.text("claims.ledger.quantity")), new QuantityEntries(details.entries()));
        } else {
            add(new TAccounts(details.entries()));
        }
    }
}
