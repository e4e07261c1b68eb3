package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.ClauseVersion;
import io.recourse.contract.clause.Metric;
import io.recourse.contract.library.Provenance;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.library.ConfidenceBadge;
import io.recourse.ui.register.Quote;
import java.util.Optional;

/** The sentence of the contract, where it stands, and what it promises. */
class QuoteCard extends SectionCard {

    /** @param source how far the text at the address of the version can be trusted, if the library has read it */
    QuoteCard(ClauseVersion version, Optional<Provenance> source) {
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
        source.ifPresent(known -> add(trust(known)));
    }

    private static Div trust(Provenance source) {
        Div trust = new Div(
                new Span(UiTexts.text("register.clause.readBy")),
                new Span(UiTexts.text("library.asOf.of", source.asOf())),
                new ConfidenceBadge(source.confidence()));
        trust.addClassNames("rc-row", "rc-quiet");
        if (source.attribution() != null) {
            trust.add(new Span(source.attribution()));
        }
        return trust;
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
