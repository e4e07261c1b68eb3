package io.recourse.ui.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.textfield.IntegerField;

/**
 * A whole number as it was typed. A field of the browser for numbers swallows what it does not like, and makes 75 of
 * 7.5; here the text stays, and is refused if it is none. Digits of any script are read.
 */
@Tag("vaadin-text-field")
public final class WholeNumberField extends IntegerField {

    private static final String DIGITS_ON_PHONES = "this.inputElement.inputMode = 'numeric'";

    /** @param label names the field, also in what is said about unreadable input */
    public WholeNumberField(String label) {
        super(label);
        addClassName("rc-number-field");
        TypedText.keepIn(this);
        addAttachListener(event -> {
            UnreadableInput.explain(this);
            getElement().executeJs(DIGITS_ON_PHONES);
        });
    }
}
