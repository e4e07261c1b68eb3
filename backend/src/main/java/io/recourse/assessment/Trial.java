package io.recourse.assessment;

import io.recourse.contract.clause.ClauseTerms;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a draft of a clause would have given for a service by what was really measured. Nothing of it is stored.
 *
 * @param terms the draft as it was understood
 * @param periods that are over and in which something was measured, the earliest first; empty if nothing ever was
 * @param credit summed over the periods, in the currency of the contract
 * @param complete false if it took too long, so that the earliest periods are missing
 */
public record Trial(ClauseTerms terms, List<TrialPeriod> periods, Money credit, boolean complete) {

    public Trial {
        periods = List.copyOf(periods);
    }

    /** How many periods would have missed the commitment. */
    public int breaches() {
        return (int) periods.stream().filter(one -> one.figure().isBreached()).count();
    }

    /** Days or units summed over the periods; zero if the draft pays in money. */
    public BigDecimal quantity() {
        return periods.stream()
                .map(one -> one.entitlement().quantity())
                .filter(quantity -> quantity != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many periods have time for which there is no data. */
    public int withGaps() {
        return (int) periods.stream().filter(TrialPeriod::hasGaps).count();
    }
}
