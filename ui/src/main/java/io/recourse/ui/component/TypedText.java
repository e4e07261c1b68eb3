package io.recourse.ui.component;

import com.vaadin.flow.component.Component;

/**
 * Keeps what a person is typing when the server sets the field meanwhile, which else would mix both: 99.95 of 99.5
 * typed and 99.9 set. What was typed is told to the server when the field is left.
 */
final class TypedText {

    private static final String KEEP = """
            if (this.rcKeeps) {
              return;
            }
            this.rcKeeps = true;
            let typing;
            let kept = false;
            this.addEventListener('input', () => { typing = this.inputElement.value; }, true);
            this.addEventListener('change', () => { typing = undefined; }, true);
            this.addEventListener('value-changed', () => {
              if (typing !== undefined && this.value !== typing) {
                kept = true;
                this.value = typing;
              }
            });
            this.addEventListener('focusout', () => {
              typing = undefined;
              if (kept) {
                kept = false;
                this.dispatchEvent(new Event('change', {bubbles: true}));
              }
            });
            """;

    private TypedText() {}

    /** @param field an input field with one line */
    static void keepIn(Component field) {
        field.addAttachListener(event -> field.getElement().executeJs(KEEP));
    }
}
