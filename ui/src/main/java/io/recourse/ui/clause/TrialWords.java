package io.recourse.ui.clause;

import io.recourse.assessment.Entitlement;
import io.recourse.assessment.Trial;
import io.recourse.contract.clause.Remedy;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a trial found, in words. */
public final class TrialWords {

    private TrialWords() {}

    /** One sentence: how many periods would have missed, and what that would have paid. */
    static String summary(Trial trial) {
        String missed = UiTexts.text(
                "register.trial.missed", trial.breaches(), trial.periods().size());
        return trial.terms().remedy() == Remedy.TARGET_ONLY
                ? missed
                : missed + " " + UiTexts.text("register.trial.paid", UiTexts.isolated(paid(trial)));
    }

    /** All that would have been paid: money, days or units. */
    public static String paid(Trial trial) {
        return trial.quantity().signum() > 0
                ? CreditWords.quantity(trial.terms().creditSchedule(), trial.quantity())
                : Formats.current().money(trial.credit());
    }

    /** What an entitlement pays; the percentage, if there is no fee to take it of. */
    static String credit(CreditSchedule schedule, Entitlement entitlement) {
        BigDecimal quantity = entitlement.quantity();
        BigDecimal percent = entitlement.percent();
        if (quantity != null && quantity.signum() > 0) {
            return CreditWords.quantity(schedule, quantity);
        }
        if (entitlement.credit().isPositive()) {
            return Formats.current().money(entitlement.credit());
        }
        return entitlement.fee() == null && percent != null && percent.signum() > 0
                ? UiTexts.text(
                        "register.pay.ofFee", Formats.current().decimal(percent, 0, 4, RoundingMode.HALF_UP) + "%")
                : Formats.NONE;
    }
}
