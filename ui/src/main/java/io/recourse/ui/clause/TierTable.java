package io.recourse.ui.clause;

import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.PeriodRule;
import io.recourse.contract.terms.Tier;
import io.recourse.time.PeriodKind;
import io.recourse.ui.component.DataTable;
import io.recourse.ui.component.UiTexts;
import java.util.List;

/** Tiers with the downtime they stand for. */
public class TierTable extends DataTable {

    /** @param allHours false if the service is promised in some hours only, so that downtimes depend on them */
    public TierTable(CreditSchedule schedule, PeriodKind kind, PeriodRule rule, boolean allHours) {
        super(
                UiTexts.text("register.clause.tiers"),
                UiTexts.text("register.clause.tier.availability"),
                UiTexts.text("register.clause.tier.downtime", PromiseWords.span(kind, rule)),
                ">" + UiTexts.text("register.clause.credit"));
        List<Tier> tiers = schedule.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            Tier worse = i + 1 < tiers.size() ? tiers.get(i + 1) : null;
            String downtime = UiTexts.text(
                    tier.atOrBelow() ? "register.clause.tier.atLeast" : "register.clause.tier.moreThan",
                    PromiseWords.downtime(tier.below(), kind, rule));
            row(
                    CreditWords.range(tier, worse),
                    allHours ? downtime : UiTexts.text("register.clause.inServiceHours"),
                    CreditWords.credit(schedule, tier));
        }
    }
}
