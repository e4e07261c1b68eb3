package io.recourse.ui.component;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number with a point, in every language, as it was typed. Left to itself the field swallows what it does not
 * like, and makes 75 of 7,5; here the text stays, and is refused if it is none. Digits of any script are read, powers
 * of ten ({@code 1e9}) are not.
 */
public final class DecimalNumberField extends BigDecimalField {

    private static final String ANY_CHARACTER = "this.allowedCharPattern = '[\\\\s\\\\S]'";

    /** @param label names the field, also in what is said about unreadable input */
    public DecimalNumberField(String label) {
        super(label);
        setLocale(Locale.ENGLISH);
        addClassName("rc-number-field");
        TypedText.keepIn(this);
        addAttachListener(event -> {
            UnreadableInput.explain(this);
            getElement().executeJs(ANY_CHARACTER);
        });
    }

    @Override
    protected void setModelValue(@Nullable BigDecimal value, boolean fromClient) {
        boolean isPower = fromClient
                && getElement()
                        .getProperty("value", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("e");
        super.setModelValue(isPower ? null : value, fromClient);
    }
}
