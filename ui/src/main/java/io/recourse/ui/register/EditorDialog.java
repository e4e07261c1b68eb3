package io.recourse.ui.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.recourse.ui.component.FormErrors;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;
import io.recourse.ui.component.UnsavedChanges;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A short form in a dialog. It stays open, with the faults at their fields, until the service has taken what was
 * entered.
 *
 * @param <R> what the service answers
 */
public abstract class EditorDialog<R> extends Dialog {

    private final Div form = new Div();
    private final FormErrors errors = new FormErrors();
    private final Button save = new Button(UiTexts.text("register.save"));

    protected EditorDialog(String title) {
        setHeaderTitle(title);
        addClassName("rc-editor");
        setWidth("36rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        form.addClassNames("rc-dialog-body", "rc-form");
        add(form);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        UnsavedChanges unsaved = new UnsavedChanges(form);
        addDialogCloseActionListener(event -> unsaved.before(this::close));
        getFooter().add(new Button(UiTexts.text("component.cancel"), event -> close()), save);
    }

    /** Adds a line of explanation. */
    protected final void explain(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("rc-form-note", "rc-form-whole");
        form.add(paragraph);
    }

    /** Adds fields that take half a line where there is room. */
    protected final void half(Component... fields) {
        form.add(fields);
    }

    /** Adds fields that take a whole line. */
    protected final void whole(Component... fields) {
        for (Component field : fields) {
            field.addClassName("rc-form-whole");
            form.add(field);
        }
    }

    /** Names fields as the service names them. */
    protected final FormErrors errors() {
        return errors;
    }

    /** What the button does; {@code done} hears of the answer after the dialog has closed. */
    protected final void onSave(Supplier<R> command, Consumer<R> done) {
        save.addClickListener(event -> {
            errors.call(command).ifPresent(answer -> {
                close();
                Notifications.success(UiTexts.text("register.saved"));
                done.accept(answer);
            });
            save.setEnabled(true);
        });
    }
}
