package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In a list of files that were taken in: who took one back, or the button that does. */
public final class ImportUndo {

    private ImportUndo() {}

    /** Who took it back. */
    public static Component done(@Nullable String by) {
        return new Badge(Tone.UNKNOWN, UiTexts.text("import.undone", Objects.requireNonNullElse(by, "")));
    }

    /**
     * A button that asks first.
     *
     * @param warning what happens then
     */
    public static Component button(String warning, Runnable undo) {
        String title = UiTexts.text("import.undo");
        Button button = new Button(
                title,
                event -> ReasonDialog.question(title, warning, title, undo)
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
