package io.recourse.ui.ledger;

import io.recourse.ledger.Quantity;
import io.recourse.ui.component.Formats;
import io.recourse.ui.component.UiTexts;
import java.math.RoundingMode;

/** How days, points and units are written. */
public final class QuantityTexts {

    private static final int MOST_DECIMALS = 6;

    private QuantityTexts() {}

    /** The number alone, without trailing zeros. */
    public static String number(Quantity quantity) {
        return Formats.current().decimal(quantity.amount(), 0, MOST_DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Number and unit. */
    public static String text(Quantity quantity) {
        return number(quantity) + " " + unit(quantity.unit());
    }

    /** The name that the contract gives the unit; days have one in the reader's language. */
    public static String unit(String unit) {
        return unit.equals("DAYS") ? UiTexts.text("ledger.quantities.days") : unit;
    }
}
