package io.recourse.ui.ledger;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.ledger.QuantityBalance;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days, points and units in the books, apart from all money. */
class QuantitiesCard extends SectionCard {

    QuantitiesCard(List<QuantityBalance> lines, @Nullable LocalDate asOf) {
        super(UiTexts.text("ledger.quantities"));
        DataTable table = new DataTable(
                        UiTexts.text("ledger.quantities"),
                        UiTexts.text("ledger.quantities.unit"),
                        UiTexts.text("ledger.account"),
                        ">" + UiTexts.text("ledger.debit"),
                        ">" + UiTexts.text("ledger.credit"),
                        ">" + UiTexts.text("ledger.balance"))
                .onlyWhereWide(2, 3);
        for (QuantityBalance line : lines) {
            table.row(
                    QuantityTexts.unit(line.balance().unit()),
                    LedgerLinks.statement(line.account(), line.balance().unit(), asOf),
                    QuantityTexts.number(line.debit()),
                    QuantityTexts.number(line.credit()),
                    QuantityTexts.number(line.balance()));
        }
        add(new Paragraph(UiTexts.text("ledger.quantities.note")), table);
    }
}
