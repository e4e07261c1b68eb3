package io.recourse.ui.clause;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** How the clause counts availability, in sentences. */
class CountingCard extends SectionCard {

    CountingCard(ClauseTerms terms) {
        super(UiTexts.text("register.formula"));
        KeyValueList facts = new KeyValueList();
        MetricWords.facts(terms.metric(), terms.metricRule())
                .forEach((key, words) -> facts.fact(UiTexts.text(key), words));
        PeriodWords.facts(terms.periodKind(), terms.periodRule())
                .forEach((key, words) -> facts.fact(UiTexts.text(key), words));
        FormulaWords.facts(terms.formula()).forEach((key, words) -> facts.fact(UiTexts.text(key), words));
        add(facts);
    }
}
