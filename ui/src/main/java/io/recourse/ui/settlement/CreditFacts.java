package io.recourse.ui.settlement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.recourse.claim.settlement.Credit;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.MoneyText;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** What the vendor wrote. */
class CreditFacts extends SectionCard {

    CreditFacts(Credit credit) {
        super(UiTexts.text("settlement.written"));
        Formats formats = Formats.current();
        KeyValueList facts = new KeyValueList()
                .fact(
                        UiTexts.text("settlement.kind"),
                        UiTexts.text(credit.kind().messageKey()))
                .fact(UiTexts.text("settlement.field.NUMBER"), credit.number())
                .fact(UiTexts.text("settlement.field.LINE"), credit.line())
                .fact(UiTexts.text("settlement.issued"), formats.date(credit.issuedOn()))
                .fact(UiTexts.text("settlement.amount"), new MoneyText(credit.amount()))
                .fact(
                        UiTexts.text("settlement.field.TAX"),
                        credit.tax() == null
                                ? UiTexts.text(credit.taxed() ? "settlement.tax.yes" : "settlement.tax.none")
                                : formats.money(credit.tax()))
                .fact(UiTexts.text("settlement.remaining"), new MoneyText(credit.remaining()))
                .fact(UiTexts.text("settlement.field.REFERENCE"), credit.reference())
                .fact(UiTexts.text("settlement.text"), credit.text())
                .fact(UiTexts.text("settlement.documentText"), credit.documentText());
        if (credit.serviceFrom() != null || credit.serviceTo() != null) {
            facts.fact(
                    UiTexts.text("settlement.servicePeriod"),
                    formats.date(credit.serviceFrom()) + " – " + formats.date(credit.serviceTo()));
        }
        facts.fact(
                UiTexts.text("settlement.file"),
                SettlementTexts.mayReadFiles() ? file(credit) : new Span(credit.fileName()));
        add(facts);
    }

    private static Anchor file(Credit credit) {
        Anchor anchor = Links.to("api/v1/settlement/imports/" + credit.importId() + "/file", credit.fileName());
        anchor.getElement().removeAttribute("router-link");
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }
}
