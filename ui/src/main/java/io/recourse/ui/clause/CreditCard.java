package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;

/** What a breach pays: tiers with the downtime they stand for, cap and minimum. */
class CreditCard extends SectionCard {

    CreditCard(ClauseTerms terms) {
        super(UiTexts.text("register.fact.creditSchedule"));
        if (terms.remedy() == Remedy.TARGET_ONLY) {
            add(new Paragraph(UiTexts.text("register.clause.remedy.TARGET_ONLY.text")));
            return;
        }
        CreditSchedule schedule = terms.creditSchedule();
        if (schedule.kind().isTiered()) {
            add(new TierTable(
                    schedule,
                    terms.periodKind(),
                    terms.periodRule(),
                    terms.formula().serviceHours() == null));
        }
        KeyValueList facts = new KeyValueList();
        CreditWords.facts(schedule).forEach((key, words) -> facts.fact(UiTexts.text(key), words));
        RemedyWords.facts(terms.remedyTerms()).forEach((key, words) -> facts.fact(UiTexts.text(key), words));
        add(facts);
    }
}
