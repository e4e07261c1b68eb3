package io.recourse.contract.clause;

import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.CreditSchedule;
import io.recourse.contract.terms.RemedyTerms;
import io.recourse.contract.terms.TerminationRight;
import io.recourse.text.InputCheck;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Whether what surrounds the credit fits the promise, the schedule and the money of the contract. */
final class RemedyCheck {

    private final RemedyTerms remedy;
    private final Currency currency;
    private final InputCheck check;

    RemedyCheck(RemedyTerms remedy, Currency currency, InputCheck check) {
        this.remedy = remedy;
        this.currency = currency;
        this.check = check;
    }

    void against(Metric metric, BigDecimal commitment, CreditSchedule schedule) {
        CreditCaps caps = remedy.caps();
        inCurrency("clause", caps.clause());
        inCurrency("contractMonth", caps.contractMonth());
        inCurrency("contractQuarter", caps.contractQuarter());
        inCurrency("contractYear", caps.contractYear());
        check.that(
                remedy.form() != CreditForm.CONVERTED || schedule.unitPrice() != null,
                "remedyTerms.form",
                "clause.convertedNeedsPrice");
        TerminationRight right = remedy.termination();
        BigDecimal below = right == null ? null : right.below();
        if (below != null) {
            boolean percent = check.that(
                    metric == Metric.AVAILABILITY, "remedyTerms.termination.below", "clause.belowNeedsAvailability");
            check.that(
                    !percent || below.compareTo(commitment) <= 0,
                    "remedyTerms.termination.below",
                    "clause.terminationAboveCommitment",
                    commitment.stripTrailingZeros().toPlainString());
        }
        check.that(
                remedy.earnBack() == null || metric == Metric.AVAILABILITY,
                "remedyTerms.earnBack",
                "clause.earnBackNeedsAvailability");
    }

    private void inCurrency(String name, @Nullable CreditCap cap) {
        check.that(
                cap == null || cap.amount() == null || cap.amount().currency().equals(currency),
                "remedyTerms.caps." + name + ".amount",
                "clause.otherCurrency",
                currency.getCurrencyCode());
    }
}
