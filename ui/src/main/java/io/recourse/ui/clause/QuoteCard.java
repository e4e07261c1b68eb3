package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.Metric;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Quote;

/** The sentence of the contract, where it stands, and what it promises. */
class QuoteCard extends SectionCard {

    QuoteCard(ClauseVersion version) {
        super(UiTexts.text("register.clause.says", version.number()));
        ClauseTerms terms = version.terms();
        Div promise = new Div(PromiseWords.promise(terms));
        promise.addClassName("rc-promise");
        add(promise);
        if (terms.metric() == Metric.AVAILABILITY && terms.formula().serviceHours() == null) {
            Span allowance = new Span(UiTexts.text(
                    "register.clause.allowance",
                    PromiseWords.downtime(terms.commitment(), terms.periodKind(), terms.periodRule()),
                    PromiseWords.span(terms.periodKind(), terms.periodRule())));
            allowance.addClassName("rc-quiet");
            add(allowance);
        }
        add(new Quote(terms.quotedText()), place(terms));
    }

    private static Div place(ClauseTerms terms) {
        Div place = new Div();
        place.addClassNames("rc-row", "rc-quiet");
        if (terms.section() != null) {
            place.add(new Span(UiTexts.text("register.clause.section.of", terms.section())));
        }
        if (terms.page() != null) {
            place.add(new Span(UiTexts.text("register.clause.page.of", terms.page())));
        }
        if (terms.sourceUrl() != null) {
            Anchor source = new Anchor(terms.sourceUrl(), terms.sourceUrl());
            source.addClassName("rc-own-direction");
            source.setTarget("_blank");
            source.getElement().setAttribute("rel", "noopener noreferrer");
            place.add(source);
        }
        return place;
    }
}
