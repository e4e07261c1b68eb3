package io.recourse.claim.settlement.terms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one scope states itself; null inherits. */
public record StatedTerms(
        @Nullable DueRule rule,
        @Nullable Integer count,
        @Nullable Long toleranceMinor,
        @Nullable BigDecimal exchangePercent) {

    /** States nothing. */
    public static final StatedTerms NONE = new StatedTerms(null, null, null, null);

    SettlementTerms over(SettlementTerms wider) {
        return new SettlementTerms(
                rule == null ? wider.rule() : rule,
                count == null ? wider.count() : count,
                toleranceMinor == null ? wider.toleranceMinor() : toleranceMinor,
                exchangePercent == null ? wider.exchangePercent() : exchangePercent);
    }
}
