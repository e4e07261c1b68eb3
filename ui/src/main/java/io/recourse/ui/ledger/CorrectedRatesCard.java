package io.recourse.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.access.CurrentUser;
import io.recourse.access.Role;
import io.recourse.ledger.policy.ExchangeRates;
import io.recourse.ledger.policy.RateDifference;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.Icons;
import io.recourse.ui.component.ReasonDialog;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** Entries that were converted at a rate which was corrected later, and the action that books the difference. */
class CorrectedRatesCard extends SectionCard {

    CorrectedRatesCard(ExchangeRates rates, List<RateDifference> differences, Runnable done) {
        super(UiTexts.text("ledger.corrected"));
        DataTable table = new DataTable(
                UiTexts.text("ledger.corrected"),
                UiTexts.text("ledger.rates.day"),
                UiTexts.text("ledger.corrected.entry"),
                UiTexts.text("ledger.account"),
                ">" + UiTexts.text("ledger.corrected.booked"),
                ">" + UiTexts.text("ledger.corrected.due"),
                ">" + UiTexts.text("ledger.corrected.difference"));
        Formats formats = Formats.current();
        for (RateDifference one : differences) {
            String number = one.claimNumber() == null ? formats.number(one.sequence()) : one.claimNumber();
            table.row(
                    new Span(formats.date(one.day())),
                    LedgerLinks.entry(one.entry(), number),
                    new Span(AccountColumn.name(one.account()) + " " + one.currency()),
                    new Span(formats.money(one.booked())),
                    new Span(formats.money(one.due())),
                    new Span(formats.money(one.difference())));
        }
        add(new Paragraph(UiTexts.text("ledger.corrected.note")), table);
        if (CurrentUser.has(Role.FINANCE)) {
            actions(new Button(
                    UiTexts.text("ledger.corrected.action"),
                    Icons.of("check"),
                    event -> ReasonDialog.reason(
                                    UiTexts.text("ledger.corrected"),
                                    UiTexts.text("ledger.corrected.question"),
                                    UiTexts.text("ledger.corrected.action"),
                                    reason -> {
                                        rates.correct(reason);
                                        done.run();
                                    })
                            .open()));
        }
    }
}
