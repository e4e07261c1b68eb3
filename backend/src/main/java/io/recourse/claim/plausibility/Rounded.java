package io.recourse.claim.plausibility;

import io.recourse.money.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How exact figures and rounded ones are compared and written. */
final class Rounded {

    private static final int SHOWN = 6;

    private Rounded() {}

    /** True if the exact value lies less than one unit of the last given decimal away. */
    static boolean isNear(Fraction exact, Fraction given, int decimals) {
        Fraction difference = exact.minus(given);
        Fraction unit = unit(decimals);
        return difference.compareTo(unit) < 0 && Fraction.ZERO.minus(unit).compareTo(difference) < 0;
    }

    static Fraction unit(int decimals) {
        return Fraction.of(BigDecimal.ONE.movePointLeft(decimals));
    }

    static String shown(Fraction value) {
        return value.toPlainString(SHOWN);
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
