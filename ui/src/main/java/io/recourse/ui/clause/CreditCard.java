package io.recourse.ui.clause;

import com.vaadin.flow.component.html.Paragraph;
import io.recourse.contract.clause.ClauseTerms;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.Tier;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.KeyValueList;
import io.recourse.ui.component.SectionCard;
import io.recourse.ui.component.UiTexts;
import java.util.List;

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
            add(tiers(terms, schedule));
        }
        KeyValueList facts = new KeyValueList();
        CreditWords.facts(schedule).forEach((key, words) -> facts.fact(UiTexts.text(key), words));
        add(facts);
    }

    private static DataTable tiers(ClauseTerms terms, CreditSchedule schedule) {
        boolean inMinutes = terms.formula().serviceHours() == null;
        DataTable table = new DataTable(
                UiTexts.text("register.clause.tiers"),
                UiTexts.text("register.clause.tier.availability"),
                UiTexts.text(
                        "register.clause.tier.downtime", PromiseWords.span(terms.periodKind(), terms.periodRule())),
                ">" + UiTexts.text("register.clause.credit"));
        List<Tier> tiers = schedule.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            Tier worse = i + 1 < tiers.size() ? tiers.get(i + 1) : null;
            String downtime = UiTexts.text(
                    tier.atOrBelow() ? "register.clause.tier.atLeast" : "register.clause.tier.moreThan",
                    PromiseWords.downtime(tier.below(), terms.periodKind(), terms.periodRule()));
            table.row(
                    CreditWords.range(tier, worse),
                    inMinutes ? downtime : UiTexts.text("register.clause.inServiceHours"),
                    CreditWords.credit(schedule, tier));
        }
        return table;
    }
}
