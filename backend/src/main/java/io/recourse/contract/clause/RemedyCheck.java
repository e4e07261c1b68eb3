package io.recourse.contract.clause;

import io.recourse.contract.terms.CreditCap;
import io.recourse.contract.terms.CreditCaps;
import io.recourse.contract.terms.CreditForm;
import io.recourse.contract.terms.CreditKind;
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

    /**
     * Checks what does not hang on the credit, and the rest if there is one.
     *
     * @param schedule what a breach pays; null if nothing is said about that yet
     */
    void against(Metric metric, BigDecimal commitment, @Nullable CreditSchedule schedule) {
        CreditCaps caps = remedy.caps();
        inCurrency("clause", caps.clause());
        inCurrency("contractMonth", caps.contractMonth());
        inCurrency("contractQuarter", caps.contractQuarter());
        inCurrency("contractYear", caps.contractYear());
        if (schedule != null) {
            credit(schedule);
        }
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

    /** Each option must find the kind of credit that it speaks of, or no figure would ever keep it. */
    private void credit(CreditSchedule schedule) {
        if (schedule.kind() == CreditKind.NONE) {
            boolean pays = remedy.form() != CreditForm.CREDIT_NOTE;
            check.that(!pays, "remedyTerms.form", "clause.nothingIsPaid");
            check.that(remedy.earnBack() == null, "remedyTerms.earnBack", "clause.nothingIsPaid");
            caps("clause.nothingIsPaid");
            return;
        }
        boolean priced = schedule.kind() == CreditKind.TIERED_DAYS || schedule.unitPrice() != null;
        switch (remedy.form()) {
            case CREDIT_NOTE -> {}
            case VOUCHER -> check.that(!schedule.isInKind(), "remedyTerms.form", "clause.voucherNeedsMoney");
            case IN_KIND -> check.that(schedule.isInKind(), "remedyTerms.form", "clause.formNeedsUnits");
            case CONVERTED -> {
                if (check.that(schedule.isInKind(), "remedyTerms.form", "clause.formNeedsUnits")) {
                    check.that(priced, "remedyTerms.form", "clause.convertedNeedsPrice");
                }
            }
        }
        if (schedule.isInKind() && remedy.form() != CreditForm.CONVERTED) {
            check.that(schedule.minimum() == null, "creditSchedule.minimum", "clause.minimumNeedsMoney");
            caps("clause.capNeedsMoney");
        }
    }

    private void caps(String key) {
        CreditCaps caps = remedy.caps();
        none("clause", caps.clause(), key);
        none("contractMonth", caps.contractMonth(), key);
        none("contractQuarter", caps.contractQuarter(), key);
        none("contractYear", caps.contractYear(), key);
    }

    private void none(String name, @Nullable CreditCap cap, String key) {
        String part = cap == null || cap.percentOfFee() != null ? "percentOfFee" : "amount";
        check.that(cap == null, "remedyTerms.caps." + name + "." + part, key);
    }

    private void inCurrency(String name, @Nullable CreditCap cap) {
        check.that(
                cap == null || cap.amount() == null || cap.amount().currency().equals(currency),
                "remedyTerms.caps." + name + ".amount",
                "clause.otherCurrency",
                currency.getCurrencyCode());
    }
}
