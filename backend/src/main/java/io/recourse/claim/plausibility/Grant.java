package io.recourse.claim.plausibility;

import io.recourse.money.Fraction;
import io.recourse.money.Money;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a clause grants for what was stated.
 *
 * @param basis what decides
 * @param of availability from 0 to 1, or the number of incidents, to what is granted
 */
public record Grant(Basis basis, Function<Fraction, Granted> of) {

    /** What decides about a credit. */
    public enum Basis {
        AVAILABILITY,
        INCIDENTS
    }

    /**
     * An amount, or days, points or units.
     *
     * @param unit name of the unit; null for an amount
     */
    public record Granted(
            @Nullable Money amount,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {}

    /** Money by availability. */
    public static Grant byAvailability(Function<Fraction, Money> credit) {
        return new Grant(Basis.AVAILABILITY, up -> new Granted(credit.apply(up), null, null));
    }
}
