package io.recourse.money;

import io.recourse.text.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks of decimal numbers that came from outside. */
public final class Decimals {

    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 12;

    private Decimals() {}

    /**
     * The number if it lies within the bounds (both included) and is of a sane size: at most 12 decimals and 30 digits,
     * which also keeps a number such as 1E999999999 from being spelled out. Throws InvalidInput naming the field.
     */
    public static BigDecimal within(String field, BigDecimal number, String least, String most) {
        return within(field, number, least, most, MOST_DECIMALS);
    }

    /** The same for a number of which more decimals, or fewer, make sense. */
    public static BigDecimal within(String field, BigDecimal number, String least, String most, int mostDecimals) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > mostDecimals || stripped.precision() - (long) stripped.scale() > MOST_DIGITS) {
            throw new InvalidInput(field, "decimals.size", mostDecimals);
        }
        if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            throw new InvalidInput(field, "decimals.range", least, most);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same for a number that may be missing. */
    public static @Nullable BigDecimal withinOrNull(
            String field, @Nullable BigDecimal number, String least, String most) {
        return number == null ? null : within(field, number, least, most);
    }
}
