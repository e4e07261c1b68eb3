package io.recourse.ui.clause;

import com.vaadin.flow.component.textfield.BigDecimalField;
import io.recourse.text.InvalidInput;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.register.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations that are entered as minutes, or as hours; decimals are allowed, to the millisecond. */
final class Minutes {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);
    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(527_040);

    private Minutes() {}

    static BigDecimalField field(String key, @Nullable Duration value) {
        return filled(key, value, MINUTE, "register.form.minutes");
    }

    static BigDecimalField hours(String key, @Nullable Duration value) {
        return filled(key, value, HOUR, "register.form.hours");
    }

    /** Throws InvalidInput naming the field. */
    static @Nullable Duration read(String name, BigDecimalField field) {
        return read(name, field.getValue(), MINUTE);
    }

    /** The same of a field of hours. */
    static @Nullable Duration readHours(String name, BigDecimalField field) {
        return read(name, field.getValue(), HOUR);
    }

    private static @Nullable Duration read(String name, @Nullable BigDecimal value, BigDecimal unit) {
        if (value == null) {
            return null;
        }
        BigDecimal millis = value.multiply(unit);
        if (value.signum() < 0 || millis.compareTo(MOST_MINUTES.multiply(MINUTE)) > 0) {
            throw new InvalidInput(name, "clause.minutes");
        }
        return Duration.ofMillis(millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static BigDecimalField filled(String key, @Nullable Duration value, BigDecimal unit, String unitKey) {
        BigDecimalField field = Fields.number(key);
        field.setSuffixComponent(new com.vaadin.flow.component.html.Span(UiTexts.text(unitKey)));
        field.setValue(
                value == null
                        ? null
                        : BigDecimal.valueOf(value.toMillis())
                                .divide(unit, 8, RoundingMode.HALF_UP)
                                .stripTrailingZeros());
        return field;
    }
}
