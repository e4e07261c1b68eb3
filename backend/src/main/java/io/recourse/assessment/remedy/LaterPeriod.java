package io.recourse.assessment.remedy;

import io.recourse.contract.terms.EarnBack;
import io.recourse.contract.terms.Formula;
import io.recourse.money.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A period after a breach, or a part of one.
 *
 * @param exact availability as a fraction; null if nothing was measured
 * @param shown the same in percent, for display
 */
record LaterPeriod(
        String label,
        boolean finished,
        @Nullable String exact,
        @Nullable BigDecimal shown) {

    /** What was not measured has not reached anything. */
    boolean reaches(EarnBack rule, Formula formula) {
        if (exact == null) {
            return false;
        }
        int bar = exact.indexOf('/');
        Fraction availability =
                new Fraction(new BigInteger(exact.substring(0, bar)), new BigInteger(exact.substring(bar + 1)));
        return formula.compared(availability).times(Fraction.of(100)).compareTo(Fraction.of(rule.atLeast())) >= 0;
    }
}
