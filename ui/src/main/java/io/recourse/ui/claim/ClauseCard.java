package io.recourse.ui.claim;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Quote;

/** What the contract says, word for word, and where. */
class ClauseCard extends SectionCard {

    ClauseCard(ClauseTerms terms) {
        super(UiTexts.text("claims.clauseText"));
        String place = UiTexts.beside(
                terms.section() == null ? null : UiTexts.text("claims.section", terms.section()),
                terms.page() == null ? null : UiTexts.text("claims.page", terms.page()));
        Paragraph where = new Paragraph(place);
        where.addClassName("rc-quiet");
        add(new Quote(terms.quotedText()), where);
    }
}
