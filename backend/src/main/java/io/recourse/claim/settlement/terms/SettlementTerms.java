package io.recourse.claim.settlement.terms;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What holds for a contract, after all that is inherited.
 *
 * @param toleranceMinor largest difference, in minor units, that is none
 * @param exchangePercent largest deviation from our rate of exchange
 */
public record SettlementTerms(DueRule rule, int count, long toleranceMinor, BigDecimal exchangePercent) {

    /** Where nothing is stated. */
    static final SettlementTerms USUAL = new SettlementTerms(DueRule.DAYS, 45, 1, BigDecimal.valueOf(2));

    /** The last day on which a credit is in time that was approved on this one. */
    public LocalDate dueOn(LocalDate approvedOn) {
        return rule.dueOn(approvedOn, count);
    }
}
