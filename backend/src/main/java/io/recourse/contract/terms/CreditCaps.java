package io.recourse.contract.terms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Caps beyond that of the schedule, applied in this order once credits are summed.
 *
 * @param clause on what this clause pays for one period; of the fee base of that period
 * @param contractMonth on what all clauses of the contract pay for periods that end in one calendar month; of the fees of
 *     all its services in that month
 * @param contractQuarter the same for a calendar quarter
 * @param contractYear the same for a year of the contract, counted from the first day of its term
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditCaps(
        @Nullable CreditCap clause,
        @Nullable CreditCap contractMonth,
        @Nullable CreditCap contractQuarter,
        @Nullable CreditCap contractYear) {

    public static final CreditCaps NONE = new CreditCaps(null, null, null, null);

    /** True if what other assessments of the contract grant matters. */
    public boolean reachOverContract() {
        return contractMonth != null || contractQuarter != null || contractYear != null;
    }
}
