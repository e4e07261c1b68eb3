package io.recourse.ledger.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in the reporting currency, from a day until the next rate.
 *
 * @param revision 1, 2 ...: a wrong rate is followed by another revision, never changed
 * @param source where it was read, such as a central bank
 */
public record ExchangeRate(
        String currency,
        String reportingCurrency,
        LocalDate day,
        int revision,
        BigDecimal rate,
        String source,
        String enteredBy) {}
