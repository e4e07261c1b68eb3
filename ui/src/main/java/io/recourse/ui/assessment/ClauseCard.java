package io.recourse.ui.assessment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.recourse.assessment.AssessmentDetail;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.ui.component.Links;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** The sentence of the contract by which the figure was judged. */
class ClauseCard extends SectionCard {

    ClauseCard(AssessmentDetail detail) {
        super(UiTexts.text("assessment.clause"));
        ClauseTerms terms = detail.version().terms();
        Paragraph quote = new Paragraph(terms.quotedText());
        quote.addClassName("rc-quote");
        quote.getElement().setAttribute("dir", "auto");
        Div place = new Div();
        place.addClassNames("rc-row", "rc-quiet");
        place.add(Links.to(
                "clauses/" + detail.assessment().subject().clause() + "?version="
                        + detail.version().number(),
                UiTexts.text("assessment.clause.version", detail.version().number())));
        if (terms.section() != null) {
            place.add(new Span(UiTexts.text("assessment.clause.section", terms.section())));
        }
        if (terms.page() != null) {
            place.add(new Span(UiTexts.text("assessment.clause.page", terms.page())));
        }
        add(quote, place);
    }
}
