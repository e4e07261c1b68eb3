package io.recourse.availability.engine;

import io.recourse.money.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The mean of the availabilities of components, exactly. One of which nothing was counted has no part in it. */
final class WeightedMean {

    private Fraction sum = Fraction.ZERO;
    private Fraction weights = Fraction.ZERO;

    void add(BigDecimal weight, Fraction up, long counted) {
        if (counted > 0) {
            Fraction share = Fraction.of(weight);
            sum = sum.plus(share.times(up).dividedBy(Fraction.of(counted)));
            weights = weights.plus(share);
        }
    }

    /** Null if nothing was counted of any component. */
    @Nullable
    Fraction value() {
        return weights.signum() == 0 ? null : sum.dividedBy(weights);
    }
}
