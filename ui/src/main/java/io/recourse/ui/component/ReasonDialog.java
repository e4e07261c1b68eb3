package io.recourse.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/**
 * Asks before something that cannot be taken back, and, if wanted, for the reason that the audit trail will keep. Stays
 * open with the error at the field if the command is refused.
 */
public class ReasonDialog extends Dialog {

    private static final int LONGEST_REASON = 2_000;

    private final Div body = new Div();
    private final Button confirm;
    private final Button cancel = new Button(UiTexts.text("component.cancel"), event -> close());

    private ReasonDialog(String title, String text, String confirmText) {
        setHeaderTitle(title);
        body.addClassName("rc-dialog-body");
        body.add(new Paragraph(text));
        add(body);
        confirm = new Button(confirmText);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(cancel, confirm);
    }

    /** A question without a reason. */
    public static ReasonDialog question(String title, String text, String confirmText, Runnable command) {
        ReasonDialog dialog = new ReasonDialog(title, text, confirmText);
        dialog.confirm.addClickListener(event -> dialog.finish(new FormErrors().run(command)));
        return dialog;
    }

    /** A question that wants a reason; the service refuses a missing one as an error of the field "reason". */
    public static ReasonDialog reason(String title, String text, String confirmText, Consumer<String> command) {
        ReasonDialog dialog = new ReasonDialog(title, text, confirmText);
        TextArea reason = new TextArea(UiTexts.text("component.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        dialog.body.add(reason);
        FormErrors errors = new FormErrors().field("reason", reason);
        dialog.confirm.addClickListener(event -> {
            String given = reason.getValue().trim();
            if (given.isEmpty()) {
                reason.setErrorMessage(UiTexts.text("component.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
                dialog.finish(false);
            } else {
                dialog.finish(errors.run(() -> command.accept(given)));
            }
        });
        dialog.addOpenedChangeListener(event -> reason.focus());
        return dialog;
    }

    /** Shows what somebody should know before answering, below the question. */
    public ReasonDialog telling(Component facts) {
        body.addComponentAtIndex(1, facts);
        return this;
    }

    /** Names the button that does nothing, where "Cancel" could be taken for the other one. */
    ReasonDialog refusing(String cancelText) {
        cancel.setText(cancelText);
        return this;
    }

    /** Marks the confirming button as one that destroys. */
    public ReasonDialog dangerous() {
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    private void finish(boolean done) {
        confirm.setEnabled(true);
        if (done) {
            close();
        }
    }
}
