package io.recourse.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.recourse.access.token.ApiToken;
import io.recourse.ui.component.Notifications;
import io.recourse.ui.component.UiTexts;

/** Shows the secret of a new token, this once. */
class TokenSecretDialog extends Dialog {

    TokenSecretDialog(ApiToken.Issued issued) {
        setHeaderTitle(
                UiTexts.text("administration.token.secret.of", issued.token().name()));
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        setMaxWidth("100%");
        TextField secret = new TextField(UiTexts.text("administration.token.secret"));
        secret.setValue(issued.secret());
        secret.setReadOnly(true);
        secret.setWidthFull();
        secret.getElement().setAttribute("dir", "ltr");
        Div body = new Div(new Paragraph(UiTexts.text("administration.token.secret.note")), secret);
        body.addClassName("rc-dialog-body");
        add(body);
        Button copy = new Button(UiTexts.text("administration.token.secret.copy"), event -> {
            getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", issued.secret());
            Notifications.success(UiTexts.text("administration.token.secret.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(UiTexts.text("administration.close"), event -> close()), copy);
    }
}
